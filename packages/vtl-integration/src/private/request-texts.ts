import { MappingTemplate, Refusal, RequestTemplate, ResponseTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { InvocationHeaders } from '../invocation-headers';
import { TemplateChecks } from '../template-checks';
import { givenHeaders } from './invocation-header-names';
import { requestPrelude } from './request-prelude';
import { refusalsIn, Report, reportsOf } from './template-findings';

const JSON_TYPE = 'application/json';
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

/**
 * The templates of an integration as the user gives them.
 */
export interface TemplateChoice {
  readonly requestTemplates?: { [contentType: string]: MappingTemplate };
  readonly requests?: { [contentType: string]: RequestTemplate };
  readonly responseTemplate?: MappingTemplate;
  readonly response?: ResponseTemplate;
  readonly contentType?: string;
  readonly contentTypeOfRequest?: boolean;
  readonly headers?: InvocationHeaders;
  readonly templateChecks?: TemplateChecks;
}

/**
 * What goes out for the requests.
 */
export interface RequestTexts {
  /** The content type that the endpoint is told unless a template says otherwise. */
  readonly contentType: string;
  /** The texts by the content type of the client's request. */
  readonly texts: { [contentType: string]: string };
  /** How a request is refused; undefined where no template refuses. */
  readonly refusal?: Refusal;
}

/**
 * What is wrong with the templates: one message for each broken rule.
 */
export function checkTemplates(choice: TemplateChoice): string[] {
  const { requestTemplates = {}, requests = {}, responseTemplate, response } = choice;
  const types = [...Object.keys(requestTemplates), ...Object.keys(requests)];
  const twice = Object.keys(requestTemplates).filter((type) => type in requests);
  return [
    ...(types.length > 0 ? [] : [
      "there is no request template: got none in 'requestTemplates' or 'requests', and every request would be answered 415; "
      + `give at least one, for example for '${JSON_TYPE}'`,
    ]),
    ...Object.entries(requestTemplates).flatMap(([type, template]) => checkWritten(type, template)),
    ...Object.entries(requests).flatMap(([type, template]) => checkBuilt(type, template)),
    ...types.filter((type) => !MEDIA_TYPE.test(type)).map((type) => (
      `a request template is for the content type '${type}', which no request can have: API Gateway compares type and subtype, without parameters; `
      + "write for example 'text/csv'")),
    ...twice.map((type) => `'requestTemplates' and 'requests' both have a template for '${type}': got two; leave one of them out`),
    ...(responseTemplate && response
      ? ["'responseTemplate' and 'response' say the same thing twice: got both; leave one of them out"] : []),
    ...refusalsIn(templateReports(choice)),
    ...checkRefusing(choice),
  ];
}

/**
 * A header that refuses needs a template that knows how to: the constructs take the placeholder and the guards from it.
 */
function checkRefusing({ headers, requests = {} }: TemplateChoice): string[] {
  if (Object.values(requests).some((request) => request?.refusal !== undefined)) { return []; }
  return givenHeaders(headers).filter(({ value }) => value.allowed?.refuseOthers === true).map(({ prop, value }) => (
    `'headers.${prop}' refuses other values of '${value.parameter}', and no request template can: got none that was described in code and refuses wrong `
    + "values; describe the request (RequestTemplate), or leave 'refuseOthers' out"));
}

/**
 * What is wrong with one template, as far as code without types may get it wrong, too.
 */
function checkWritten(type: string, template: unknown): string[] {
  if (!(template instanceof MappingTemplate)) {
    return [`'requestTemplates' has no template for '${type}': got ${JSON.stringify(template)}; `
      + "give what 'VtlTemplate.parse' makes of the text"];
  }
  return emptyText(template.name, template.text);
}

function checkBuilt(type: string, template: unknown): string[] {
  return template instanceof RequestTemplate ? []
    : [`'requests' has no template for '${type}': got ${JSON.stringify(template)}; give what the methods of RequestTemplate make`];
}

/**
 * Why a text is no request template where there is nothing in it.
 */
export function emptyText(name: string, text: string): string[] {
  return text.trim() !== '' ? []
    : [`'${name}' is empty: got ${JSON.stringify(text)}, `
      + 'and the endpoint would be sent an empty body; write the body'];
}

/**
 * What is found in the templates that were written. What was built needs no check: its construction proves it.
 */
export function templateReports({ requestTemplates = {}, responseTemplate, templateChecks }: TemplateChoice): Report[] {
  if (templateChecks === TemplateChecks.OFF) { return []; }
  return [
    ...Object.values(requestTemplates).filter((template) => template instanceof MappingTemplate)
      .flatMap((template) => reportsOf(template, TemplatePhase.REQUEST)),
    ...(responseTemplate ? reportsOf(responseTemplate, TemplatePhase.RESPONSE) : []),
  ];
}

/**
 * The texts of the request templates. That of a string template stays as it is, behind what sets headers, where there is
 * something to set.
 */
export function requestTexts(choice: TemplateChoice): RequestTexts {
  const { requestTemplates = {}, requests = {}, headers } = choice;
  const built = Object.values(requests);
  const contentType = choice.contentType ?? commonType(Object.values(requestTemplates).length > 0, built);
  const refusal = built.map((template) => template.refusal).find((each) => each !== undefined);
  const text = (template: { readonly text: string }, told: string): string => requestPrelude({
    headers, refusal, contentType: told === contentType ? undefined : told, refusedBody: told === JSON_TYPE ? '{}' : '',
  }) + template.text;
  return {
    contentType,
    texts: Object.fromEntries([
      ...Object.entries(requestTemplates).map(([type, template]) =>
        [type, text(template, choice.contentTypeOfRequest && type !== JSON_TYPE ? type : contentType)]),
      ...Object.entries(requests).map(([type, template]) => [type, text(template, choice.contentType ?? template.contentType)]),
    ]),
    refusal,
  };
}

/**
 * The type that all built templates make, where there are no others.
 */
function commonType(others: boolean, built: readonly RequestTemplate[]): string {
  const types = new Set(built.map(({ contentType }) => contentType));
  const [only] = types;
  return !others && types.size === 1 && only !== undefined ? only : JSON_TYPE;
}

import { MappingTemplate, RequestTemplate, ResponseTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { TemplateChecks, VtlTemplate } from '@model-gateway/vtl-integration';
import { TemplateOptions } from '../template-options';

const JSON_TYPE = 'application/json';

/**
 * The templates of a route, by the content type of the client's request.
 */
export interface RouteTemplates {
  readonly requestTemplates: { [contentType: string]: MappingTemplate };
  readonly requests: { [contentType: string]: RequestTemplate };
  readonly responseTemplate?: MappingTemplate;
  readonly response?: ResponseTemplate;
}

/**
 * The templates, parsed, and what is wrong with them: one message for each broken rule.
 */
export function resolveTemplates(options: TemplateOptions, httpMethod: string): RouteTemplates & { readonly problems: string[] } {
  const { request, requestMappingTemplate, responseMappingTemplate, response, templateChecks } = options;
  const { additionalRequestTemplates = {}, additionalRequests = {} } = options;
  const problems = [...checkPairs(options, httpMethod), ...checkTypes(additionalRequestTemplates, additionalRequests)];
  const parse = (text: unknown, name: string, phase: TemplatePhase): MappingTemplate[] => {
    if (typeof text !== 'string') {
      problems.push(`'${name}' is no text: got ${JSON.stringify(text)}; write the template, or leave it out`);
      return [];
    }
    try {
      const template = VtlTemplate.parse(text, { name, phase });
      if (templateChecks !== TemplateChecks.OFF) { problems.push(...VtlTemplate.check(template, phase)); }
      return [template];
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  const texts = [
    ...(requestMappingTemplate === undefined ? [] : [[JSON_TYPE, requestMappingTemplate, 'requestMappingTemplate']]),
    ...Object.entries(additionalRequestTemplates).map(([type, text]) => [type, text, `additionalRequestTemplates['${type}']`]),
  ];
  const requestTemplates = Object.fromEntries(texts.flatMap(
    ([type, text, name]) => parse(text, name, TemplatePhase.REQUEST).map((template) => [type, template]),
  ));
  const [responseTemplate] = responseMappingTemplate === undefined
    ? [] : parse(responseMappingTemplate, 'responseMappingTemplate', TemplatePhase.RESPONSE);
  return { requestTemplates, requests: { ...additionalRequests, ...(request && { [JSON_TYPE]: request }) }, responseTemplate, response, problems };
}

/**
 * Of each pair that says the same, at most one; for the requests that name no content type, as a GET does, exactly one.
 */
function checkPairs(options: TemplateOptions, httpMethod: string): string[] {
  const pairs: (keyof TemplateOptions)[][] = [['requestMappingTemplate', 'request'], ['responseMappingTemplate', 'response']];
  const problems = pairs
    .filter((pair) => pair.every((prop) => options[prop] !== undefined))
    .map(([one, other]) => `'${one}' and '${other}' say the same thing twice: got both; leave one of them out`);
  const others = { ...options.additionalRequestTemplates, ...options.additionalRequests };
  const needed = httpMethod === 'GET' || Object.keys(others).length === 0;
  return needed && options.requestMappingTemplate === undefined && options.request === undefined
    ? [...problems, "there is no request template: got neither 'requestMappingTemplate' nor 'request'; give one of them"]
    : problems;
}

function checkTypes(texts: { [contentType: string]: string }, built: { [contentType: string]: RequestTemplate }): string[] {
  return [
    ...(JSON_TYPE in texts
      ? [`'additionalRequestTemplates' has a template for '${JSON_TYPE}', which 'requestMappingTemplate' is for; take it out, or write it there`] : []),
    ...(JSON_TYPE in built
      ? [`'additionalRequests' has a template for '${JSON_TYPE}', which 'request' is for; take it out, or give it there`] : []),
    ...Object.keys(texts).filter((type) => type in built).map(
      (type) => `'additionalRequestTemplates' and 'additionalRequests' both have a template for '${type}': got two; leave one of them out`),
  ];
}

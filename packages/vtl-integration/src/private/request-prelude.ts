import { Refusal } from '@model-gateway/mapping-template';
import { AllowedValues, HeaderValue } from '../header-value';
import { InvocationHeaders } from '../invocation-headers';
import { givenHeaders } from './invocation-header-names';
import { quote } from './quote';

/**
 * What a prelude is made of.
 */
export interface PreludeParts {
  readonly headers?: InvocationHeaders;
  /** The content type that the endpoint is told instead of the integration's. */
  readonly contentType?: string;
  /** How a request is refused; undefined where no template refuses. */
  readonly refusal?: Refusal;
  /** What a refused request renders: nothing of what the caller sent. */
  readonly refusedBody: string;
}

/**
 * What stands before a request template to set the headers that depend on the request. It prints nothing, unless it refuses.
 */
export function requestPrelude({ headers, contentType, refusal, refusedBody }: PreludeParts): string {
  // All refusals first: a refused request takes no header along.
  const refusals = refusal === undefined ? [] : givenHeaders(headers).map(({ value }) => refusalStatements(value, refusal, refusedBody));
  const statements = givenHeaders(headers).map(({ name, value }) => overrideStatements(name, value, '$invocationHeader'));
  if (contentType !== undefined) { statements.push(`#set($context.requestOverride.header.Content-Type = ${quote(contentType)})`); }
  return [...refusals, ...statements].join('');
}

/**
 * The statements that set a header for the endpoint where a parameter's value is allowed; none for a fixed value.
 *
 * @param result the VTL expression of the header's value, in which `$invocationHeader` is the parameter's
 */
export function overrideStatements(header: string, { parameter, allowed }: HeaderValue, result: string): string {
  if (parameter === undefined || allowed === undefined) { return ''; }
  return `#set($invocationHeader = ${valueOf(parameter)})`
    + `#if(${condition(allowed)})#set($context.requestOverride.header.${header} = ${result})#end`;
}

/**
 * The statements that end a request whose value is not allowed. Between quotes a missing value is the empty text, which is no wrong one.
 */
function refusalStatements({ parameter, allowed }: HeaderValue, refusal: Refusal, body: string): string {
  if (parameter === undefined || allowed?.refuseOthers !== true) { return ''; }
  return `#set($invocationHeader = "$!${valueOf(parameter).slice(1)}")#if($invocationHeader != '' && !(${condition(allowed)}))`
    + `${refusal.refuseRequest(nameOf(parameter))}${body}#stop#end`;
}

function valueOf(parameter: string): string {
  return `$input.params().${parameter.split('.')[2]}.get(${quote(nameOf(parameter))})`;
}

function nameOf(parameter: string): string {
  return parameter.split('.').slice(3).join('.');
}

function condition({ values = [], pattern }: AllowedValues): string {
  return pattern === undefined
    ? values.map((value) => `$invocationHeader == ${quote(value)}`).join(' || ')
    : `$invocationHeader.matches(${quote(pattern)})`;
}

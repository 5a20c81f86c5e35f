import { AllowedValues, HeaderValue } from '../header-value';
import { InvocationHeaders } from '../invocation-headers';
import { givenHeaders } from './invocation-header-names';
import { quote } from './quote';

/**
 * What stands before a request template to set the headers that depend on the request. It prints nothing.
 */
export function requestPrelude(headers: InvocationHeaders | undefined, contentType: string | undefined): string {
  const statements = givenHeaders(headers).map(({ name, value }) => overrideStatements(name, value, '$invocationHeader'));
  if (contentType !== undefined) { statements.push(`#set($context.requestOverride.header.Content-Type = ${quote(contentType)})`); }
  return statements.join('');
}

/**
 * The statements that set a header for the endpoint where a parameter's value is allowed; none for a fixed value.
 *
 * @param result the VTL expression of the header's value, in which `$invocationHeader` is the parameter's
 */
export function overrideStatements(header: string, { parameter, allowed }: HeaderValue, result: string): string {
  if (parameter === undefined || allowed === undefined) { return ''; }
  const [, , location, ...name] = parameter.split('.');
  return `#set($invocationHeader = $input.params().${location}.get(${quote(name.join('.'))}))`
    + `#if(${condition(allowed)})#set($context.requestOverride.header.${header} = ${result})#end`;
}

function condition({ values = [], pattern }: AllowedValues): string {
  return pattern === undefined
    ? values.map((value) => `$invocationHeader == ${quote(value)}`).join(' || ')
    : `$invocationHeader.matches(${quote(pattern)})`;
}

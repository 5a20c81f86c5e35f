import { AllowedValues } from '../header-value';
import { InvocationHeaders } from '../invocation-headers';
import { givenHeaders } from './invocation-header-names';
import { quote } from './quote';

/**
 * What stands before a request template to set the headers that depend on the request. It prints nothing.
 */
export function requestPrelude(headers: InvocationHeaders | undefined, contentType: string | undefined): string {
  const statements = givenHeaders(headers).flatMap(({ name, value }) => {
    if (value.parameter === undefined || value.allowed === undefined) { return []; }
    const [, , location, ...parameter] = value.parameter.split('.');
    return [
      `#set($invocationHeader = $input.params().${location}.get(${quote(parameter.join('.'))}))`,
      `#if(${condition(value.allowed)})#set($context.requestOverride.header.${name} = $invocationHeader)#end`,
    ];
  });
  if (contentType !== undefined) { statements.push(`#set($context.requestOverride.header.Content-Type = ${quote(contentType)})`); }
  return statements.join('');
}

function condition({ values = [], pattern }: AllowedValues): string {
  return pattern === undefined
    ? values.map((value) => `$invocationHeader == ${quote(value)}`).join(' || ')
    : `$invocationHeader.matches(${quote(pattern)})`;
}

import { EndpointHeader } from './endpoint-header';
import { canBeNull } from './print-check';
import { PrintContext } from './print-json';
import { vtlString } from './vtl-text';

/**
 * The lines that set headers of the request to the model's endpoint, each once.
 */
export function printHeaders(headers: ReadonlyArray<readonly [string, EndpointHeader]>, context: PrintContext): string[] {
  return headers.flatMap(([name, value]) => printHeader(name, value, context));
}

function printHeader(name: string, { _prefix: prefix, _declaration: declaration }: EndpointHeader, context: PrintContext): string[] {
  const target = `$context.requestOverride.header[${vtlString(name)}]`;
  if (declaration === undefined) { return [`#set(${target} = ${vtlString(prefix)})`]; }
  const variable = context.names.of(declaration);
  const set = prefix === ''
    ? [`#set(${target} = $${variable})`]
    : [`#set($prefix = ${vtlString(prefix)})`, `#set(${target} = "$prefix$${variable}")`];
  if (!canBeNull(declaration, context.onInvalid)) { return set; }
  const missing = declaration.type.quoted ? "''" : "'null'";
  return [`#if($${variable} != ${missing})`, ...set.map((line) => `  ${line}`), '#end'];
}

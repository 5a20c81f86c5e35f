/** What fills a mapped parameter. */
export type MappingExpression =
  | { readonly kind: 'static'; readonly value: string }
  | { readonly kind: 'request'; readonly location: 'path' | 'querystring' | 'header'; readonly name: string }
  | { readonly kind: 'request-body' }
  | { readonly kind: 'integration-response' }
  | { readonly kind: 'context' | 'stage-variable' }
  | { readonly kind: 'unknown' };

const UNKNOWN: MappingExpression = { kind: 'unknown' };

/** Reads the expression on the right of a parameter mapping. */
export function readMappingExpression(text: string): MappingExpression {
  if (/^'[\s\S]*'$/.test(text) && text.length >= 2) return { kind: 'static', value: text.slice(1, -1) };
  if (/^method\.request\.body(\.|$)/.test(text)) return { kind: 'request-body' };
  const request = /^method\.request\.(path|(?:multivalue)?querystring|(?:multivalue)?header)\.(.+)$/.exec(text);
  if (request !== null) {
    const location = request[1] === 'path' ? 'path' : request[1]?.endsWith('querystring') === true ? 'querystring' : 'header';
    return { kind: 'request', location, name: request[2] ?? '' };
  }
  if (/^integration\.response\.(header|multivalueheader)\..+$/.test(text) || /^integration\.response\.body(\.|$)/.test(text)) return { kind: 'integration-response' };
  if (/^context\..+$/.test(text)) return { kind: 'context' };
  if (/^stageVariables\..+$/.test(text)) return { kind: 'stage-variable' };
  return UNKNOWN;
}

/** The name below a prefix such as `integration.request.header`; undefined for what stands below another. */
export function nameBelow(destination: string, prefix: string): string | undefined {
  return destination.startsWith(`${prefix}.`) ? destination.slice(prefix.length + 1) : undefined;
}

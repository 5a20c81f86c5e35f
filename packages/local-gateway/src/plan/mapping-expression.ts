/** Where a value of a parameter mapping comes from. */
export type MappingSource =
  | { readonly from: 'static'; readonly value: string }
  | { readonly from: 'path' | 'querystring' | 'multivaluequerystring' | 'header' | 'multivalueheader'; readonly name: string }
  | { readonly from: 'body'; readonly jsonPath?: string }
  | { readonly from: 'stageVariables' | 'context'; readonly name: string };

/** A mapping expression that means nothing to API Gateway. */
export interface UnknownExpression {
  readonly from: 'unknown';
  readonly text: string;
}

const LOCATED = /^(?:method\.request|integration\.response)\.(path|querystring|multivaluequerystring|header|multivalueheader)\.(.+)$/s;
const BODY = /^(?:method\.request|integration\.response)\.body(?:\.(.+)|(\[.+))?$/s;
const NAMED = /^(stageVariables|context)\.(.+)$/s;

/** Reads the right side of a parameter mapping, for requests and responses alike. */
export function parseMappingExpression(text: string): MappingSource | UnknownExpression {
  if (text.length >= 2 && text.startsWith("'") && text.endsWith("'")) return { from: 'static', value: text.slice(1, -1) };
  const located = LOCATED.exec(text);
  if (located !== null) return { from: located[1] as 'path', name: located[2] ?? '' };
  const body = BODY.exec(text);
  if (body !== null) {
    const path = body[1] ?? body[2];
    return { from: 'body', jsonPath: path === undefined ? undefined : path.startsWith('[') ? `$${path}` : `$.${path}` };
  }
  const named = NAMED.exec(text);
  if (named !== null) return { from: named[1] as 'context', name: named[2] ?? '' };
  return { from: 'unknown', text };
}

import { MappingTemplate, RequestTemplate } from '@model-gateway/mapping-template';

/**
 * What of the request besides its parameters tells one caller from another.
 */
const CALLER = /\bcontext\s*\.\s*(identity|authorizer)\b/;

/**
 * The templates of a method whose answers are cached.
 */
export interface CachedTemplates {
  readonly requestTemplates?: { [contentType: string]: MappingTemplate };
  readonly builtRequestTemplates?: { [contentType: string]: RequestTemplate };
  readonly responseTemplate?: MappingTemplate;
}

/**
 * Why the answers of a cached GET could be mixed up: one message for each reason.
 *
 * A cache key is made of declared parameters. What else a template reads is not part of it, and so would be answered
 * with what another caller got.
 */
export function checkCache(choice: CachedTemplates): string[] {
  const { requestTemplates = {}, builtRequestTemplates = {}, responseTemplate } = choice;
  const requests = Object.values(requestTemplates);
  const templates = responseTemplate ? [...requests, responseTemplate] : requests;
  return [
    ...templates.flatMap(checkCaller),
    ...templates.flatMap(({ name, reads }) => reads.computed.map(({ line, column }) =>
      `${name}:${line}:${column} the stage caches answers, and the name of this parameter is computed at run time, so it is in no cache key; `
      + 'switch the cache off, or write the name out')),
    // the body that a response template reads is the endpoint's
    ...requests.flatMap(({ name, reads }) => reads.body.slice(0, 1).map(({ line, column }) =>
      `${name}:${line}:${column} the stage caches answers, and the template reads the body, which is in no cache key; `
      + 'switch the cache off, or read parameters')),
    ...Object.entries(builtRequestTemplates).flatMap(([contentType, { readsBody }]) => (readsBody ? [
      `the stage caches answers, and the built template for '${contentType}' reads the body, which is in no cache key; `
      + 'switch the cache off, or read parameters',
    ] : [])),
  ];
}

function checkCaller({ name, text }: MappingTemplate): string[] {
  const [caller] = CALLER.exec(text) ?? [];
  return caller === undefined ? [] : [
    `the stage caches answers, and '${name}' reads the caller: got '$${caller}', which no cache key can hold; `
    + 'switch the cache off, or read a parameter that tells callers apart',
  ];
}

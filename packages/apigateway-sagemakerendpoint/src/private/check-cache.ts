import { MappingTemplate } from '@model-gateway/mapping-template';
import { RouteTemplates } from './resolve-templates';

/**
 * What of `$context` is not among what all callers of a method share, or what only names a request.
 */
const CALLER = new RegExp(String.raw`\$!?\{?(context\b(?!\s*\.\s*(?:`
  + 'requestOverride|responseOverride|stage|apiId|accountId|resourceId|resourcePath|httpMethod|protocol|domainName|domainPrefix|'
  + String.raw`requestId|extendedRequestId|requestTime|requestTimeEpoch)\b)(?:\.\w+)?)`);

/**
 * Why the answers of a cached GET could be mixed up: one message for each reason.
 *
 * A cache key is made of declared parameters. What else a template reads is not part of it, and so would be answered
 * with what another caller got.
 */
export function checkCache({ requestTemplates, requests, responseTemplate }: RouteTemplates): string[] {
  const written = Object.values(requestTemplates);
  const templates = responseTemplate ? [...written, responseTemplate] : written;
  return [
    ...templates.flatMap(checkCaller),
    ...templates.flatMap(({ name, reads }) => reads.computed.map(({ line, column }) =>
      `${name}:${line}:${column} the stage caches answers, and the name of this parameter is computed at run time, so it is in no cache key; `
      + 'switch the cache off, or write the name out')),
    // the body that a response template reads is the endpoint's
    ...written.flatMap(({ name, reads }) => reads.body.slice(0, 1).map(({ line, column }) =>
      `${name}:${line}:${column} the stage caches answers, and the template reads the body, which is in no cache key; `
      + 'switch the cache off, or read parameters')),
    ...Object.entries(requests).flatMap(([contentType, { readsBody }]) => (readsBody ? [
      `the stage caches answers, and the request that is described for '${contentType}' reads the body, which is in no cache key; `
      + 'switch the cache off, or read parameters',
    ] : [])),
  ];
}

function checkCaller({ name, text }: MappingTemplate): string[] {
  const [, caller] = CALLER.exec(text) ?? [];
  return caller === undefined ? [] : [
    `the stage caches answers, and '${name}' reads the caller: got '$${caller}', which no cache key can hold; `
    + 'switch the cache off, or read a parameter that tells callers apart',
  ];
}

import { MappingTemplate } from '@model-gateway/mapping-template';
import { Token } from 'aws-cdk-lib/core';
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

/**
 * Why the cache keys that the user names could mix answers up: one message for each parameter that a template reads and no key holds.
 *
 * @param keys the user's keys
 * @param declared the parameters of the method
 */
export function checkKeys(
  keys: readonly string[], declared: readonly string[], { requestTemplates, requests, responseTemplate }: RouteTemplates,
): string[] {
  if (Token.isUnresolved(keys) || !Array.isArray(keys)) { return []; }
  const written = [...Object.values(requestTemplates), ...(responseTemplate ? [responseTemplate] : [])];
  const read = new Set([...written.flatMap(({ reads }) => reads.parameters), ...Object.values(requests).flatMap(({ parameters }) => parameters)]
    .map(({ name }) => name));
  return declared.filter((parameter) => read.has(parameter.split('.').slice(3).join('.')) && !keys.includes(parameter)).map((parameter) => (
    `'cacheKeyParameters' leaves out '${parameter}', which a template reads, and the stage caches answers: got ${JSON.stringify(keys)}; `
    + "add it, or leave 'cacheKeyParameters' out for all that the templates read"));
}

function checkCaller({ name, text }: MappingTemplate): string[] {
  const [, caller] = CALLER.exec(text) ?? [];
  return caller === undefined ? [] : [
    `the stage caches answers, and '${name}' reads the caller: got '$${caller}', which no cache key can hold; `
    + 'switch the cache off, or read a parameter that tells callers apart',
  ];
}

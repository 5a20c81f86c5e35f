/**
 * What is wrong with the cache keys: one message for each.
 */
export function checkCacheKeys(parameters: readonly string[] = []): string[] {
  return parameters.filter((parameter) => !/^(?:method|integration)\.request\.(?:path|querystring|multivaluequerystring|header|multivalueheader)\../.test(parameter))
    .map((parameter) => `'cacheKeyParameters' has what is no parameter of a request: got '${parameter}'; `
      + "write for example 'method.request.querystring.items'");
}

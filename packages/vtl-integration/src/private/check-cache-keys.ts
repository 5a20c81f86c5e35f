import { Token } from 'aws-cdk-lib/core';

/**
 * What is wrong with the cache keys: one message for each.
 */
export function checkCacheKeys(parameters: readonly string[] = []): string[] {
  if (Token.isUnresolved(parameters)) { return []; }
  return parameters.filter((parameter) => !Token.isUnresolved(parameter) && !/^(?:method|integration)\.request\.(?:path|querystring|multivaluequerystring|header|multivalueheader)\../.test(parameter))
    .map((parameter) => `'cacheKeyParameters' has what is no parameter of a request: got '${parameter}'; `
      + "write for example 'method.request.querystring.items'");
}

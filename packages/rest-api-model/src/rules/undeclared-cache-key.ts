import { FindingSeverity } from '@model-gateway/mapping-template';
import { found, type ApiRule } from './rule';

export const UNDECLARED_CACHE_KEY: ApiRule = {
  code: 'API2028',
  name: 'undeclared-cache-key',
  severity: FindingSeverity.ERROR,
  title: 'a cache key parameter is not declared by the method',
  explanation: 'A cache key parameter has to be one of the request parameters of the method; API Gateway refuses another. Declare it, or take it out of the key.',
  evidence: 'documented',
  wrong: { method: { HttpMethod: 'GET', Integration: { CacheKeyParameters: ['method.request.querystring.items'] } } },
  right: {
    method: {
      HttpMethod: 'GET',
      RequestParameters: { 'method.request.querystring.items': false },
      Integration: { CacheKeyParameters: ['method.request.querystring.items'] },
    },
  },
  check(context) {
    const { integration, requestParameters } = context.method;
    const missing = (integration?.cacheKeyParameters ?? []).filter((name) => (
      name.startsWith('method.request.') && !Object.prototype.hasOwnProperty.call(requestParameters, name)
    ));
    return found(missing.map((name) => ({
      property: context.property('CacheKeyParameters'),
      message: `the cache key parameter '${name}' is not declared by the method`,
      help: `add '${name}' to the request parameters of the method`,
      follows: [context.property('CacheKeyParameters')],
    })));
  },
};

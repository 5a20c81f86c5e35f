import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, cannotTell, found, type ApiRule } from './rule';

const MIN_MS = 50;
const MAX_MS = 29_000;

export const TIMEOUT_RANGE: ApiRule = {
  code: 'API2018',
  name: 'timeout-range',
  severity: FindingSeverity.ERROR,
  title: 'the integration timeout is out of the range that API Gateway takes',
  explanation: 'An integration waits from 50 ms to 29 s. Regional and private APIs may wait longer once the account has that quota, edge-optimized ones never. '
    + 'A model that needs more time is invoked asynchronously.',
  evidence: 'documented',
  wrong: { api: { EndpointConfiguration: { Types: ['EDGE'] } }, method: { Integration: { TimeoutInMillis: 60_000 } } },
  right: { api: { EndpointConfiguration: { Types: ['EDGE'] } }, method: { Integration: { TimeoutInMillis: 29_000 } } },
  check(context) {
    const { integration } = context.method;
    if (integration === undefined || (integration.timeoutMs >= MIN_MS && integration.timeoutMs <= MAX_MS)) return CLEAN;
    const property = context.property('TimeoutInMillis');
    if (integration.timeoutMs > MAX_MS && !context.api.endpointTypes.includes('EDGE')) {
      return cannotTell('more than 29 s are allowed where the account has the quota');
    }
    const { timeoutMs } = integration;
    return found([{
      property,
      message: `a timeout of ${timeoutMs} ms is out of range: ${MIN_MS} to ${MAX_MS} are allowed${timeoutMs > MAX_MS ? ' for an edge-optimized API' : ''}`,
      help: timeoutMs > MAX_MS ? 'shorten it, make the API regional and raise the quota of the account, or invoke the endpoint asynchronously' : 'give more time',
      follows: [property],
    }]);
  },
};

import { BackendAnswer } from '../../backends/backend';
import { Exchange } from '../../exchange/exchange';
import { GatewayAnswer, Header } from '../../http/gateway-request';
import { remapHeaders } from './response-headers';

/** Headers of a connection, which end at the gateway. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** The answer of an HTTP_PROXY integration: the backend's own, with reserved headers renamed and the gateway's ids. */
export function proxyResponse(exchange: Exchange, backend: BackendAnswer): GatewayAnswer {
  const passed = backend.headers.filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  const ids: readonly Header[] = [
    ['x-amzn-RequestId', exchange.ids.requestId],
    ['x-amz-apigw-id', exchange.ids.extendedRequestId],
    ['X-Amzn-Trace-Id', exchange.ids.traceId],
  ];
  return { status: backend.status, headers: [...remapHeaders(passed), ...ids], body: backend.body };
}

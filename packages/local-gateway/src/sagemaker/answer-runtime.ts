import { Exchange } from '../exchange/exchange';
import { GatewayAnswer } from '../http/gateway-request';
import { CalledBackend } from '../pipeline/call/called-backend';
import { AnsweredExchange } from '../pipeline/run-pipeline';
import { invokeEndpoint, RuntimeSettings } from './invoke-endpoint';

/** Longest wait of a client of the service itself: a container has 60 seconds. */
const CLIENT_TIMEOUT_MS = 60_000;

/** Answers a client of SageMaker Runtime, such as an AWS SDK whose endpoint URL is the gateway, in place of the service. */
export async function answerRuntime(exchange: Exchange, settings: RuntimeSettings): Promise<AnsweredExchange> {
  const before = performance.now();
  const { request, headers, ids, fullPath } = exchange;
  const runtime = await invokeEndpoint({
    method: request.method,
    path: fullPath,
    headers: Object.entries(headers.visible),
    body: request.body,
    timeoutMs: CLIENT_TIMEOUT_MS,
  }, settings);
  const answer: GatewayAnswer = { status: runtime.status, headers: [['x-amzn-RequestId', ids.requestId], ...runtime.headers], body: runtime.body };
  // Whoever has signed the call.
  exchange.isAuthUnchecked = true;
  const result = { answer, fault: undefined, backend: new CalledBackend(runtime), sent: undefined, integrationMs: undefined };
  return { exchange, result, answer, ms: performance.now() - before };
}

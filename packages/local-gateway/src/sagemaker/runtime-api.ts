import { RequestIds } from '../exchange/exchange';
import { GatewayAnswer, GatewayRequest, Header } from '../http/gateway-request';
import { HeaderMap } from '../http/header-map';
import { RuntimeAnswer } from './runtime-answer';
import { invokeEndpoint, RuntimeSettings } from './sagemaker-runtime';

/** Longest wait of a client of the service itself: a container has 60 seconds. */
const CLIENT_TIMEOUT_MS = 60_000;

/** Whether a path belongs to SageMaker Runtime's own API, for clients whose endpoint URL is the gateway. */
export function isRuntimePath(path: string): boolean {
  return path.startsWith('/endpoints/');
}

/** Answers a client of SageMaker Runtime, such as an AWS SDK, in place of the service. */
export async function answerRuntime(
  request: GatewayRequest,
  headers: HeaderMap,
  ids: RequestIds,
  settings: RuntimeSettings,
): Promise<{ readonly answer: GatewayAnswer; readonly runtime: RuntimeAnswer }> {
  const question = request.target.indexOf('?');
  const runtime = await invokeEndpoint({
    method: request.method,
    path: question < 0 ? request.target : request.target.slice(0, question),
    headers: Object.entries(headers.visible),
    body: request.body,
    timeoutMs: CLIENT_TIMEOUT_MS,
  }, settings);
  const answered: Header[] = [['x-amzn-RequestId', ids.requestId], ...runtime.headers];
  return { answer: { status: runtime.status, headers: answered, body: runtime.body }, runtime };
}

import { RequestEvent } from './gateway-event';
import { executionLog } from './pipeline/log/execution-log';
import { AnsweredExchange } from './pipeline/run-pipeline';

/** What the gateway tells of a request, with its trace or its execution log where they are asked for. */
export function requestEvent(answered: AnsweredExchange, wanted: { readonly trace: boolean; readonly executionLog: boolean }): RequestEvent {
  const { exchange, result, ms, accessLog, trace } = answered;
  const { request, ids, isAuthUnchecked } = exchange;
  return {
    type: 'request',
    requestId: ids.requestId,
    method: request.method,
    target: request.target,
    status: result.answer.status,
    ms,
    isAuthUnchecked,
    explanation: result.fault?.explanation ?? result.backend?.explanation,
    accessLog,
    executionLog: wanted.executionLog ? executionLog(exchange, result) : undefined,
    trace: wanted.trace ? trace : undefined,
  };
}

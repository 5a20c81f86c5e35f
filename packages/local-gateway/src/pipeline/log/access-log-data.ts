import { ContextData, contextData } from '../context-data';
import { Exchange } from '../exchange';
import { errorData } from '../gateway-response/gateway-answer';
import type { PipelineResult } from '../run-pipeline';

/** Whether and how long a request took. */
export interface Ending {
  readonly result: PipelineResult;
  readonly responseMs: number;
  readonly responseBytes: number;
}

/** `$context` of the access log: the one of templates, and what only the end of a request knows (documented). */
export function accessLogData(exchange: Exchange, ending: Ending): ContextData {
  const { result, responseMs, responseBytes } = ending;
  const context = contextData(exchange);
  const integrationStatus = result.backend?.status;
  const integrationMs = result.integrationMs === undefined ? undefined : Math.round(result.integrationMs);
  return {
    ...context,
    status: result.answer.status,
    responseLength: responseBytes,
    responseLatency: Math.round(responseMs),
    integrationLatency: integrationMs,
    integrationStatus,
    integrationErrorMessage: result.fault?.details.logError,
    integration: {
      status: integrationStatus,
      integrationStatus,
      latency: integrationMs,
      error: result.fault?.details.logError,
    },
    error: result.fault === undefined ? {} : errorData(result.fault),
    xrayTraceId: exchange.stage?.stage.tracingEnabled === true ? exchange.ids.traceId.replace(/^Root=/, '') : undefined,
    endpointType: exchange.stage?.api.endpointTypes[0],
  };
}

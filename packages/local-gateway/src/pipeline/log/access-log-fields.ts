import { commonLogTime, contextData } from '../../exchange/context-data';
import { Exchange } from '../../exchange/exchange';
import { findValue } from '../../exchange/find-value';
import { PipelineResult } from '../pipeline-result';
import { accessLogData } from './access-log-data';

/** How a request ended, for the access log. */
export interface Ending {
  readonly result: PipelineResult;
  readonly responseMs: number;
}

/** Reads the value of one variable. */
export type AccessLogField = (exchange: Exchange, ending: Ending) => unknown;

/** Variables of nearly every format, read without building the whole of `$context`. */
const DIRECT: { readonly [path: string]: AccessLogField } = {
  'requestId': ({ ids }) => ids.requestId,
  'extendedRequestId': ({ ids }) => ids.extendedRequestId,
  'httpMethod': ({ httpMethod }) => httpMethod,
  'protocol': () => 'HTTP/1.1',
  'path': ({ fullPath }) => fullPath,
  'resourcePath': ({ plan }) => plan?.route.path,
  'resourceId': ({ plan }) => plan?.route.resourceId,
  'stage': ({ stage }) => stage?.stage.name,
  'apiId': ({ stage }) => stage?.api.id,
  'requestTime': ({ startedAt }) => commonLogTime(startedAt),
  'requestTimeEpoch': ({ startedAt }) => startedAt,
  'identity.sourceIp': ({ request }) => request.sourceIp,
  'identity.caller': ({ identity }) => identity.caller,
  'identity.user': ({ identity }) => identity.user,
  'identity.userArn': ({ identity }) => identity.userArn,
  'identity.apiKeyId': ({ identity }) => identity.apiKeyId,
  'identity.userAgent': ({ headers }) => headers.find('user-agent'),
  'status': (_exchange, { result }) => result.answer.status,
  'responseLength': (_exchange, { result: { answer: { body } } }) => (typeof body === 'string' ? Buffer.byteLength(body) : body.length),
  'responseLatency': (_exchange, { responseMs }) => Math.round(responseMs),
  'integrationLatency': (_exchange, { result }) => roundedMs(result.integrationMs),
  'integration.latency': (_exchange, { result }) => roundedMs(result.integrationMs),
  'integrationStatus': (_exchange, { result }) => result.backend?.status,
  'integration.status': (_exchange, { result }) => result.backend?.status,
  'integration.integrationStatus': (_exchange, { result }) => result.backend?.status,
  'integration.error': (_exchange, { result }) => result.fault?.details.logError,
  'integrationErrorMessage': (_exchange, { result }) => result.fault?.details.logError,
  'error.message': (_exchange, { result }) => result.fault?.message,
  'error.responseType': (_exchange, { result }) => result.fault?.type,
  'xrayTraceId': ({ stage, ids }) => (stage?.stage.tracingEnabled === true ? ids.traceId.replace(/^Root=/, '') : undefined),
};

/** The reader of a variable. */
export function accessLogField(path: readonly string[]): AccessLogField {
  const name = path.join('.');
  const direct = Object.prototype.hasOwnProperty.call(DIRECT, name) ? DIRECT[name] : undefined;
  return direct ?? ((exchange, ending) => findValue({ ...contextData(exchange), ...accessLogData(exchange, ending.result) }, path));
}

function roundedMs(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms);
}

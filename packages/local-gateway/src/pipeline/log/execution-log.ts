import { Exchange } from '../../exchange/exchange';
import { decodeText } from '../../mapping/payload';
import { BackendRequest } from '../map-request/backend-request';
import { PipelineResult } from '../pipeline-result';

/** An event of the execution log is cut after this many bytes (documented). */
const MAX_EVENT_BYTES = 1024;

const CUT = '[TRUNCATED]';

/** The execution log of a request, in the words of API Gateway (recorded). */
export function executionLog(exchange: Exchange, result: PipelineResult): string[] {
  const { plan, ids } = exchange;
  const lines = [`Starting execution for request: ${ids.requestId}`];
  if (plan !== undefined) {
    lines.push(
      `HTTP Method: ${exchange.httpMethod}, Resource Path: ${plan.route.path}`,
      `Method request path: ${javaMap(Object.entries(exchange.pathParameters))}`,
      `Method request query string: ${javaMap(Object.entries(exchange.query.last))}`,
      `Method request headers: ${javaMap(Object.entries(exchange.headers.visible))}`,
      `Method request body before transformations: ${decodeText(exchange.body)}`,
    );
  }
  if (result.sent !== undefined) lines.push(...sentLines(result.sent, result));
  if (result.fault !== undefined) {
    lines.push(`Execution failed due to configuration error: ${result.fault.details.logError ?? result.fault.message}`);
  } else {
    const { answer } = result;
    lines.push(
      `Method response body after transformations: ${bodyText(answer.body)}`,
      `Method response headers: ${javaMap(answer.headers)}`,
      'Successfully completed execution',
    );
  }
  lines.push(`Method completed with status: ${result.answer.status}`);
  return lines.map((line) => `(${ids.requestId}) ${truncated(line)}`);
}

function sentLines(sent: BackendRequest, { backend, integrationMs }: PipelineResult): string[] {
  const lines = [
    `Endpoint request URI: ${backend?.uri ?? ''}`,
    `Endpoint request headers: ${javaMap(sent.headers)}`,
    `Endpoint request body after transformations: ${bodyText(sent.body)}`,
  ];
  if (backend === undefined) return lines;
  return [
    ...lines,
    `Sending request to ${backend.uri ?? ''}`,
    `Received response. Status: ${backend.status}, Integration latency: ${Math.round(integrationMs ?? 0)} ms`,
    `Endpoint response headers: ${javaMap(backend.headers)}`,
    `Endpoint response body before transformations: ${bodyText(backend.body)}`,
  ];
}

function javaMap(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${name}=${value}`).join(', ')}}`;
}

function bodyText(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : decodeText(body);
}

function truncated(line: string): string {
  return Buffer.byteLength(line) <= MAX_EVENT_BYTES ? line : `${Buffer.from(line).subarray(0, MAX_EVENT_BYTES - CUT.length - 1).toString('utf8')} ${CUT}`;
}

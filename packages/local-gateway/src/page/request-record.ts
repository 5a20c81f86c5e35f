import { Exchange } from '../exchange/exchange';
import { Fault } from '../exchange/fault';
import { StageTrace } from '../exchange/trace';
import { Header } from '../http/gateway-request';
import { headerPairs } from '../http/header-pairs';
import { PipelineResult } from '../pipeline/pipeline-result';
import { AnsweredExchange } from '../pipeline/run-pipeline';
import { MethodPlan } from '../plan/method-plan';
import { accessLogPieces } from './access-log-pieces';
import { MessageData, RequestRecord, RequestSummary, StageRecord } from './page-data';
import { bodyData, plainData } from './plain-data';
import { templateRun } from './template-runs';

/** Identifies a method among everything that is served. */
export function methodId({ api, stage, title }: MethodPlan): string {
  return `${api.id}/${stage.name} ${title}`;
}

/** What the page shows of a request. */
export function requestRecord(answered: AnsweredExchange, place: Pick<RequestSummary, 'number' | 'origin'>): RequestRecord {
  const { exchange, result, ms, trace } = answered;
  const { request, ids } = exchange;
  const stages = trace?.stages ?? [];
  return {
    ...place,
    requestId: ids.requestId,
    startedAt: exchange.startedAt,
    method: request.method,
    target: request.target,
    status: result.answer.status,
    ms,
    methodId: exchange.plan === undefined ? undefined : methodId(exchange.plan),
    isAuthUnchecked: exchange.isAuthUnchecked,
    explanation: result.fault?.explanation ?? result.backend?.explanation,
    request: message(headerPairs(request.rawHeaders), request.body),
    response: message(result.answer.headers, result.answer.body),
    stages: stages.map((stage) => stageRecord(stage, stages, exchange, result)),
    accessLog: accessLogPieces(exchange, { result, responseMs: ms }),
  };
}

/** The line of the live tail. */
export function summaryOf(record: RequestRecord): RequestSummary {
  const { number, requestId, origin, startedAt, method, target, status, ms, methodId: id, isAuthUnchecked } = record;
  return { number, requestId, origin, startedAt, method, target, status, ms, methodId: id, isAuthUnchecked };
}

function stageRecord(trace: StageTrace, stages: readonly StageTrace[], exchange: Exchange, result: PipelineResult): StageRecord {
  const { stage, ms, input, output } = trace;
  return {
    stage,
    ms,
    input: plainData(input),
    output: plainData(withoutRendering(output)),
    isFault: output instanceof Fault,
    template: templateRun(trace, stages, exchange, result),
  };
}

/** The page renders templates itself, with values and places. */
function withoutRendering(output: unknown): unknown {
  if (typeof output !== 'object' || output === null || !('rendered' in output)) return output;
  return Object.fromEntries(Object.entries(output).filter(([name]) => name !== 'rendered'));
}

function message(headers: readonly Header[], body: string | Uint8Array): MessageData {
  return { headers, body: bodyData(body) };
}

import { Exchange } from '../exchange/exchange';
import { Trace, TraceRecorder } from '../exchange/trace';
import { GatewayAnswer } from '../http/gateway-request';
import { compressAnswer } from './compress/compress-answer';
import { renderAccessLog } from './log/access-log-format';
import { PipelineResult } from './pipeline-result';
import { runStages } from './run-stages';
import { Services } from './services';

/** A request that was answered, with everything that led to the answer. */
export interface AnsweredExchange {
  readonly exchange: Exchange;
  readonly result: PipelineResult;
  /** The answer as it goes out, compressed where the client asks for it. */
  readonly answer: GatewayAnswer;
  /** Milliseconds from the whole request to the whole answer. */
  readonly ms: number;
  /** The line of the access log, where the stage writes one and somebody reads it. */
  readonly accessLog?: string;
  readonly trace?: Trace;
}

/** What is wanted beside the answer. */
export interface Wanted {
  readonly trace: boolean;
  readonly accessLog: boolean;
}

/** Answers a request: the stages that decide on it, then what is done with every answer. */
export async function runPipeline(exchange: Exchange, services: Services, wanted: Wanted): Promise<AnsweredExchange> {
  const before = performance.now();
  const recorder = wanted.trace ? new TraceRecorder(exchange.ids.requestId, () => performance.now()) : undefined;
  const result = await runStages(exchange, services, recorder);
  const answer = result.fault === undefined ? compressAnswer(result.answer, exchange) : result.answer;
  if (answer !== result.answer) recorder?.add('compress', { bytes: result.answer.body.length }, { headers: answer.headers, bytes: answer.body.length });
  const ms = performance.now() - before;
  const format = wanted.accessLog ? exchange.stage?.accessLog : undefined;
  const accessLog = format === undefined ? undefined : renderAccessLog(format, exchange, { result, responseMs: ms });
  recorder?.add('log', undefined, accessLog);
  return { exchange, result, answer, ms, accessLog, trace: recorder?.finish() };
}

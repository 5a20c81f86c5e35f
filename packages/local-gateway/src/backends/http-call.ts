import type { Dispatcher } from 'undici';
import { Header } from '../http/gateway-request';
import { BackendAnswer, BackendFailure, BackendFailureReason } from './backend';
import { connectionFailure } from './connection-failure';
import { LazyAnswer } from './lazy-answer';

/** What a call may take. */
export interface HttpCallLimits {
  /** Longest wait for the whole answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
}

/**
 * One call that waits for its answer.
 *
 * It speaks the protocol of undici's own dispatchers. The newer one is translated into it, and on the way the headers of every answer
 * are read, which are rarely looked at here: that takes 8 % more processor time a call (undici 7.30).
 */
export class HttpCall implements Dispatcher.DispatchHandler {
  private readonly timer: NodeJS.Timeout;
  private abort: ((error?: Error) => void) | undefined;
  private isSettled = false;
  private status = 0;
  private rawHeaders: readonly Buffer[] = [];
  private length = 0;
  private first: Uint8Array = NOTHING;
  private rest: Uint8Array[] | undefined;

  constructor(
    private readonly resolve: (answer: BackendAnswer) => void,
    private readonly reject: (failure: BackendFailure) => void,
    private readonly limits: HttpCallLimits,
  ) {
    this.timer = setTimeout(timedOut, limits.timeoutMs, this);
  }

  onConnect(abort: (error?: Error) => void): void {
    this.abort = abort;
    if (this.isSettled) abort(new Error('no longer wanted'));
  }

  onHeaders(status: number, rawHeaders: Buffer[]): boolean {
    this.status = status;
    this.rawHeaders = rawHeaders;
    return true;
  }

  onData(chunk: Buffer): boolean {
    const { maxAnswerBytes } = this.limits;
    this.length += chunk.length;
    if (this.length > maxAnswerBytes) this.fail(BackendFailureReason.TOO_LARGE, `the answer is longer than ${maxAnswerBytes} bytes`);
    else if (this.first === NOTHING) this.first = chunk;
    else (this.rest ??= []).push(chunk);
    return true;
  }

  onComplete(): void {
    if (!this.settle()) return;
    const { rawHeaders, first, rest } = this;
    const body = rest === undefined ? first : Buffer.concat([first, ...rest], this.length);
    this.resolve(new LazyAnswer(this.status, body, () => pairs(rawHeaders)));
  }

  onError(error: Error): void {
    const unreachable = connectionFailure(error);
    if (unreachable === undefined) this.fail(BackendFailureReason.BROKEN, error.message);
    else this.fail(BackendFailureReason.UNREACHABLE, unreachable);
  }

  /** Gives the call up. */
  fail(reason: BackendFailureReason, message: string): void {
    if (!this.settle()) return;
    this.abort?.(new Error(message));
    this.reject(new BackendFailure(reason, message));
  }

  /** Gives the call up after its time. */
  timeOut(): void {
    this.fail(BackendFailureReason.TIMEOUT, `no answer within ${this.limits.timeoutMs} ms`);
  }

  /** Whether this is the end of the call: an abort ends it once more. */
  private settle(): boolean {
    if (this.isSettled) return false;
    this.isSettled = true;
    clearTimeout(this.timer);
    return true;
  }
}

const NOTHING = new Uint8Array(0);

function timedOut(call: HttpCall): void {
  call.timeOut();
}

function pairs(raw: readonly Buffer[]): readonly Header[] {
  const headers: Header[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) headers.push([String(raw[index]), String(raw[index + 1])]);
  return headers;
}

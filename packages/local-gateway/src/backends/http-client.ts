import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';
import { Header } from '../request/gateway-request';
import { BackendAnswer, BackendCall, BackendFailure, BackendFailureReason } from './backend';

/** Headers that belong to the connection, not to the call. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']);

/** Longest wait for a connection; a container has to accept one within 250 ms, a slow machine gets more. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * An HTTP client with keep-alive connections per origin.
 *
 * undici, because it takes about half the time of `node:http` for a call, which is most of what the gateway does.
 */
export class HttpClient {
  private readonly pools = new Map<string, Pool>();

  constructor(private readonly maxAnswerBytes: number) {}

  /** Sends one call; fails with a {@link BackendFailure}. */
  call(call: BackendCall): Promise<BackendAnswer> {
    const url = new URL(call.url);
    let pool = this.pools.get(url.origin);
    if (pool === undefined) {
      pool = openPool(url.origin);
      this.pools.set(url.origin, pool);
    }
    return dispatch(pool, url, call, this.maxAnswerBytes);
  }

  /** Closes idle connections and lets running calls end. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
    this.pools.clear();
  }
}

/** Codes of a connection that was never made. */
const UNREACHABLE = new Map([
  ['ECONNREFUSED', 'the connection is refused'],
  ['ENOTFOUND', 'the host is not known'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['UND_ERR_CONNECT_TIMEOUT', `no connection within ${CONNECT_TIMEOUT_MS} ms`],
]);

function openPool(origin: string): Pool {
  return new Pool(origin, {
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
  });
}

function dispatch(pool: Pool, url: URL, call: BackendCall, maxAnswerBytes: number): Promise<BackendAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isSettled = false;
    let status = 0;
    let headers: readonly Header[] = [];
    let length = 0;
    const chunks: Uint8Array[] = [];
    const fail = (reason: BackendFailureReason, message: string): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      controller?.abort(new Error(message));
      reject(new BackendFailure(reason, message));
    };
    const timer = setTimeout(() => fail(BackendFailureReason.TIMEOUT, `no answer within ${call.timeoutMs} ms`), call.timeoutMs);
    pool.dispatch({
      method: call.method as Dispatcher.HttpMethod,
      path: url.pathname + url.search,
      headers: flatHeaders(call.headers),
      body: call.body.length === 0 ? null : call.body,
    }, {
      onRequestStart(started) {
        controller = started;
        if (isSettled) started.abort(new Error('no longer wanted'));
      },
      onResponseStart(response, code) {
        status = code;
        headers = pairs(response.rawHeaders);
      },
      onResponseData(_response, chunk) {
        length += chunk.length;
        if (length > maxAnswerBytes) fail(BackendFailureReason.TOO_LARGE, `the answer is longer than ${maxAnswerBytes} bytes`);
        else chunks.push(chunk);
      },
      onResponseEnd() {
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        resolve({ status, headers, body: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks) });
      },
      onResponseError(_response, error) {
        const unreachable = UNREACHABLE.get(codeOf(error));
        if (unreachable === undefined) fail(BackendFailureReason.BROKEN, error.message);
        else fail(BackendFailureReason.UNREACHABLE, `${unreachable} (${codeOf(error)})`);
      },
    });
  });
}

function flatHeaders(headers: readonly Header[]): string[] {
  const flat: string[] = [];
  for (const [name, value] of headers) if (!OF_THE_CONNECTION.has(name.toLowerCase())) flat.push(name, value);
  return flat;
}

type RawHeader = string | Buffer | string[] | null;

function pairs(raw: unknown): readonly Header[] {
  const list = Array.isArray(raw) ? raw as RawHeader[] : [];
  const headers: Header[] = [];
  for (let index = 0; index + 1 < list.length; index += 2) headers.push([String(list[index]), String(list[index + 1])]);
  return headers;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : '';
}

import type { Dispatcher } from 'undici';
import { Header } from '../http/gateway-request';
import { BackendAnswer, SentCall } from './backend';
import { HttpCall } from './http-call';

/** Headers that belong to the connection, not to the call. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']);

/** One address that calls go to. */
export class HttpTarget {
  constructor(private readonly pool: Dispatcher, private readonly path: string, private readonly maxAnswerBytes: number) {}

  /** Sends one call; fails with a {@link BackendFailure}. */
  send({ method, headers, body, timeoutMs }: SentCall): Promise<BackendAnswer> {
    return new Promise((resolve, reject) => {
      this.pool.dispatch(
        { method: method as Dispatcher.HttpMethod, path: this.path, headers: flatHeaders(headers), body: body.length === 0 ? null : body },
        new HttpCall(resolve, reject, { timeoutMs, maxAnswerBytes: this.maxAnswerBytes }),
      );
    });
  }
}

function flatHeaders(headers: readonly Header[]): string[] {
  const flat: string[] = [];
  for (const [name, value] of headers) if (!OF_THE_CONNECTION.has(name.toLowerCase())) flat.push(name, value);
  return flat;
}

import type { ServerResponse } from 'node:http';
import type { GatewayRequest } from '../http/gateway-request';
import type { PageAnswer } from '../page/page-answer';

/** What is served beside the stages. */
export interface ServedPage {
  owns(target: string): boolean;
  answer(request: GatewayRequest, listenHost: string): Promise<PageAnswer>;
}

/** Bytes that may wait for a client that does not keep up. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Writes an answer of the page; one with a stream stays open. */
export function sendPage(outgoing: ServerResponse, answer: PageAnswer, method: string): void {
  if (outgoing.destroyed) return;
  const { status, headers, body, stream } = answer;
  const flat = headers.flat();
  if (stream === undefined || method === 'HEAD') {
    const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    outgoing.writeHead(status, [...flat, 'Content-Length', String(bytes)]);
    outgoing.end(method === 'HEAD' ? undefined : body);
    return;
  }
  outgoing.writeHead(status, flat);
  outgoing.write(body);
  const stop = stream({
    send: (text) => {
      outgoing.write(text);
      return outgoing.writableLength <= MAX_WAITING_BYTES;
    },
    end: () => outgoing.end(),
  });
  outgoing.on('close', stop);
}

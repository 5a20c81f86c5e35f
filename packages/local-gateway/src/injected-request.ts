import { gunzipSync, inflateSync } from 'node:zlib';
import { Trace } from './exchange/trace';
import { GatewayAnswer, GatewayRequest } from './http/gateway-request';

/** A request for `inject`. */
export interface InjectedRequest {
  /**
   * Verb.
   *
   * @default GET
   */
  readonly method?: string;
  /** Path and query, stage included, for example `/prod/321?items=101`. */
  readonly path: string;
  /**
   * A list sends a header several times.
   *
   * @default - none
   */
  readonly headers?: { readonly [name: string]: string | readonly string[] };
  /**
   * Body as it would be sent; no header is made for it.
   *
   * @default - no body
   */
  readonly body?: string | Uint8Array;
  /**
   * Address that the request comes from.
   *
   * @default 127.0.0.1
   */
  readonly sourceIp?: string;
}

/** The answer to an injected request, with the trace of what happened. */
export interface InjectedResponse {
  /** Status that a client would get. */
  readonly status: number;
  /** Values by name as sent; the last one where a header comes several times. */
  readonly headers: { readonly [name: string]: string };
  /** The body as text, decompressed where the gateway has compressed it. */
  readonly body: string;
  /** The body as it would be sent, compressed or binary. */
  readonly rawBody: Uint8Array;
  /** What each stage saw and decided. */
  readonly trace: Trace;
}

/** The request as it would have come from the network. */
export function openInjected(injected: InjectedRequest): GatewayRequest {
  const rawHeaders: string[] = [];
  for (const [name, value] of Object.entries(injected.headers ?? {})) {
    for (const each of typeof value === 'string' ? [value] : value) rawHeaders.push(name, each);
  }
  const { body = '' } = injected;
  return {
    method: injected.method ?? 'GET',
    target: injected.path,
    rawHeaders,
    body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
    sourceIp: injected.sourceIp ?? '127.0.0.1',
  };
}

/** The answer in a form that tests read easily. */
export function readInjected(answer: GatewayAnswer, trace: Trace | undefined): InjectedResponse {
  const rawBody = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(decompressed(answer, rawBody)).toString('utf8'),
    rawBody,
    trace: trace ?? { requestId: '', stages: [] },
  };
}

/** A body that its integration only calls compressed stays as it is. */
function decompressed({ headers }: GatewayAnswer, body: Uint8Array): Uint8Array {
  const coding = headers.findLast(([name]) => name === 'Content-Encoding')?.[1];
  try {
    return coding === 'gzip' ? gunzipSync(body) : coding === 'deflate' ? inflateSync(body) : body;
  } catch {
    return body;
  }
}

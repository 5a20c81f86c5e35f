import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { GatewayError } from '../errors/catalogue';
import { stackOf } from '../errors/message-of';
import { GatewayAnswer, GatewayRequest } from '../http/gateway-request';
import { HeaderMap } from '../http/header-map';
import { sendPage, ServedPage } from './send-page';

/** Where to listen. */
export interface ListenOptions {
  /**
   * Port to listen on.
   *
   * @default 0, which takes a free port
   */
  readonly port?: number;
  /**
   * Address to listen on; others than the loopback interface can be reached by other machines.
   *
   * @default 127.0.0.1
   */
  readonly host?: string;
  /**
   * Longest time for a client to send its whole request, in milliseconds; a slower one is answered 408.
   *
   * @default 60000
   */
  readonly requestTimeoutMs?: number;
  /**
   * Address that every request seems to come from, for resource policies and `$context.identity.sourceIp`.
   *
   * @default - the client's own, 127.0.0.1 for one on this machine
   */
  readonly sourceIp?: string;
}

/** A server that takes requests. */
export interface Listening {
  /** Address that is listened on. */
  readonly host: string;
  /** Port that is listened on. */
  readonly port: number;
  /** For example `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Takes no more requests, lets running ones end, then lets go of the port. */
  close(): Promise<void>;
}

/** Answers one request. */
export type Answer = (request: GatewayRequest) => Promise<{ readonly answer: GatewayAnswer }>;

/** Room for the longest URL and the most headers that API Gateway takes, names included; what floods beyond it is not read. */
const MAX_HEADER_BYTES = 64 * 1024;

const REQUEST_TIMEOUT_MS = 60_000;

/** How often slow clients are looked for, at most. */
const MAX_CHECK_INTERVAL_MS = 5_000;

/** Listens for HTTP requests and answers them. */
export async function listen(
  answer: Answer,
  options: ListenOptions & { readonly maxBodyBytes: number; readonly page?: ServedPage },
): Promise<Listening> {
  const { host = '127.0.0.1', port = 0, requestTimeoutMs = REQUEST_TIMEOUT_MS, maxBodyBytes, page } = options;
  let isClosing = false;
  // A connection that is kept for its next request would keep a server that ends.
  const unkept = (outgoing: ServerResponse): ServerResponse => (isClosing ? Object.assign(outgoing, { shouldKeepAlive: false }) : outgoing);
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 65_000,
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, MAX_CHECK_INTERVAL_MS),
  }, (incoming, outgoing) => {
    receive(incoming, maxBodyBytes, (request) => {
      const failed = (error: unknown): void => fail(unkept(outgoing), error);
      if (page?.owns(request.target) === true) {
        page.answer(request, host).then((answered) => sendPage(unkept(outgoing), answered, request.method)).catch(failed);
        return;
      }
      answer(request).then((answered) => send(unkept(outgoing), answered.answer, request.method)).catch(failed);
    });
  });
  server.on('clientError', refuseConnection);
  await bind(server, host, port);
  const address = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    host,
    port: address.port,
    url: `http://${shown}:${address.port}`,
    close: () => {
      isClosing = true;
      return close(server);
    },
  };
}

/** Answers what is no request; no stage sees it. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [line, message] = UNREADABLE.get(error.code ?? '') ?? ['400 Bad Request', 'Bad Request'];
  const body = JSON.stringify({ message });
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`, () => socket.destroy());
}

const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', ['431 Request Header Fields Too Large', 'HTTP header is larger than 10240 bytes.']],
  ['ERR_HTTP_REQUEST_TIMEOUT', ['408 Request Timeout', 'Request Timeout']],
]);

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function bindError(error: NodeJS.ErrnoException, host: string, port: number): GatewayError {
  if (error.code === 'EADDRINUSE') {
    return new GatewayError('GW1004', `port ${port} of ${host} is in use; stop what listens there, or choose another with --port <number>`);
  }
  return new GatewayError('GW1033', `port ${port} of ${host} cannot be listened on: ${error.message}; choose another with --host and --port`);
}

function receive(incoming: IncomingMessage, maxBodyBytes: number, done: (request: GatewayRequest) => void): void {
  // Node.js would make a map of all headers to tell whether a body is announced.
  const headers = new HeaderMap(incoming.rawHeaders);
  if (headers.find('content-length') === undefined && headers.find('transfer-encoding') === undefined) {
    done(openRequest(incoming, NO_BODY, false));
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length;
    // What is over the limit is read and forgotten, so that the client gets its answer.
    if (length <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  });
  incoming.on('end', () => {
    const isTooLarge = length > maxBodyBytes;
    const first = chunks[0];
    const body = isTooLarge || first === undefined ? NO_BODY : chunks.length === 1 ? first : Buffer.concat(chunks, length);
    done(openRequest(incoming, body, isTooLarge));
  });
}

const NO_BODY = Buffer.alloc(0);

function openRequest(incoming: IncomingMessage, body: Uint8Array, isTooLarge: boolean): GatewayRequest {
  return {
    method: incoming.method ?? 'GET',
    // A client that takes the gateway for a proxy sends the whole URL.
    target: (incoming.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, ''),
    rawHeaders: incoming.rawHeaders,
    body,
    sourceIp: incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '',
    isTooLarge,
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: GatewayAnswer, method: string): void {
  if (outgoing.destroyed) return;
  const lines: string[] = [];
  for (const [name, value] of headers) lines.push(name, value);
  lines.push('Content-Length', String(typeof body === 'string' ? Buffer.byteLength(body) : body.length));
  const isText = writeHead(outgoing, status, lines);
  if (method === 'HEAD') outgoing.end();
  else outgoing.end(isText ? body : Buffer.from(body));
}

/**
 * Node.js looks at every header itself, and takes Latin-1 without control characters; UTF-8 goes out byte for byte.
 *
 * Answers whether the body may go out as text: then Node.js would write those bytes as characters, too.
 */
function writeHead(outgoing: ServerResponse, status: number, lines: string[]): boolean {
  try {
    outgoing.writeHead(status, lines);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_INVALID_CHAR') throw error;
    outgoing.writeHead(status, lines.map((text, index) => (index % 2 === 0 ? text : headerText(text))));
    return false;
  }
}

function headerText(value: string): string {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  return Buffer.from(value, 'utf8').toString('latin1').replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ');
}

/** A bug of the gateway: the client gets a 500, the developer the stack. */
function fail(outgoing: ServerResponse, error: unknown): void {
  const text = stackOf(error);
  if (!outgoing.headersSent) outgoing.writeHead(500, { 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'LocalGatewayBug' });
  outgoing.end(JSON.stringify({ message: 'Internal server error', localGateway: text }));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

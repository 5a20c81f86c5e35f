import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerInvocation } from './invocation';
import type { Weights } from './recommender';

/** One invocation as the server saw and answered it. */
export interface Invocation {
  /** The body that arrived, unaltered. */
  readonly request: string;

  readonly status: number;

  /** The body that was answered. */
  readonly response: string;
}

/** What to tell while serving. */
export interface ModelServerOptions {
  /**
   * Called after each invocation.
   *
   * @default - nobody is told
   */
  readonly onInvocation?: (invocation: Invocation) => void;
}

/** SageMaker's own limit for the body of InvokeEndpoint. */
const MAX_BODY_BYTES = 6_291_456;

/**
 * The model as SageMaker wants a container to be: `GET /ping` says whether it is ready, `POST /invocations` predicts.
 *
 * The caller decides where it listens; a container would choose port 8080.
 */
export function createModelServer(weights: Weights, options: ModelServerOptions = {}): Server {
  return createServer((request, response) => {
    respond(weights, request, options).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => send(response, 500, JSON.stringify({ error: String(error) })),
    );
  });
}

async function respond(weights: Weights, request: IncomingMessage, options: ModelServerOptions): Promise<{ status: number; body: string }> {
  const path = new URL(request.url ?? '/', 'http://model').pathname;
  if (path === '/ping') {
    return request.method === 'GET' ? { status: 200, body: '' } : refuse(405, `'/ping' answers GET: got ${request.method}`);
  }
  if (path !== '/invocations') {
    return refuse(404, `no such path: got '${path}'; this server answers GET /ping and POST /invocations`);
  }
  if (request.method !== 'POST') {
    return refuse(405, `'/invocations' answers POST: got ${request.method}`);
  }
  const contentType = request.headers['content-type'] ?? 'none';
  if (contentType.split(';')[0].trim().toLowerCase() !== 'application/json') {
    return refuse(415, `the content type must be 'application/json': got '${contentType}'`);
  }
  const body = await read(request);
  if (body === undefined) {
    return refuse(413, `the body is longer than ${MAX_BODY_BYTES} bytes`);
  }
  const answer = answerInvocation(weights, body);
  const text = JSON.stringify(answer.body);
  options.onInvocation?.({ request: body, status: answer.status, response: text });
  return { status: answer.status, body: text };
}

/** The whole body, or undefined where it is too long. What is too long is read to its end, so that the client hears the answer. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return bytes <= MAX_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined;
}

function refuse(status: number, error: string): { status: number; body: string } {
  return { status, body: JSON.stringify({ error }) };
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { createGateway, Gateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { InjectedRequest } from '../../src/injected-request';
import { BehaviourCase } from './behaviour-case';
import { sketchTemplate } from './sketch-template';

/** What came of a case. */
export interface CaseResult {
  readonly response: CaseResponse;
  readonly event: RequestEvent;
  /** Headers, query, path values and body as they go to the backend; undefined where it is not asked. */
  readonly sent?: Sent;
  /** The object of the bucket `inputs` with a key, when all is done. */
  readonly object: (key: string) => string | undefined;
}

/** The answer that the client got. */
export interface CaseResponse {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** A call to the backend as the trace holds it. */
export interface Sent {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
  readonly path: { readonly [name: string]: string };
  readonly body: string | Uint8Array;
}

/** Midday of the first of May 2026, so that times in answers are known. */
export const NOW = Date.UTC(2026, 4, 1, 12, 0, 0);

/** Runs a case in the process, or over a real socket. */
export async function runCase(behaviour: BehaviourCase, way: 'in-process' | 'socket' = 'in-process'): Promise<CaseResult> {
  const events: RequestEvent[] = [];
  const { status = 200, headers = {}, body = '{"ok":true}' } = behaviour.model ?? {};
  const bucket = behaviour.objects === undefined ? undefined : bucketOf(behaviour.objects);
  const gateway = createGateway({
    s3: bucket === undefined ? undefined : { inputs: bucket },
    template: sketchTemplate(behaviour.api),
    models: { '*': () => ({ status, headers, body }) },
    onEvent: (event) => events.push(event),
    now: () => NOW,
    trace: true,
  });
  const request = openRequest(behaviour.request);
  const response = way === 'in-process' ? await gateway.inject(request) : await overSocket(gateway, request);
  await gateway.close();
  const [event] = events;
  if (event === undefined) throw new Error('the gateway told nothing about the request');
  const call = event.trace?.stages.find(({ stage }) => stage === 'call');
  const written = new Map(bucket === undefined ? [] : filesIn(bucket));
  if (bucket !== undefined) rmSync(bucket, { recursive: true });
  return { response, event, sent: call?.input as Sent | undefined, object: (key) => written.get(key) };
}

function bucketOf(objects: { readonly [key: string]: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  for (const [key, body] of Object.entries(objects)) {
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    writeFileSync(join(folder, key), body);
  }
  return folder;
}

function filesIn(folder: string): [string, string][] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => [relative(folder, join(parentPath, name)), readFileSync(join(parentPath, name), 'utf8')]);
}

/** A request written as `GET /prod/path`, or as it is. */
export function openRequest(request: string | InjectedRequest): InjectedRequest {
  if (typeof request !== 'string') return request;
  const [method, path = '/'] = request.split(' ');
  return { method, path };
}

/** Headers that belong to the connection: a client over a socket cannot say what it likes there. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'expect', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

/** Headers that the server adds for the connection; the answer of the pipeline has none of them. */
const OF_THE_ANSWER = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/** Whether a request can be sent over a socket as it is. */
export function canBeSent({ path, headers = {}, sourceIp }: InjectedRequest): boolean {
  const isPlain = (text: string): boolean => /^[\x21-\x7e]*$/.test(text);
  return sourceIp === undefined && isPlain(path) && Object.entries(headers).every(([name, value]) => (
    !OF_THE_CONNECTION.has(name.toLowerCase()) && [value].flat().every((each) => /^[\x20-\x7e]*$/.test(each))
  ));
}

function decompressed(body: Buffer, coding: string | undefined): Buffer {
  return coding === 'gzip' ? gunzipSync(body) : coding === 'deflate' ? inflateSync(body) : body;
}

async function overSocket(gateway: Gateway, { method = 'GET', path, headers = {}, body }: InjectedRequest): Promise<CaseResponse> {
  const { port } = await gateway.listen();
  return new Promise((resolve, reject) => {
    const sendable = Object.entries(headers).map(([name, value]): [string, string | string[]] => [name, typeof value === 'string' ? value : [...value]]);
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers: { ...Object.fromEntries(sendable), ...length }, agent: false }, (incoming) => {
      const names = incoming.rawHeaders.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, incoming.rawHeaders[index + 1] ?? '']] : []));
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const own = Object.fromEntries(names.filter(([name]) => !OF_THE_ANSWER.has(name.toLowerCase())));
        const body = decompressed(Buffer.concat(chunks), incoming.headers['content-encoding']).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: own, body });
      });
    });
    outgoing.on('error', reject).end(body);
  });
}

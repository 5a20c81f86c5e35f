import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo, createServer as createTcpServer } from 'node:net';
import { BackendFailure } from '../../src/backends/backend';
import { HttpClient } from '../../src/backends/http-client';

let server: Server | undefined;
const client = new HttpClient(1000);

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

afterAll(() => client.close());

async function failureOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(BackendFailure);
  return error instanceof BackendFailure ? `${error.reason}: ${error.message}` : '';
}

const CALL = { method: 'POST', headers: [], body: 'x', timeoutMs: 60_000 };

describe('HttpClient', () => {
  it('sends method, path, query, headers as they are written, and the body', async () => {
    const seen: unknown[] = [];
    const url = await serving((incoming, outgoing) => {
      let body = '';
      incoming.on('data', (chunk) => (body += String(chunk))).on('end', () => {
        seen.push(incoming.method, incoming.url, incoming.rawHeaders.filter((text) => /^x-/i.test(text)), body);
        outgoing.writeHead(201, ['X-Answer', 'a', 'X-Answer', 'b']).end('whole ✓');
      });
    });
    const answer = await client.call({ ...CALL, url: `${url}/a%20b?c=d`, headers: [['X-One', '1'], ['x-two', '2'], ['Connection', 'close']], body: 'grüße' });
    expect(seen).toEqual(['POST', '/a%20b?c=d', ['X-One', 'x-two'], 'grüße']);
    expect(answer.status).toBe(201);
    expect(answer.headers.filter(([name]) => name === 'X-Answer')).toEqual([['X-Answer', 'a'], ['X-Answer', 'b']]);
    expect(Buffer.from(answer.body).toString()).toBe('whole ✓');
  });

  it('fails where nobody listens', async () => {
    expect(await failureOf(client.call({ ...CALL, url: 'http://127.0.0.1:1' }))).toBe('unreachable: the connection is refused (ECONNREFUSED)');
  });

  it('fails where the answer takes too long', async () => {
    const url = await serving(() => undefined);
    expect(await failureOf(client.call({ ...CALL, url, timeoutMs: 50 }))).toBe('timeout: no answer within 50 ms');
  });

  it('fails where the answer ends half-way', async () => {
    const url = await serving((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'Content-Length': 100 }).write('half', () => outgoing.destroy());
    });
    expect(await failureOf(client.call({ ...CALL, url }))).toMatch(/^broken: /);
  });

  it('fails where the answer is longer than is taken', async () => {
    const url = await serving((_incoming, outgoing) => outgoing.end('x'.repeat(2000)));
    expect(await failureOf(client.call({ ...CALL, url }))).toBe('too-large: the answer is longer than 1000 bytes');
  });

  it('fails where the answer is no HTTP', async () => {
    const tcp = createTcpServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end('nonsense\r\n\r\n', () => socket.destroy());
    });
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    expect(await failureOf(client.call({ ...CALL, url: `http://127.0.0.1:${(tcp.address() as AddressInfo).port}` }))).toMatch(/^broken: /);
    await new Promise((resolve) => tcp.close(resolve));
  });

  it('keeps its connections for the next calls', async () => {
    const ports = new Set<number | undefined>();
    const url = await serving((incoming, outgoing) => {
      ports.add(incoming.socket.remotePort);
      outgoing.end('ok');
    });
    for (let call = 0; call < 20; call++) await client.call({ ...CALL, url });
    expect(ports.size).toBeLessThanOrEqual(2);
  });
});

import { createServer, Server, Socket, AddressInfo } from 'node:net';
import { freePort } from '../../../../scripts/free-port';
import { createGateway, Gateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';
import { Invocation, ModelServer } from '../server/model-server';

let gateway: Gateway | undefined;
let model: ModelServer | undefined;
let tcp: Server | undefined;
const sockets = new Set<Socket>();

afterEach(async () => {
  await gateway?.close();
  await model?.stop();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => (tcp === undefined ? resolve(undefined) : tcp.close(resolve)));
  gateway = model = tcp = undefined;
});

/** Errors of the backend keep their body, so that the test sees what the gateway got; 424 is told apart from the rest. */
const TEMPLATE = sketchTemplate({ methods: {
  'GET /passed': { request: '{}', declares: [200, 424, 503], responses: [
    { StatusCode: '200' }, { StatusCode: '424', SelectionPattern: '424' }, { StatusCode: '503', SelectionPattern: '503' },
  ] },
  'GET /limited': { request: '{}', integration: { TimeoutInMillis: 500 } },
  'GET /mapped': { request: '{}', response: '{"first": $input.json("$.predictions[0]")}' },
} });

async function serve(modelUrl: string): Promise<{ readonly listening: Listening; readonly events: RequestEvent[] }> {
  const events: RequestEvent[] = [];
  gateway = createGateway({ template: TEMPLATE, models: { '*': modelUrl }, onEvent: (event) => events.push(event) });
  return { listening: await gateway.listen(), events };
}

async function ask(invocation: Invocation, path = 'passed'): Promise<{ readonly status: number; readonly body: string; readonly explanation?: string }> {
  model = await ModelServer.start(invocation);
  const { listening, events } = await serve(model.url);
  const response = await fetch(`${listening.url}/prod/${path}`);
  return { status: response.status, body: await response.text(), explanation: events[0]?.explanation };
}

function messageOf(body: string): string {
  return (JSON.parse(body) as { readonly Message: string }).Message;
}

describe('a model', () => {
  it('that is down at start is reported as down, and is used as soon as it is there', async () => {
    const port = await freePort();
    const { listening } = await serve(`http://127.0.0.1:${port}`);
    expect(await gateway?.backends.get('*')?.isReady()).toBe(false);
    const down = await fetch(`${listening.url}/prod/passed`);
    expect([down.status, await down.json()]).toEqual([503, { Message: 'The service is currently unavailable.' }]);
    model = await ModelServer.start((_body, _incoming, outgoing) => outgoing.end('up'), port);
    expect(await gateway?.backends.get('*')?.isReady()).toBe(true);
    expect(await (await fetch(`${listening.url}/prod/passed`)).text()).toBe('up');
  });

  it.each<[string, Invocation, RegExp]>([
    ['that is killed before it answers', (_body, incoming) => incoming.socket.destroy(), /gave no whole answer/],
    ['that ends half-way', (_body, _incoming, outgoing) => {
      outgoing.writeHead(200, { 'Content-Length': 1000 }).write('{"pred', () => outgoing.destroy());
    }, /gave no whole answer/],
    ['that ends half-way through its chunks', (_body, _incoming, outgoing) => {
      outgoing.write('{"pred', () => outgoing.destroy());
    }, /gave no whole answer/],
    ['that resets the connection', (_body, incoming) => incoming.socket.resetAndDestroy(), /gave no whole answer/],
    ['that floods its headers', (_body, _incoming, outgoing) => outgoing.writeHead(200, { 'X-Flood': 'a'.repeat(200_000) }).end('{}'), /gave no whole answer/],
    ['whose answer is longer than API Gateway takes', (_body, _incoming, outgoing) => outgoing.end(Buffer.alloc(11 * 1024 * 1024, 'a')),
      /gave no whole answer: the answer is longer than 10485760 bytes/],
  ])('%s answers 424 as SageMaker does, and the developer is told', async (_title, invocation, explanation) => {
    const { status, body, explanation: told } = await ask(invocation);
    expect([status, messageOf(body)]).toEqual([424, expect.stringMatching(/^Received server error \(0\) from primary with message "null"\. See https/)]);
    expect(told).toMatch(/^GW1005 the model of endpoint 'e' at http/);
    expect(told).toMatch(explanation);
  });

  it.each([400, 404, 413, 429, 500, 502, 503])('that answers %d makes 424 with what it said', async (containerStatus) => {
    const { status, body } = await ask((_body, _incoming, outgoing) => outgoing.writeHead(containerStatus).end('sorry'));
    expect([status, JSON.parse(body)]).toEqual([424, expect.objectContaining({ OriginalStatusCode: containerStatus, OriginalMessage: 'sorry' })]);
  });

  it.each<[string, Invocation]>([
    ['that never answers', () => undefined],
    ['that sends a byte now and then', (_body, _incoming, outgoing) => {
      const timer = setInterval(() => outgoing.write(' '), 50);
      outgoing.on('close', () => clearInterval(timer));
    }],
  ])('%s makes 504 after the timeout of the integration', async (_title, invocation) => {
    const { status, body, explanation } = await ask(invocation, 'limited');
    expect([status, body]).toEqual([504, '{"message": "Endpoint request timed out"}']);
    expect(explanation).toBe('GW1015 the backend of GET /limited did not answer within the integration timeout of 500 ms');
  });

  it.each<[string, string, string | undefined, string]>([
    ['an empty body', '', 'application/json', '{"first": ""}'],
    ['a body that is no JSON', 'prediction: 3.8', 'text/plain', '{"first": ""}'],
    ['JSON under another content type', '{"predictions": [3.8]}', 'text/html', '{"first": 3.8}'],
    ['JSON without a content type', '{"predictions": [3.8]}', undefined, '{"first": 3.8}'],
    ['HTML', '<html>error</html>', 'text/html', '{"first": ""}'],
  ])('that answers %s is mapped as API Gateway would', async (_title, answer, contentType, body) => {
    const mapped = await ask((_body, _incoming, outgoing) => {
      if (contentType !== undefined) outgoing.setHeader('Content-Type', contentType);
      outgoing.end(answer);
    }, 'mapped');
    expect([mapped.status, mapped.body]).toEqual([200, body]);
  });

  it('that answers half a JSON text makes 500, and the developer is told why', async () => {
    const { status, body, explanation } = await ask((_body, _incoming, outgoing) => outgoing.end('{"predictions": [3.8'), 'mapped');
    expect([status, body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(explanation).toMatch(/^GW1010 the response template of GET \/mapped could not be rendered\n/);
  });

  it('that answers 9 MB is passed on whole', async () => {
    const { status, body } = await ask((_body, _incoming, outgoing) => outgoing.end('a'.repeat(9 * 1024 * 1024)));
    expect([status, body.length]).toEqual([200, 9 * 1024 * 1024]);
  });

  it.each([
    ['what is no HTTP', 'nonsense\r\n\r\n'],
    ['a status that is none', 'HTTP/1.1 abc OK\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['nothing at all', ''],
  ])('that answers %s makes 424', async (_title, bytes) => {
    tcp = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).once('data', () => socket.end(bytes));
    });
    await new Promise<void>((resolve) => tcp?.listen(0, '127.0.0.1', resolve));
    const { listening, events } = await serve(`http://127.0.0.1:${(tcp.address() as AddressInfo).port}`);
    const response = await fetch(`${listening.url}/prod/passed`);
    expect(response.status).toBe(424);
    expect(events[0]?.explanation).toMatch(/^GW1005 the model of endpoint 'e' at http.* gave no whole answer/);
  });

  it('written as a function that throws makes 424, and the developer reads the reason', async () => {
    const events: RequestEvent[] = [];
    gateway = createGateway({ template: TEMPLATE, onEvent: (event) => events.push(event), models: { '*': () => {
      throw new Error('the weights are missing');
    } } });
    expect((await gateway.inject({ path: '/prod/passed' })).status).toBe(424);
    expect(events[0]?.explanation).toBe("GW1005 the model of endpoint 'e' at a function gave no whole answer: the weights are missing");
  });
});

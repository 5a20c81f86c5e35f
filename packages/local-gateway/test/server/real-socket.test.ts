import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { freePort } from '../../../../scripts/free-port';
import { createGateway, Gateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';
import { SAMPLE_TEMPLATE } from './documented-sample';
import { Invocation, ModelServer, predict } from './model-server';

let gateway: Gateway | undefined;
let model: ModelServer | undefined;

async function serve(
  template: unknown, invocation: Invocation = predict, onEvent?: (event: RequestEvent) => void, modelPort = 0,
): Promise<Listening> {
  model = await ModelServer.start(invocation, modelPort);
  gateway = createGateway({ template, models: { '*': model.url }, onEvent });
  return gateway.listen();
}

afterEach(async () => {
  await gateway?.close();
  await model?.stop();
  gateway = undefined;
  model = undefined;
});

interface RawRequest {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
  /** @default - the one of Node.js */
  readonly agent?: Agent;
}

interface RawAnswer {
  readonly status: number | undefined;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

function raw(url: string, options: RawRequest = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { method: options.method ?? 'GET', headers: options.headers, agent: options.agent }, (incoming) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => resolve({ status: incoming.statusCode, rawHeaders: incoming.rawHeaders, body }));
    });
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

describe('over a real socket', () => {
  it.each([1, 3, 100])('answers the documented sample for %d items', async (count) => {
    const { url } = await serve(SAMPLE_TEMPLATE);
    const items = Array.from({ length: count }, (_, index) => 101 + index);
    const answer = await raw(`${url}/prod/321?items=${items.join(',')}`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ratings: items.map((item) => (321 + item) / 100) });
  });

  it('tells each request with its access-log line and that nobody checked the caller', async () => {
    const events: RequestEvent[] = [];
    const { url } = await serve(SAMPLE_TEMPLATE, predict, (event) => events.push(event));
    await raw(`${url}/prod/321?items=1`);
    const [event] = events;
    expect(event).toMatchObject({ type: 'request', method: 'GET', target: '/prod/321?items=1', status: 200, isAuthUnchecked: true });
    expect(event?.accessLog).toBe(`{"requestId":"${event?.requestId ?? ''}","status":"200"}`);
    expect(event?.trace).toBeUndefined();
  });

  it('sends headers as API Gateway writes them', async () => {
    const { url } = await serve(SAMPLE_TEMPLATE);
    const { rawHeaders } = await raw(`${url}/prod/321?items=1`);
    expect(rawHeaders.filter((_name, index) => index % 2 === 0)).toEqual([
      'Content-Type', 'x-amzn-RequestId', 'x-amz-apigw-id', 'X-Amzn-Trace-Id', 'Content-Length', 'Date', 'Connection', 'Keep-Alive',
    ]);
  });

  it('sends a header beyond Latin-1 as UTF-8, and every other as it is', async () => {
    const { url } = await serve(sketchTemplate({ methods: { 'GET /': { mock: 200, responses: [{
      StatusCode: '200',
      ResponseParameters: { 'method.response.header.X-Plain': "'caf\u00e9'", 'method.response.header.X-Wide': "'\u2713\nok'" },
    }] } } }));
    const { status, rawHeaders } = await raw(`${url}/prod`);
    const value = (name: string): Buffer => Buffer.from(rawHeaders[rawHeaders.indexOf(name) + 1] ?? '', 'latin1');
    expect(status).toBe(200);
    expect([value('X-Plain').toString('latin1'), value('X-Wide').toString('utf8')]).toEqual(['caf\u00e9', '\u2713 ok']);
  });

  it('answers 500 to a template that sets a header which HTTP cannot have, and goes on', async () => {
    const { url } = await serve(sketchTemplate({ methods: {
      'GET /bad': { mock: 200, response: '#set($context.responseOverride.header["no name"] = "x")' },
      'GET /good': { mock: 200 },
    } }));
    expect([(await raw(`${url}/prod/bad`)).status, (await raw(`${url}/prod/good`)).status]).toEqual([500, 200]);
  });

  it('answers 503 as SageMaker does where the model is down, and goes on when it is back', async () => {
    const explanations: (string | undefined)[] = [];
    const port = await freePort();
    const { url } = await serve(SAMPLE_TEMPLATE, predict, ({ explanation }) => explanations.push(explanation), port);
    await model?.stop();
    const down = await raw(`${url}/prod/321?items=1`);
    expect([down.status, JSON.parse(down.body)]).toEqual([500, { Message: 'The service is currently unavailable.' }]);
    expect(explanations).toEqual([
      `GW1005 the model of endpoint 'my-endpoint' at http://127.0.0.1:${port} does not accept connections: the connection is refused (ECONNREFUSED); start it`,
    ]);
    model = await ModelServer.start(predict, port);
    expect((await raw(`${url}/prod/321?items=1`)).status).toBe(200);
  });

  it('answers ModelError where the model ends half-way', async () => {
    const { url } = await serve(SAMPLE_TEMPLATE, (_body, _incoming, outgoing) => {
      outgoing.writeHead(200, { 'Content-Length': 1000 }).write('{"pred', () => outgoing.destroy());
    });
    expect((await raw(`${url}/prod/321?items=1`)).status).toBe(400);
  });

  it('answers 504 where the model takes longer than the integration timeout', async () => {
    const template = sketchTemplate({ methods: { 'GET /': { request: 'x', integration: { TimeoutInMillis: 50 } } } });
    const explanations: (string | undefined)[] = [];
    const { url } = await serve(template, () => undefined, ({ explanation }) => explanations.push(explanation));
    const answer = await raw(`${url}/prod`);
    expect([answer.status, answer.body]).toEqual([504, '{"message": "Endpoint request timed out"}']);
    expect(explanations).toEqual(['GW1015 the backend of GET / did not answer within the integration timeout of 50 ms']);
  });

  it('answers 413 to a body over 10 MB', async () => {
    const { url } = await serve(sketchTemplate({ methods: { 'POST /': { mock: 200 } } }));
    const answer = await raw(`${url}/prod`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') });
    expect([answer.status, answer.body]).toEqual([413, '{"message":"Request Too Long"}']);
  });

  it('takes a body of 10 MB', async () => {
    const { url } = await serve(sketchTemplate({ methods: { 'POST /': { mock: 200 } } }));
    expect((await raw(`${url}/prod`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('{"statusCode": 200}'.padEnd(10 * 1024 * 1024)) })).status).toBe(200);
  });

  it('calls an HTTP backend with the mapped path, query and headers', async () => {
    const seen: unknown[] = [];
    model = await ModelServer.start((body, { method, url, headers, rawHeaders }, outgoing) => {
      seen.push(method, url, headers['x-mapped'], headers.accept, headers['x-client'], body, rawHeaders.includes('X-Mapped'));
      outgoing.writeHead(404, { 'X-Backend': 'b' }).end('missing');
    });
    gateway = createGateway({ template: sketchTemplate({ methods: { 'GET /{id}': {
      integration: {
        Type: 'HTTP', IntegrationHttpMethod: 'POST', Uri: `${model.url}/things/{thing}`, RequestTemplates: { 'application/json': '{"id": "$input.params(\'id\')"}' },
        RequestParameters: {
          'integration.request.path.thing': 'method.request.path.id',
          'integration.request.querystring.q': "'a b'",
          'integration.request.header.X-Mapped': "'m'",
        },
      },
      responses: [{ StatusCode: '200' }, { StatusCode: '410', SelectionPattern: '404', ResponseParameters: { 'method.response.header.X-B': 'integration.response.header.X-Backend' } }],
    } } }) });
    const { url } = await gateway.listen();
    const answer = await raw(`${url}/prod/a%2Fb`, { headers: { 'X-Client': '1' } });
    expect(seen).toEqual(['POST', '/things/a%2Fb?q=a%20b', 'm', 'application/json', undefined, '{"id": "a/b"}', true]);
    expect([answer.status, answer.body, answer.rawHeaders.includes('X-B')]).toEqual([410, 'missing', true]);
  });

  it('fails to listen on a port that is taken', async () => {
    const { port } = await serve(SAMPLE_TEMPLATE);
    const other = createGateway({ template: SAMPLE_TEMPLATE, models: { '*': 'http://127.0.0.1:1' } });
    await expect(other.listen({ port })).rejects.toThrow(
      `GW1004 port ${port} of 127.0.0.1 is in use; stop what listens there, or choose another with --port <number>`,
    );
  });

  it('answers 400 to what is no HTTP, and goes on', async () => {
    const { port, url } = await serve(SAMPLE_TEMPLATE);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect((await raw(`${url}/prod/321?items=1`)).status).toBe(200);
  });

  it('lets a running request end when it closes, and its connection with it', async () => {
    let predicting: (release: () => void) => void = () => undefined;
    const asked = new Promise<() => void>((resolve) => (predicting = resolve));
    const { url } = await serve(SAMPLE_TEMPLATE, (body, incoming, outgoing) => predicting(() => predict(body, incoming, outgoing)));
    const agent = new Agent({ keepAlive: true });
    const running = raw(`${url}/prod/321?items=1`, { agent });
    const release = await asked;
    const closing = gateway?.close();
    release();
    const { status, rawHeaders } = await running;
    expect([status, rawHeaders[rawHeaders.indexOf('Connection') + 1]]).toEqual([200, 'close']);
    await closing;
    agent.destroy();
  });
});

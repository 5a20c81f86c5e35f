import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { createGateway, Gateway } from '../../src/gateway';
import type { GatewayEvent } from '../../src/gateway-event';
import type { InjectedRequest } from '../../src/injected-request';
import type { RequestRecord, RequestSummary, ServedData, TemplateRun } from '../../src/page/page-data';
import type { Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';
import { ratingsTemplate } from './ratings-template';

let gateway: Gateway;
let listening: Listening;

beforeEach(async () => {
  gateway = createGateway({
    template: ratingsTemplate(),
    models: { 'my-endpoint': ({ body }) => JSON.stringify({ predictions: (JSON.parse(body) as { instances: unknown[] }).instances.map(() => ({ scores: [3.8] })) }) },
  });
  listening = await gateway.listen();
});

afterEach(() => gateway.close());

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

interface CallOptions {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** A request whose headers are exactly these, `Host` included. */
function call(path: string, options: CallOptions = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port: listening.port, path, method, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => (
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text })
      ));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

function send(data: unknown, headers: { readonly [name: string]: string } = JSON_TYPE): Promise<Answer> {
  return call('/_gateway/api/send', { method: 'POST', headers, body: JSON.stringify(data) });
}

const SAMPLE = { method: 'GET', target: '/prod/321?items=101,131', headers: [], body: '' };

/** A page that is open: its events as they come. */
class Follower {
  static async open(lastEventId?: string): Promise<Follower> {
    const controller = new AbortController();
    const response = await fetch(`${listening.url}/_gateway/api/events`, {
      signal: controller.signal, headers: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    return new Follower(controller, response);
  }

  private text = '';
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;

  readonly connection: string | null;

  private constructor(private readonly controller: AbortController, response: Response) {
    this.connection = response.headers.get('connection');
    this.reader = (response.body as ReadableStream<Uint8Array>).getReader();
  }

  /** The next event with data. */
  async next(): Promise<{ readonly event: string; readonly data: unknown }> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      const block = this.text.slice(0, end < 0 ? 0 : end);
      if (end >= 0) this.text = this.text.slice(end + 2);
      const match = /^event: (\w+)\ndata: (.*)$/m.exec(block);
      if (match !== null) return { event: match[1] ?? '', data: JSON.parse(match[2] ?? '') };
      if (end >= 0) continue;
      const { value, done } = await this.reader.read();
      if (done) return { event: 'end', data: undefined };
      this.text += Buffer.from(value).toString('utf8');
    }
  }

  close(): void {
    this.controller.abort();
  }
}

describe('files', () => {
  it('come with a policy that lets nothing in but the page itself', async () => {
    const { status, headers, body } = await call('/_gateway/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types model-gateway",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(body).not.toMatch(/<style|style=|<script(?![^>]*src=)|https?:/);
  });

  it('name no other host, and evaluate no text', async () => {
    const { body } = await call('/_gateway/page.js');
    const chunks = [...body.matchAll(/"\.\/(page-[^"]+\.js)"/g)].map(([, name]) => name ?? '');
    expect(chunks.length).toBeGreaterThan(0);
    for (const text of [body, ...await Promise.all(chunks.map(async (name) => (await call(`/_gateway/${name}`)).body))]) {
      expect(text.match(/\beval\(|new Function\(/)).toBeNull();
      // Names of namespaces are no addresses.
      expect([...text.matchAll(/https?:\/\/[a-z0-9.-]+/g)].map(([url]) => url).filter((url) => !url.includes('//www.w3.org'))).toEqual([]);
    }
  });

  it('are not sent again to who has them', async () => {
    const first = await call('/_gateway/style.css');
    const again = await call('/_gateway/style.css', { headers: { 'If-None-Match': String(first.headers.etag) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('are found with a slash behind the folder', async () => {
    const { status, headers } = await call('/_gateway');
    expect([status, headers.location]).toEqual([308, '/_gateway/']);
  });

  it.each(['/_gateway/none.js', '/_gateway/../package.json', '/_gateway/..%2fgateway.js', '/_gateway/.js'])('fails for %s, which the page does not have', async (path) => {
    expect((await call(path)).status).toBe(404);
  });

  it('leave a path that only begins alike to the stages', async () => {
    expect((await call('/_gateways/')).status).toBe(403);
    expect(JSON.parse((await call('/_gateways/')).body)).toEqual({ message: 'Forbidden' });
  });
});

describe('who may ask', () => {
  it.each(['localhost:1', '127.0.0.1', '[::1]:80', 'demo.localhost:3000', '127.8.9.1'])('host %s is this machine', async (host) => {
    expect((await call('/_gateway/api/served', { headers: { Host: host } })).status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.7:3000'])("fails for host '%s', which may have been rebound", async (host) => {
    const { status, body } = await call('/_gateway/api/served', { headers: { Host: host } });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({ message: `the page answers to localhost and to the address that the gateway listens on, not to host '${host}'` });
  });

  it.each(['http://evil.example', 'null', 'https://localhost'])('fails for a request of origin %s', async (origin) => {
    const { status, body } = await send(SAMPLE, { ...JSON_TYPE, Origin: origin });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({ message: `the page answers to its own origin, not to '${origin}'` });
  });

  it('fails for a page of another port of this machine', async () => {
    const { status } = await send(SAMPLE, { ...JSON_TYPE, Host: `localhost:${listening.port}`, Origin: 'http://localhost:1' });
    expect(status).toBe(403);
  });

  it('fails for what another site embeds, and not for a link that somebody follows', async () => {
    const site = { 'Sec-Fetch-Site': 'cross-site' };
    const { status, body } = await call('/_gateway/api/served', { headers: { ...site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' } });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({ message: 'the page answers to its own origin, not to a request from a cross-site page' });
    expect((await call('/_gateway/', { headers: { ...site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' } })).status).toBe(200);
  });

  it('fails for a form of another page, which cannot send JSON', async () => {
    const { status, body } = await send(SAMPLE, { 'Content-Type': 'text/plain' });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({ message: "the page takes JSON; send it with 'Content-Type: application/json'" });
  });

  it('takes its own origin', async () => {
    expect((await send(SAMPLE, { ...JSON_TYPE, Origin: listening.url, 'Host': `127.0.0.1:${listening.port}`, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('lets nobody read its answers from elsewhere', async () => {
    const { headers } = await call('/_gateway/api/served');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('methods', () => {
  it('fails for a GET of what changes something', async () => {
    const { status, headers, body } = await call('/_gateway/api/send');
    expect([status, headers.allow]).toEqual([405, 'POST']);
    expect(JSON.parse(body)).toEqual({ message: "'/_gateway/api/send' takes POST; got GET" });
  });

  it.each(['POST', 'PUT', 'DELETE'])('fails for a %s of what is only read', async (method) => {
    const { status, headers } = await call('/_gateway/api/served', { method, headers: JSON_TYPE });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what is served', () => {
  it('is told with the parameters that a method declares and those that its template reads', async () => {
    const served = JSON.parse((await call('/_gateway/api/served')).body) as ServedData;
    expect(served.models).toEqual([{ endpointName: 'my-endpoint', description: 'a function' }]);
    const [stage] = served.stages;
    expect([stage?.api, stage?.stage]).toEqual(['ratings', 'prod']);
    const method = stage?.methods.find(({ title }) => title === 'GET /{user_id}');
    expect(method?.parameters).toEqual([
      { location: 'path', name: 'user_id', isRequired: true, isDeclared: true },
      { location: 'querystring', name: 'items', isRequired: true, isDeclared: true },
    ]);
    expect(method).toMatchObject({ authorizationType: 'AWS_IAM', isAuthChecked: false, integration: 'AWS', target: 'endpoints/my-endpoint/invocations' });
    expect(method?.requestTemplates.map(({ mediaType }) => mediaType)).toEqual(['application/json']);
  });

  it('is told anew where it changes, and why it does not', async () => {
    const follower = await Follower.open();
    gateway.showProblem('the synthesis failed');
    expect((await follower.next()).event).toBe('served');
    expect((JSON.parse((await call('/_gateway/api/served')).body) as ServedData).problem).toBe('the synthesis failed');
    gateway.replace({ template: ratingsTemplate() });
    expect((await follower.next()).event).toBe('served');
    expect((JSON.parse((await call('/_gateway/api/served')).body) as ServedData).problem).toBeUndefined();
    follower.close();
  });
});

describe('sending', () => {
  it('answers with the request, the answer and every stage', async () => {
    const record = JSON.parse((await send(SAMPLE)).body) as RequestRecord;
    expect(record).toMatchObject({ number: 1, origin: 'page', method: 'GET', target: '/prod/321?items=101,131', status: 200 });
    expect(JSON.parse(record.response.body.text)).toEqual({ ratings: [3.8, 3.8] });
    expect(record.stages.map(({ stage }) => stage)).toEqual([
      'route', 'authorise', 'admit', 'validate', 'map-request', 'call', 'select-response', 'map-response', 'log',
    ]);
    const run = record.stages.find(({ stage }) => stage === 'map-request')?.template;
    expect(run?.request.params).toMatchObject({ path: { user_id: '321' }, querystring: { items: '101,131' } });
    expect(JSON.parse(run?.output ?? '')).toEqual({ instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }] });
    expect(record.accessLog?.pieces.find(({ variable }) => variable === 'status')).toEqual({ text: '200', variable: 'status' });
  });

  it('tells the fault and the template of a request that ended early', async () => {
    const record = JSON.parse((await send({ method: 'POST', target: '/prod/predict', headers: [], body: '{' })).body) as RequestRecord;
    expect(record.status).toBe(400);
    expect(record.explanation).toContain('GW1009');
    expect(record.stages.map(({ stage, isFault }) => [stage, isFault])).toEqual([
      ['route', false], ['authorise', false], ['admit', false], ['validate', false], ['map-request', true], ['gateway-response', false], ['log', false],
    ]);
    expect(record.stages.find(({ stage }) => stage === 'map-request')?.template?.request.body).toBe('{');
  });

  it.each([
    ['no JSON', '{', 'the body is not JSON'],
    ['no object', '1', "the body is not an object with 'method', 'target', 'headers' and 'body'"],
    ['a method with a blank', { ...SAMPLE, method: 'GE T' }, "'method' is not the name of an HTTP method"],
    ['a whole URL', { ...SAMPLE, target: 'http://elsewhere/' }, "'target' is a path with its query, in printable ASCII; blanks and other letters are written %XX"],
    ['the page itself', { ...SAMPLE, target: '/_gateway/api/served' }, "'target' is the page itself"],
    ['a header of two lines', { ...SAMPLE, headers: [['A', 'b\r\nC: d']] }, "'headers' is not a list of names and values, each on one line"],
    ['a body that is no text', { ...SAMPLE, body: 1 }, "'body' is not a text"],
  ])('fails for %s', async (_name, data, message) => {
    const { status, body } = await call('/_gateway/api/send', { method: 'POST', headers: JSON_TYPE, body: typeof data === 'string' ? data : JSON.stringify(data) });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ message });
  });
});

describe('the template of a stage', () => {
  /** What the page would render for the stages of the one request that a gateway answers. */
  async function runsOf(options: Parameters<typeof createGateway>[0], request: InjectedRequest): Promise<readonly (TemplateRun | undefined)[]> {
    await gateway.close();
    gateway = createGateway(options);
    listening = await gateway.listen();
    const follower = await Follower.open();
    await gateway.inject(request);
    await follower.next();
    follower.close();
    const { stages } = JSON.parse((await call('/_gateway/api/requests/1')).body) as RequestRecord;
    return ['map-request', 'map-response'].map((name) => stages.find(({ stage }) => stage === name)?.template);
  }

  it('gets a body that came compressed as the stage got it', async () => {
    const body = gzipSync('{"instances": [1]}');
    const [run] = await runsOf({ template: ratingsTemplate(), models: { '*': () => '{"predictions": []}' } }, {
      method: 'POST', path: '/prod/predict', headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, body,
    });
    expect([run?.request.body, run?.output]).toEqual(['{"instances": [1]}', '{"instances": [1]}']);
  });

  it('gets an answer that was converted to text as the stage got it', async () => {
    const template = sketchTemplate({
      api: { BinaryMediaTypes: ['image/png'] }, methods: { 'GET /': { request: '{}', response: '{"image": "$input.body"}' } },
    });
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    const [, run] = await runsOf({ template, models: { '*': () => ({ body: png, headers: { 'Content-Type': 'image/png' } }) } }, { path: '/prod' });
    expect([run?.request.body, run?.output]).toEqual([png.toString('base64'), `{"image": "${png.toString('base64')}"}`]);
  });

  it('is none where a proxy integration has templates', async () => {
    const template = sketchTemplate({ methods: { 'GET /': { integration: {
      Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'http://127.0.0.1:1', RequestTemplates: { 'application/json': '{}' },
    } } } });
    expect(await runsOf({ template }, { path: '/prod' })).toEqual([undefined, undefined]);
  });
});

describe('following', () => {
  it('keeps and traces nothing while nobody looks', async () => {
    await fetch(`${listening.url}/prod/1?items=1`);
    expect(JSON.parse((await call('/_gateway/api/requests')).body)).toEqual([]);
  });

  it('tells of each request as it is answered, with its stages', async () => {
    const follower = await Follower.open();
    await fetch(`${listening.url}/prod/7?items=1`);
    const { event, data } = await follower.next();
    const summary = data as RequestSummary;
    expect([event, summary.number, summary.origin, summary.status, summary.target]).toEqual(['request', 1, 'client', 200, '/prod/7?items=1']);
    const record = JSON.parse((await call(`/_gateway/api/requests/${summary.number}`)).body) as RequestRecord;
    expect(record.requestId).toBe(summary.requestId);
    expect(record.stages).toHaveLength(9);
    follower.close();
  });

  it('tells of what clients of SageMaker Runtime ask for, too', async () => {
    const follower = await Follower.open();
    await fetch(`${listening.url}/endpoints/my-endpoint/invocations`, { method: 'POST', body: '{"instances": [1]}' });
    expect((await follower.next()).data).toMatchObject({ method: 'POST', target: '/endpoints/my-endpoint/invocations', status: 200 });
    follower.close();
  });

  it('gives programs that read the events no traces that they did not ask for', async () => {
    const events: GatewayEvent[] = [];
    const told = createGateway({ template: ratingsTemplate(), models: { '*': () => '{}' }, onEvent: (event) => events.push(event) });
    const { url } = await told.listen();
    const controller = new AbortController();
    await fetch(`${url}/_gateway/api/events`, { signal: controller.signal });
    await fetch(`${url}/prod/7?items=1`);
    expect(events).toHaveLength(1);
    expect(events[0]?.trace).toBeUndefined();
    controller.abort();
    await told.close();
  });

  it('tells who comes back what they missed', async () => {
    const first = await Follower.open();
    for (const user of [1, 2, 3]) await fetch(`${listening.url}/prod/${user}?items=1`);
    for (let count = 0; count < 3; count++) await first.next();
    const second = await Follower.open('1');
    expect([(await second.next()).data, (await second.next()).data]).toMatchObject([{ number: 2 }, { number: 3 }]);
    first.close();
    second.close();
  });

  it('looks back on the last 200 requests', async () => {
    const follower = await Follower.open();
    for (let count = 0; count < 205; count++) await gateway.inject({ path: '/prod/7?items=1' });
    const kept = JSON.parse((await call('/_gateway/api/requests')).body) as readonly RequestSummary[];
    expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([200, 6, 205]);
    expect((await call('/_gateway/api/requests/1')).status).toBe(404);
    follower.close();
  });

  it('fails where too many look', async () => {
    const followers = await Promise.all(Array.from({ length: 32 }, () => Follower.open()));
    const { status, body } = await call('/_gateway/api/events');
    expect([status, JSON.parse(body)]).toEqual([503, { message: 'too many pages are open; close one' }]);
    followers.forEach((follower) => follower.close());
  });

  it('ends with the gateway, on a connection that ends too', async () => {
    const follower = await Follower.open();
    expect(follower.connection).toBe('close');
    await gateway.close();
    expect((await follower.next()).event).toBe('end');
  });
});

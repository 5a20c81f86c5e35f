import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, Gateway } from '../../src/gateway';
import { InvocationEvent, RequestEvent } from '../../src/gateway-event';
import { GatewayOptions } from '../../src/gateway-options';
import { sketchTemplate } from '../behaviour/sketch-template';
import { Invocation, ModelServer } from '../server/model-server';

/** What a method for asynchronous invocations looks like: the key comes from the caller, all else is fixed. */
const JOBS = sketchTemplate({ methods: { 'POST /jobs': {
  integration: {
    Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/summaries/async-invocations',
    RequestParameters: {
      'integration.request.header.X-Amzn-SageMaker-Content-Type': "'text/plain'",
      'integration.request.header.X-Amzn-SageMaker-Accept': "'application/json'",
      'integration.request.header.X-Amzn-SageMaker-Inference-Id': 'method.request.header.X-Id',
      'integration.request.header.X-Amzn-SageMaker-InvocationTimeoutSeconds': 'method.request.header.X-Seconds',
      'integration.request.header.X-Amzn-SageMaker-RequestTTLSeconds': 'method.request.header.X-Ttl',
    },
  },
  params: { 'header.X-Id': false, 'header.X-Seconds': false, 'header.X-Ttl': false },
  request: '#set($key = $input.params().querystring.get("key"))'
    + '#if("$!key" != "")#set($context.requestOverride.header.X-Amzn-SageMaker-InputLocation = $key)#end',
  responses: [
    { StatusCode: '202', ResponseParameters: {
      'method.response.header.X-Out': 'integration.response.header.X-Amzn-SageMaker-OutputLocation',
      'method.response.header.X-Error': 'integration.response.header.X-Amzn-SageMaker-FailureLocation',
    } },
    { StatusCode: '400', SelectionPattern: '4\\d{2}' },
  ],
} } });

let place: string;
let gateway: Gateway | undefined;
let model: ModelServer | undefined;
const requests: RequestEvent[] = [];
const ends: InvocationEvent[] = [];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 's3-'));
  mkdirSync(join(place, 'texts'));
  writeFileSync(join(place, 'texts/1.txt'), 'a long text');
  requests.length = 0;
  ends.length = 0;
});

afterEach(async () => {
  await gateway?.close();
  await model?.stop();
  gateway = undefined;
  model = undefined;
  rmSync(place, { recursive: true, force: true });
});

async function serve(invocation: Invocation, options: Partial<GatewayOptions> = {}): Promise<string> {
  model = await ModelServer.start(invocation);
  gateway = createGateway({
    template: JOBS, models: { '*': model.url }, s3: { 'my-inputs': place },
    onEvent: (event) => requests.push(event), onInvocation: (event) => ends.push(event), ...options,
  });
  return (await gateway.listen()).url;
}

function post(url: string, location?: string, headers: { readonly [name: string]: string } = {}): Promise<Response> {
  return fetch(`${url}/prod/jobs${location === undefined ? '' : `?key=${encodeURIComponent(location)}`}`, { method: 'POST', headers });
}

/** The file of an object. */
function object(uri: string | null): string {
  return readFileSync(join(place, (uri ?? '').replace('s3://my-inputs/', '')), 'utf8');
}

const upper: Invocation = (body, _incoming, outgoing) => void outgoing.end(body.toUpperCase());

describe('an asynchronous invocation', () => {
  it('is answered 202 before the model is done, and its output lies where the answer says', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let seen: { readonly url?: string; readonly method?: string; readonly headers: IncomingHttpHeaders; readonly body: string } | undefined;
    const url = await serve((body, { url: path, method, headers }, outgoing) => {
      seen = { url: path, method, headers, body };
      void released.then(() => outgoing.end('done'));
    });
    const answer = await post(url, 's3://my-inputs/texts/1.txt');
    expect(answer.status).toBe(202);
    const { InferenceId: id } = await answer.json() as { readonly InferenceId: string };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const [output, failure] = [answer.headers.get('x-out'), answer.headers.get('x-error')];
    expect([output, failure]).toEqual([
      `s3://my-inputs/async-endpoint-outputs/summaries/${id}.out`, `s3://my-inputs/async-endpoint-failures/summaries/${id}-error.out`,
    ]);
    expect(existsSync(join(place, 'async-endpoint-outputs'))).toBe(false);
    release();
    await gateway?.settled();
    expect(object(output)).toBe('done');
    expect(existsSync(join(place, 'async-endpoint-failures'))).toBe(false);
    expect(seen).toMatchObject({
      url: '/invocations', method: 'POST', body: 'a long text', headers: { 'content-type': 'text/plain', 'accept': 'application/json', 'content-length': '11' },
    });
    expect(Object.keys(seen?.headers ?? {}).filter((name) => /inputlocation|content-type$|ttl|timeout/.test(name))).toEqual(['content-type']);
    expect(ends).toEqual([{
      type: 'invocation', endpointName: 'summaries', inferenceId: id, status: 'completed', location: output, ms: expect.any(Number) as number, explanation: undefined,
    }]);
  });

  it('takes the id of the caller, which is one segment of the path whatever is in it', async () => {
    const url = await serve(upper);
    const answer = await post(url, 's3://my-inputs/texts/1.txt', { 'X-Id': '../../etc/x' });
    expect(await answer.json()).toEqual({ InferenceId: '../../etc/x' });
    await gateway?.settled();
    expect(readdirSync(join(place, 'async-endpoint-outputs/summaries'))).toEqual(['..%2F..%2Fetc%2Fx.out']);
    expect(object(answer.headers.get('x-out'))).toBe('A LONG TEXT');
  });

  it.each(['s3://my-inputs/texts/2.txt', 's3://my-inputs/../secret', 's3://my-inputs/texts'])(
    'of the input %s, which is not there, is accepted, and the failure lies where the answer says', async (location) => {
      const url = await serve(upper);
      const answer = await post(url, location, { 'X-Id': 'i' });
      expect(answer.status).toBe(202);
      await gateway?.settled();
      expect(object(answer.headers.get('x-error'))).toBe(`the input ${location} does not exist\n`);
      expect(existsSync(join(place, 'async-endpoint-outputs'))).toBe(false);
      expect(ends).toMatchObject([{
        status: 'failed', location: 's3://my-inputs/async-endpoint-failures/summaries/i-error.out',
        explanation: `GW1045 the asynchronous invocation i of endpoint 'summaries' failed: the input ${location} does not exist`,
      }]);
    });

  it('fails where the model answers with an error, in the words of SageMaker', async () => {
    const url = await serve((_body, _incoming, outgoing) => {
      outgoing.statusCode = 500;
      outgoing.end('no memory');
    });
    const answer = await post(url, 's3://my-inputs/texts/1.txt');
    await gateway?.settled();
    expect(object(answer.headers.get('x-error'))).toBe('Received server error (500) from primary with message "no memory". '
      + 'See https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#logEventViewer:group=/aws/sagemaker/Endpoints/summaries '
      + 'in account 123456789012 for more information.\n');
  });

  it('fails where the model takes longer than the invocation timeout', async () => {
    const url = await serve(() => undefined);
    const answer = await post(url, 's3://my-inputs/texts/1.txt', { 'X-Seconds': '1' });
    await gateway?.settled();
    expect(object(answer.headers.get('x-error'))).toBe(`the model at ${model?.url ?? ''} gave no whole answer: no answer within 1000 ms\n`);
  });

  it('fails where its output cannot be written, and the gateway goes on', async () => {
    writeFileSync(join(place, 'async-endpoint-outputs'), 'a file in the way');
    const url = await serve(upper);
    await post(url, 's3://my-inputs/texts/1.txt', { 'X-Id': 'i' });
    await gateway?.settled();
    expect(ends).toMatchObject([{ status: 'failed', explanation: expect.stringMatching(
      /^GW1045 the asynchronous invocation i of endpoint 'summaries' failed: s3:\/\/my-inputs\/async-endpoint-outputs\/summaries\/i\.out cannot be written: /) as string }]);
    expect((await post(url, 's3://my-inputs/texts/1.txt')).status).toBe(202);
  });

  it('ends before the gateway does', async () => {
    const url = await serve((body, _incoming, outgoing) => void setTimeout(() => outgoing.end(body), 300));
    const answer = await post(url, 's3://my-inputs/texts/1.txt');
    await gateway?.close();
    gateway = undefined;
    expect(object(answer.headers.get('x-out'))).toBe('a long text');
  });

  const PATTERN = 'Member must satisfy regular expression pattern';
  it.each<[string, string | undefined, { readonly [name: string]: string }, string]>([
    ['without an input', undefined, {}, "Value null at 'inputLocation' failed to satisfy constraint: Member must not be null"],
    ['with an input that is no location', '/etc/passwd', {},
      `Value '/etc/passwd' at 'inputLocation' failed to satisfy constraint: ${PATTERN}: ^(https|s3)://([^/]+)/?(.*)$`],
    ['with a timeout that is too long', 's3://my-inputs/a', { 'X-Seconds': '3601' },
      "Value '3601' at 'invocationTimeoutSeconds' failed to satisfy constraint: Member must have value less than or equal to 3600"],
    ['with a time to live that is too short', 's3://my-inputs/a', { 'X-Ttl': '59' },
      "Value '59' at 'requestTTLSeconds' failed to satisfy constraint: Member must have value greater than or equal to 60"],
    ['with an id that is too long', 's3://my-inputs/a', { 'X-Id': 'i'.repeat(65) },
      `Value '${'i'.repeat(65)}' at 'inferenceId' failed to satisfy constraint: Member must have length less than or equal to 64`],
  ])('%s is refused', async (_what, location, headers, reason) => {
    const url = await serve(upper);
    const answer = await post(url, location, headers);
    expect([answer.status, await answer.json()]).toEqual([400, { Message: `1 validation error detected: ${reason}` }]);
    expect(requests[0]?.explanation).toBe(`GW1045 the asynchronous invocation of endpoint 'summaries' is refused: ${reason}`);
    expect(ends).toEqual([]);
  });

  it('is refused where no folder stands for the bucket', async () => {
    const url = await serve(upper);
    expect((await post(url, 's3://other-inputs/a')).status).toBe(400);
    expect(requests[0]?.explanation).toBe(
      "GW1044 no folder stands for bucket 'other-inputs', in which the input lies; add --s3 other-inputs=<folder>");
  });

  it('is refused where the model is an endpoint of SageMaker itself', async () => {
    const real = { description: 'SageMaker x', isService: true, invoke: () => Promise.reject(new Error('asked')), isReady: async () => Promise.resolve(true), close: async () => Promise.resolve() };
    const url = await serve(upper, { models: { '*': real } });
    expect((await post(url, 's3://my-inputs/texts/1.txt')).status).toBe(400);
    expect(requests[0]?.explanation).toBe(
      "GW1045 endpoint 'summaries' is a real one, which reads from S3 itself; give a model server with --model summaries=<url>");
  });

  it('needs a model, which is said at start', () => {
    expect(() => createGateway({ template: JOBS, s3: { 'my-inputs': place } })).toThrow(
      "GW1003 no model is given for endpoint 'summaries' of POST /jobs; add --model summaries=<url>");
  });

  it('is taken from clients of SageMaker Runtime as well', async () => {
    const url = await serve(upper);
    const call = (endpoint: string): Promise<Response> => fetch(`${url}/endpoints/${endpoint}/async-invocations`, {
      method: 'POST', headers: { 'X-Amzn-SageMaker-InputLocation': 's3://my-inputs/texts/1.txt', 'X-Amzn-SageMaker-Inference-Id': 'i' },
    });
    const answer = await call('any-endpoint');
    expect([answer.status, await answer.json()]).toEqual([202, { InferenceId: 'i' }]);
    await gateway?.settled();
    expect(object(answer.headers.get('x-amzn-sagemaker-outputlocation'))).toBe('A LONG TEXT');
    expect((await call('no_name')).status).toBe(400);
  });

  it('is unknown to such clients where no folder stands for a bucket', async () => {
    const url = await serve(upper, { s3: undefined });
    expect((await fetch(`${url}/endpoints/e/async-invocations`, { method: 'POST' })).status).toBe(404);
    expect(requests[0]?.explanation).toBe('GW1030 asynchronous invocations need folders that stand for buckets; add --s3 <bucket>=<folder>; '
      + 'the call is POST /endpoints/e/async-invocations');
  });
});

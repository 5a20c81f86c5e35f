import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelFunction } from '../../src/backends/function-backend';
import { loadSageMakerSdk } from '../../src/backends/load-sagemaker-sdk';
import { SageMakerBackend } from '../../src/backends/sagemaker-backend';
import { createGateway, Gateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { InjectedResponse } from '../../src/injected-request';
import { sketchTemplate } from '../behaviour/sketch-template';

// A gateway stands in for the service here: it exposes SageMaker Runtime's own API, and the SDK is the real one.
let service: Gateway | undefined;
let gateway: Gateway | undefined;
const before = { ...process.env };

beforeEach(() => {
  process.env.AWS_ACCESS_KEY_ID = 'AKIDEXAMPLE';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
});

afterEach(async () => {
  process.env = { ...before };
  await gateway?.close();
  await service?.close();
  service = undefined;
});

/** The longest that the endpoint may take where the test is not about that: API Gateway's own limit. */
const TIMEOUT_MS = 29_000;

const templateFor = (timeoutMs: number): unknown => sketchTemplate({ methods: { 'POST /': {
  request: '$input.body',
  integration: { TimeoutInMillis: timeoutMs, RequestParameters: {
    'integration.request.header.X-Amzn-SageMaker-Target-Model': "'m.tar.gz'", 'integration.request.header.X-Amzn-SageMaker-Custom-Attributes': "'there'",
    'integration.request.header.X-Other': "'dropped'",
  } },
  responses: [
    { StatusCode: '200', ResponseParameters: { 'method.response.header.X-Attributes': 'integration.response.header.x-amzn-sagemaker-custom-attributes' } },
    { StatusCode: '400', SelectionPattern: '4\\d{2}' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' },
  ],
} } });

async function ask(model: ModelFunction | string, { endpointName = 'real', timeoutMs = TIMEOUT_MS } = {}): Promise<InjectedResponse & { readonly event?: RequestEvent }> {
  let endpointUrl = typeof model === 'string' ? model : '';
  if (typeof model !== 'string') {
    service = createGateway({ template: templateFor(TIMEOUT_MS), models: { e: 'http://127.0.0.1:1', real: model } });
    endpointUrl = (await service.listen()).url;
  }
  const events: RequestEvent[] = [];
  gateway = createGateway({
    template: templateFor(timeoutMs), onEvent: (event) => events.push(event),
    models: { e: SageMakerBackend.open({ endpointName, region: 'eu-west-1', endpointUrl }) },
  });
  const response = await gateway.inject({ method: 'POST', path: '/prod', headers: { 'Content-Type': 'text/csv' }, body: 'a,b' });
  return { ...response, event: events[0] };
}

describe('a real endpoint of SageMaker', () => {
  it('gets the body and the headers that SageMaker knows, and its answer comes back', async () => {
    const seen: unknown[] = [];
    const response = await ask(({ body, headers }) => {
      seen.push(body, headers);
      return { headers: { 'Content-Type': 'application/json', 'X-Amzn-SageMaker-Custom-Attributes': 'back' }, body: '{"score": 1}' };
    });
    expect(seen).toEqual(['a,b', {
      'content-type': 'text/csv', 'accept': 'application/json', 'x-amzn-sagemaker-custom-attributes': 'there', 'x-amzn-sagemaker-target-model': 'm.tar.gz',
    }]);
    expect([response.status, response.body, response.headers['X-Attributes']]).toEqual([200, '{"score": 1}', 'back']);
  });

  it("answers the service's error as it came, with every member", async () => {
    const response = await ask(() => ({ status: 500, body: 'out of memory' }));
    expect([response.status, JSON.parse(response.body)]).toEqual([400, {
      ErrorCode: 'INTERNAL_FAILURE_FROM_MODEL', LogStreamArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/sagemaker/Endpoints/real',
      OriginalMessage: 'out of memory', OriginalStatusCode: 500, Message: expect.stringMatching(/^Received server error \(500\) from primary/) as unknown,
    }]);
    expect(response.trace.stages.find(({ stage }) => stage === 'select-response')?.input).toEqual({ status: 424 });
  });

  it('is told not to exist by the service itself', async () => {
    const response = await ask(() => '{}', { endpointName: 'other' });
    expect([response.status, JSON.parse(response.body)]).toEqual([400, { Message: 'Endpoint other of account 123456789012 not found.' }]);
  });

  it('answers 504 where it takes longer than the integration timeout', async () => {
    let release = (): void => undefined;
    const released = new Promise<string>((resolve) => (release = () => resolve('{}')));
    const response = await ask(() => released, { timeoutMs: 100 });
    expect([response.status, response.body]).toEqual([504, '{"message": "Endpoint request timed out"}']);
    release();
  });

  it('answers 503 where the service cannot be reached, and the developer is told', async () => {
    const response = await ask('http://127.0.0.1:1');
    expect([response.status, JSON.parse(response.body), response.event?.explanation]).toEqual([
      500, { Message: 'The service is currently unavailable.' },
      "GW1005 the model of endpoint 'e' at SageMaker eu-west-1/real cannot be reached: connect ECONNREFUSED 127.0.0.1:1",
    ]);
  });

  it('is ready where there are credentials and a region', async () => {
    const backend = SageMakerBackend.open({ endpointName: 'e', region: 'us-east-1' });
    expect([await backend.isReady(), backend.description]).toEqual([true, 'SageMaker us-east-1/e']);
    await backend.close();
  });

  it('is not ready without them', async () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
    Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' });
    const backend = SageMakerBackend.open({ endpointName: 'e' });
    expect(await backend.isReady()).toBe(false);
    await backend.close();
  });
});

describe('without the AWS SDK', () => {
  it('fails with the command that installs it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-gateway-'));
    expect(() => loadSageMakerSdk([join(folder, 'package.json')])).toThrow(
      'GW1039 endpoints of SageMaker are called with the AWS SDK, which is not installed; run: npm install @aws-sdk/client-sagemaker-runtime',
    );
    rmSync(folder, { recursive: true });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvokeEndpointAsyncCommand, InvokeEndpointCommand, ModelError, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { ModelFunction } from '../../src/backends/function-backend';
import { createGateway, Gateway } from '../../src/gateway';
import { SAMPLE_TEMPLATE } from './documented-sample';

let gateway: Gateway | undefined;
let client: SageMakerRuntimeClient | undefined;

async function clientOf(model: ModelFunction, s3?: { readonly [bucket: string]: string }): Promise<SageMakerRuntimeClient> {
  gateway = createGateway({ template: SAMPLE_TEMPLATE, models: { 'my-endpoint': model }, s3 });
  const { url } = await gateway.listen();
  client = new SageMakerRuntimeClient({ endpoint: url, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 });
  return client;
}

afterEach(async () => {
  client?.destroy();
  await gateway?.close();
});

describe('the AWS SDK of SageMaker Runtime', () => {
  it('invokes the local model by its endpoint URL', async () => {
    const seen: unknown[] = [];
    const runtime = await clientOf(({ body, headers }) => {
      seen.push(body, headers);
      return { headers: { 'Content-Type': 'text/csv', 'X-Amzn-SageMaker-Custom-Attributes': 'back' }, body: '1,2' };
    });
    const answer = await runtime.send(new InvokeEndpointCommand({
      EndpointName: 'my-endpoint', Body: 'a,b', ContentType: 'text/csv', Accept: 'text/csv', CustomAttributes: 'there', TargetModel: 'm.tar.gz', TargetVariant: 'blue',
    }));
    expect(seen).toEqual(['a,b', {
      'content-type': 'text/csv', 'accept': 'text/csv', 'x-amzn-sagemaker-custom-attributes': 'there', 'x-amzn-sagemaker-target-model': 'm.tar.gz',
      'x-amzn-sagemaker-target-variant': 'blue',
    }]);
    expect(Buffer.from(answer.Body ?? []).toString()).toBe('1,2');
    expect(answer).toMatchObject({ ContentType: 'text/csv', CustomAttributes: 'back', InvokedProductionVariant: 'blue' });
  });

  it('gets a ModelError with its members', async () => {
    const runtime = await clientOf(() => ({ status: 500, body: 'out of memory' }));
    const error: unknown = await runtime.send(new InvokeEndpointCommand({ EndpointName: 'my-endpoint', Body: '{}' })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({
      name: 'ModelError', OriginalStatusCode: 500, OriginalMessage: 'out of memory',
      LogStreamArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/sagemaker/Endpoints/my-endpoint',
    });
  });

  it('invokes it asynchronously, and finds the output where it is told', async () => {
    const bucket = mkdtempSync(join(tmpdir(), 'inputs-'));
    writeFileSync(join(bucket, 'a.csv'), 'a,b');
    const seen: unknown[] = [];
    const runtime = await clientOf(({ body, headers }) => {
      seen.push(body, headers);
      return 'done';
    }, { 'my-inputs': bucket });
    const answer = await runtime.send(new InvokeEndpointAsyncCommand({
      EndpointName: 'my-endpoint', InputLocation: 's3://my-inputs/a.csv', ContentType: 'text/csv', Accept: 'text/plain', CustomAttributes: 'there',
      InferenceId: 'the-id', RequestTTLSeconds: 60, InvocationTimeoutSeconds: 5,
    }));
    expect(answer).toMatchObject({
      $metadata: { httpStatusCode: 202 }, InferenceId: 'the-id', OutputLocation: 's3://my-inputs/async-endpoint-outputs/my-endpoint/the-id.out',
      FailureLocation: 's3://my-inputs/async-endpoint-failures/my-endpoint/the-id-error.out',
    });
    await gateway?.settled();
    expect(readFileSync(join(bucket, 'async-endpoint-outputs/my-endpoint/the-id.out'), 'utf8')).toBe('done');
    expect(seen).toEqual(['a,b', {
      'content-type': 'text/csv', 'accept': 'text/plain', 'x-amzn-sagemaker-custom-attributes': 'there', 'x-amzn-sagemaker-inference-id': 'the-id',
    }]);
    rmSync(bucket, { recursive: true });
  });

  it('is told that an asynchronous invocation without an input is none', async () => {
    const runtime = await clientOf(() => '{}', { 'my-inputs': tmpdir() });
    await expect(runtime.send(new InvokeEndpointAsyncCommand({ EndpointName: 'my-endpoint', InputLocation: 'nowhere' }))).rejects.toMatchObject({
      name: 'ValidationError', $metadata: { httpStatusCode: 400 },
    });
  });

  it('is told that an endpoint does not exist', async () => {
    const runtime = await clientOf(() => '{}');
    await expect(runtime.send(new InvokeEndpointCommand({ EndpointName: 'other', Body: '{}' }))).rejects.toMatchObject({
      name: 'ValidationError', message: 'Endpoint other of account 123456789012 not found.', $metadata: { httpStatusCode: 400 },
    });
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ModelFunction } from '../../src/backends/function-backend';
import { createGateway, Gateway } from '../../src/gateway';
import { SAMPLE_TEMPLATE } from '../server/documented-sample';
import { pythonWithBoto3 } from './boto3-environment';

const PYTHON = pythonWithBoto3();

it('there is a boto3', () => {
  // A machine without Python may not test it; a CI service always does.
  if (process.env.CI !== undefined) expect(PYTHON).toBeDefined();
});

const describeBoto3 = PYTHON === undefined ? (_title: string, _body: () => void): void => undefined : describe;

describeBoto3('boto3, whose endpoint URL is the gateway,', () => {
  let gateway: Gateway | undefined;

  afterEach(() => gateway?.close());

  async function invoke(model: ModelFunction, input: { readonly [name: string]: string }): Promise<unknown> {
    gateway = createGateway({ template: SAMPLE_TEMPLATE, models: { 'my-endpoint': model } });
    const { url } = await gateway.listen();
    const args = [join(__dirname, 'invoke-endpoint.py'), url, JSON.stringify(input)];
    return new Promise((resolve, reject) => {
      execFile(PYTHON ?? '', args, (error, stdout) => {
        if (error === null) resolve(JSON.parse(stdout));
        else reject(error);
      });
    });
  }

  it('invokes the local model, which gets every header that SageMaker passes on', async () => {
    const seen: unknown[] = [];
    const answer = await invoke(({ body, headers }) => {
      seen.push(body, headers);
      return { headers: { 'Content-Type': 'text/csv', 'X-Amzn-SageMaker-Custom-Attributes': 'back' }, body: '3.8,4.1' };
    }, {
      EndpointName: 'my-endpoint', Body: 'grüße,1', ContentType: 'text/csv', Accept: 'text/csv', CustomAttributes: 'there', TargetModel: 'm.tar.gz',
      TargetVariant: 'blue', TargetContainerHostname: 'second', InferenceId: 'i-1', InferenceComponentName: 'part', SessionId: 'NEW_SESSION',
    });
    expect(seen).toEqual(['grüße,1', {
      'content-type': 'text/csv', 'accept': 'text/csv', 'x-amzn-sagemaker-custom-attributes': 'there', 'x-amzn-sagemaker-target-model': 'm.tar.gz',
      'x-amzn-sagemaker-target-variant': 'blue', 'x-amzn-sagemaker-target-container-hostname': 'second', 'x-amzn-sagemaker-inference-id': 'i-1',
      'x-amzn-sagemaker-inference-component': 'part', 'x-amzn-sagemaker-session-id': 'NEW_SESSION',
    }]);
    expect(answer).toEqual({ status: 200, Body: '3.8,4.1', ContentType: 'text/csv', CustomAttributes: 'back', InvokedProductionVariant: 'blue' });
  });

  it('raises ModelError with its members', async () => {
    expect(await invoke(() => ({ status: 500, body: 'out of memory' }), { EndpointName: 'my-endpoint', Body: '{}' })).toMatchObject({
      raised: 'ModelError', status: 424, OriginalStatusCode: 500, OriginalMessage: 'out of memory',
      LogStreamArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/sagemaker/Endpoints/my-endpoint',
      Error: { Code: 'ModelError', Message: expect.stringMatching(/^Received server error \(500\) from primary with message "out of memory"\./) as string },
    });
  });

  it('is told that an endpoint does not exist', async () => {
    expect(await invoke(() => '{}', { EndpointName: 'other', Body: '{}' })).toMatchObject({
      raised: 'ValidationError', status: 400, Error: { Code: 'ValidationError', Message: 'Endpoint other of account 123456789012 not found.' },
    });
  });
});

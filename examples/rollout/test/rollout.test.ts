import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Gateway } from '@model-gateway/local-gateway';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { LOCAL_CREDENTIALS, localApi, REGION } from '../src/local-api';
import { RolloutStack } from '../src/rollout-stack';
import { SignedClient } from '../src/signed-client';

let gateway: Gateway;
let api: string;
let client: SignedClient;

beforeAll(async () => {
  gateway = localApi();
  api = `${(await gateway.listen()).url}/prod`;
  client = new SignedClient(api, REGION, LOCAL_CREDENTIALS);
});
afterAll(() => gateway.close());

const answered = async (call: Promise<Response>) => {
  const response = await call;
  return [response.status, response.headers.get('x-amzn-invoked-production-variant'), await response.json()] as const;
};

describe('a caller of the API', () => {
  it('is refused without a signature', async () => {
    expect(await answered(fetch(`${api}/ratings/321`))).toEqual([403, null, { message: 'Missing Authentication Token', requestId: expect.any(String) as string }]);
  });

  it('is refused with the signature of another key', async () => {
    const stranger = new SignedClient(api, REGION, { ...LOCAL_CREDENTIALS, secretAccessKey: 'another' });
    expect((await stranger.get('/ratings/321')).status).toBe(403);
  });

  it("is let in with the SDK's signature, with and without a query", async () => {
    expect(await answered(client.get('/ratings/321'))).toEqual([200, 'blue', { predictions: [{ score: 3.5 }] }]);
    expect((await client.get('/ratings/321/compare', { variant: 'green', note: "a b+c/d~e*'(é)" })).status).toBe(200);
  });

  it('is let in with that of curl', async () => {
    const { accessKeyId, secretAccessKey } = LOCAL_CREDENTIALS;
    const { stdout } = await promisify(execFile)('curl', [
      '--silent', '--aws-sigv4', `aws:amz:${REGION}:execute-api`, '--user', `${accessKeyId}:${secretAccessKey}`, `${api}/ratings/321`,
    ]);
    expect(JSON.parse(stdout)).toEqual({ predictions: [{ score: 3.5 }] });
  });
});

describe('A/B by the caller', () => {
  // the local gateway answers as an endpoint with one variant where none is named
  it.each([['green', 'green'], ['blue', 'blue'], ['red', 'AllTraffic']])('variant=%s is answered by %s', async (variant, by) => {
    expect(await answered(client.get('/ratings/321/compare', { variant }))).toEqual([200, by, expect.anything()]);
  });
});

describe('the canary', () => {
  const stageOf = (percentGreen?: number) => Object.values(
    Template.fromStack(new RolloutStack(new App(), 'Rollout', { percentGreen })).findResources('AWS::ApiGateway::Stage'))[0].Properties as Record<string, unknown>;

  it('gives green its share, on the deployment of the stage', () => {
    const { CanarySetting, DeploymentId, Variables } = stageOf(10);
    expect(Variables).toEqual({ variant: 'blue' });
    expect(CanarySetting).toEqual({ DeploymentId, PercentTraffic: 10, StageVariableOverrides: { variant: 'green' } });
  });

  it('is not there without a share', () => {
    expect(stageOf().CanarySetting).toBeUndefined();
  });
});

import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from '@model-gateway/local-gateway';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { createModelServer, type Invocation } from '../src/model/server';
import { loadWeights } from '../src/model/weights-file';
import { RatingsStack } from '../src/stacks/ratings-stack';
import { RatingsStackWithEverything } from '../src/stacks/ratings-stack-with-everything';

// Both stacks behind the local gateway, with the real model server, in one process.

interface CloudFormation {
  readonly Resources: Record<string, { readonly Type: string; Properties?: Record<string, unknown> }>;
}

const API_KEY = 'a-key-for-this-test-and-no-other';
const invocations: Invocation[] = [];
const model = createModelServer(loadWeights(), { onInvocation: (invocation) => invocations.push(invocation) });
let documented: Gateway;
let everything: Gateway;

beforeAll(async () => {
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  const models = { 'my-endpoint': `http://127.0.0.1:${(model.address() as AddressInfo).port}` };
  documented = createGateway({ template: Template.fromStack(new RatingsStack(new App(), 'Ratings')).toJSON(), models });
  everything = createGateway({
    template: withApiKey(Template.fromStack(new RatingsStackWithEverything(new App(), 'RatingsWithEverything')).toJSON() as CloudFormation),
    models,
  });
});
afterAll(async () => {
  await documented.close();
  await everything.close();
  model.closeAllConnections();
  await new Promise((resolve) => model.close(resolve));
});
beforeEach(() => invocations.splice(0));

describe('the documented sample', () => {
  it('answers one rating per item', async () => {
    const answer = await documented.inject({ path: '/prod/321?items=101,131,162' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ratings: [3.8, 2.9, 2.3] }]);
  });

  it.each([1, 100])('answers %i items', async (count) => {
    const items = Array.from({ length: count }, (_, index) => index + 1);
    const answer = await documented.inject({ path: `/prod/321?items=${items.join(',')}` });
    const asked = JSON.parse(invocations[0].request) as unknown;
    const { predictions } = JSON.parse(invocations[0].response) as { predictions: { scores: number[] }[] };
    expect(asked).toEqual({ instances: items.map((item) => ({ in0: [321], in1: [item] })) });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ratings: predictions.map(({ scores }) => scores[0]) }]);
  });

  it.each(['/prod/321', '/prod/321?items='])('refuses %s without asking the model', async (path) => {
    const answer = await documented.inject({ path });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ message: 'Missing required request parameters: [items]' });
    expect(invocations).toEqual([]);
  });

  it('answers 400 where the model refuses', async () => {
    expect((await documented.inject({ path: '/prod/321?items=0' })).status).toBe(400);
    expect(invocations).toHaveLength(1);
  });
});

describe('the stack with everything', () => {
  const ask = (path: string, headers: Record<string, string> = {}): ReturnType<Gateway['inject']> =>
    everything.inject({ path, headers: { 'x-api-key': API_KEY, ...headers } });

  it('answers with the API key', async () => {
    const answer = await ask('/v1/ratings/321?items=101,131,162');
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ratings: [3.8, 2.9, 2.3] }]);
  });

  it('refuses a request without the API key', async () => {
    const answer = await everything.inject({ path: '/v1/ratings/321?items=101' });
    expect([answer.status, invocations]).toEqual([403, []]);
  });

  it('answers clients of the first version by their content type', async () => {
    const answer = await ask('/v1/ratings/321?movies=101', { 'Content-Type': 'application/vnd.ratings.v1+json' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ratings: [3.8] }]);
  });

  it('refuses a content type without a template', async () => {
    expect([(await ask('/v1/ratings/321?items=101', { 'Content-Type': 'text/csv' })).status, invocations]).toEqual([415, []]);
  });

  it('answers one rating on the second route', async () => {
    const answer = await ask('/v1/ratings/321/101');
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { rating: 3.8 }]);
  });

  it('says that the model failed where a value is no number', async () => {
    expect((await ask('/v1/ratings/321?items=101,x')).status).toBe(424);
  });
});

/** The template with a value for its API key, which AWS would make up at the deployment. */
function withApiKey(template: CloudFormation): CloudFormation {
  for (const resource of Object.values(template.Resources)) {
    if (resource.Type === 'AWS::ApiGateway::ApiKey') resource.Properties = { ...resource.Properties, Value: API_KEY };
  }
  return template;
}

import { ApiGatewayToSageMakerEndpoint, type ApiGatewayToSageMakerEndpointProps } from '@model-gateway/apigateway-sagemakerendpoint';
import { createGateway, type Gateway } from '@model-gateway/local-gateway';
import { Answer, Json, Parameter, RequestTemplate, ResponseTemplate } from '@model-gateway/mapping-template';
import { ErrorStatuses } from '@model-gateway/vtl-integration';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { requestTemplate } from '../src/stacks/ratings-stack';

// The same API with the documented template, written by hand, and with one that is described in code; the same attacks on both.

const userId = Parameter.path('user_id').asInteger({ minimum: 1 });
const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
const predictions = Answer.path('$.predictions').asList();
const DESCRIBED = {
  request: RequestTemplate.json(Json.object({
    instances: items.forEach(Json.object({ in0: Json.array(userId), in1: Json.array(items.item) })),
  })),
  response: ResponseTemplate.json(Json.object({ ratings: predictions.forEach(predictions.item.member('score').asNumber()) })),
};

const asked: string[] = [];
let modelStatus = 200;
const gateways: Gateway[] = [];

function gatewayFor(props: Partial<ApiGatewayToSageMakerEndpointProps>): Gateway {
  const stack = new Stack(new App(), 'Stack');
  new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', { endpointName: 'ratings', resourcePath: '{user_id}', ...props });
  const gateway = createGateway({
    template: Template.fromStack(stack).toJSON(),
    models: { ratings: ({ body }) => {
      asked.push(body.toString());
      return { status: modelStatus, body: '{"predictions": [{"score": 3.5}]}' };
    } },
  });
  gateways.push(gateway);
  return gateway;
}

async function call(gateway: Gateway, user: string, list?: string) {
  const query = list === undefined ? '' : `?items=${encodeURIComponent(list)}`;
  const { status, body } = await gateway.inject({ path: `/prod/${encodeURIComponent(user)}${query}` });
  return { status, body: JSON.parse(body) as Record<string, unknown> };
}

beforeEach(() => {
  asked.length = 0;
  modelStatus = 200;
});
afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

/** Attacks on the documented sample, and what its model is made to score. */
const ATTACKS: [what: string, user: string, list: string, instances: unknown][] = [
  ['instances nobody asked for', '1]},{"in0":[999],"in1":[7]},{"in0":[1', '101', [
    { in0: [1] }, { in0: [999], in1: [7] }, { in0: [1], in1: [101] },
  ]],
  ['another user', '1],"in0":[999', '101', [{ in0: [999], in1: [101] }]],
];

describe.each(ATTACKS)('an attack that makes %s', (_, user, list, instances) => {
  it('reaches the model through the written template', async () => {
    await call(gatewayFor({ requestMappingTemplate: requestTemplate }), user, list);
    expect(asked.map((body) => (JSON.parse(body) as { instances: unknown }).instances)).toEqual([instances]);
  });

  it('is answered 400 through the described one, and the model is not asked', async () => {
    const { status, body } = await call(gatewayFor(DESCRIBED), user, list);
    expect({ status, body }).toEqual({
      status: 400, body: { message: "parameter 'user_id' is missing or not allowed", parameter: 'user_id', requestId: expect.any(String) as string },
    });
    expect(asked).toEqual([]);
  });
});

describe.each([ErrorStatuses.COMPATIBLE, ErrorStatuses.PRECISE])('with %s statuses', (errorStatuses) => {
  const gateway = gatewayFor({ ...DESCRIBED, integrationOptions: { errorStatuses } });

  it.each<[user: string, list: string, parameter: string]>([
    ['abc', '101', 'user_id'],
    ['0', '101', 'user_id'],
    ['1.5', '101', 'user_id'],
    ['-1', '101', 'user_id'],
    ['١', '101', 'user_id'],
    ['$context.accountId', '101', 'user_id'],
    ['1', '101,abc', 'items'],
    ['1', '101,,102', 'items'],
    ['1', '101]},{"in0":[1],"in1":[2', 'items'],
    ['1', '"', 'items'],
    ['1', '#set($x = 1)', 'items'],
    ['1', Array.from({ length: 101 }, () => '1').join(','), 'items'],
  ])('user %p with items %p is answered 400 with the name, and the model is not asked', async (user, list, parameter) => {
    const { status, body } = await call(gateway, user, list);
    expect([status, body.parameter]).toEqual([400, parameter]);
    expect(asked).toEqual([]);
  });

  it('a missing parameter is refused before any template runs', async () => {
    const { status, body } = await call(gateway, '1');
    expect([status, body.message]).toEqual([400, 'Missing required request parameters: [items]']);
    expect(asked).toEqual([]);
  });

  it('right values reach the model', async () => {
    expect(await call(gateway, '321', '101,131')).toEqual({ status: 200, body: { ratings: [3.5] } });
    expect(asked.map((body) => JSON.parse(body) as unknown)).toEqual([{ instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }] }]);
  });

  it.each([403, 424, 500])('a fault of the model (%p) is none of the caller', async (status) => {
    modelStatus = status;
    const answer = await call(gateway, '321', '101');
    expect(answer.body).toEqual({ message: expect.not.stringContaining('parameter') as string, requestId: expect.any(String) as string });
    expect(asked).toHaveLength(1);
  });
});

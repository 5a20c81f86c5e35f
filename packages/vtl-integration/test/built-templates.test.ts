import {
  Answer, CsvRow, InvalidValue, Json, MappingTemplate, Parameter, RequestTemplate, ResponseTemplate, TemplatePhase, TemplateRequest,
} from '@model-gateway/mapping-template';
import { ErrorStatuses, HeaderValue, VtlIntegration, VtlIntegrationProps, VtlTemplate } from '@model-gateway/vtl-integration';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { methodOf, Response } from './synthesize';

const userId = Parameter.path('user_id').asInteger({ minimum: 0 });
const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
const REQUEST = RequestTemplate.json(Json.object({
  instances: items.forEach(Json.object({ in0: Json.array(userId), in1: Json.array(items.item) })),
}));
const predictions = Answer.path('$.predictions').asList();
const RESPONSE = ResponseTemplate.json(Json.object({ ratings: predictions.forEach(predictions.item.member('score').asNumber()) }));

/** Runs a request through the templates of a method: what the endpoint gets, and what the client gets for its answer. */
function exchange(props: Partial<VtlIntegrationProps>, params: TemplateRequest['params'], status: number, answer: string) {
  const { Integration } = methodOf({ requestTemplates: undefined, ...props });
  const request = MappingTemplate.parse((Integration.RequestTemplates as Record<string, string>)['application/json'])
    .render({ params, context: { requestId: 'i' } });
  const { requestOverride, responseOverride } = request;
  const [fallback, ...errors] = Integration.IntegrationResponses;
  const selected: Response = errors.find(({ SelectionPattern = '' }) => new RegExp(`^(?:${SelectionPattern})$`).test(String(status))) ?? fallback;
  const response = MappingTemplate.parse(selected.ResponseTemplates?.['application/json'] ?? '')
    .render({ body: answer, params, context: { requestId: 'i', requestOverride, responseOverride } }, { phase: TemplatePhase.RESPONSE });
  return { request, response, status: response.responseOverride.status ?? Number(selected.StatusCode) };
}

const PROPS = { requests: { 'application/json': REQUEST }, response: RESPONSE };

test('the endpoint is asked by its name, which stands beside the URI', () => {
  const { Integration } = methodOf({ requestTemplates: undefined, ...PROPS });
  expect(JSON.stringify(Integration.Uri)).toContain('runtime.sagemaker:path/endpoints/{endpoint}/invocations');
  expect(Integration.RequestParameters).toEqual({
    'integration.request.header.Content-Type': "'application/json'", 'integration.request.path.endpoint': "'my-endpoint'",
  });
});

test('a right request becomes the body, and the answer the ratings', () => {
  const { request, response, status } = exchange(
    PROPS, { path: { user_id: '321' }, querystring: { items: '101,131' } }, 200, '{"predictions": [{"score": 3.5}, {"score": 2}]}');
  expect(JSON.parse(request.body)).toEqual({ instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }] });
  expect(request.requestOverride.path ?? {}).toEqual({});
  expect([status, JSON.parse(response.body)]).toEqual([200, { ratings: [3.5, 2] }]);
});

test.each([ErrorStatuses.COMPATIBLE, ErrorStatuses.PRECISE])('a wrong value is answered 400 with its name, whatever SageMaker says, with %s statuses', (errorStatuses) => {
  for (const sageMaker of [200, 400, 403, 404, 424, 500, 503]) {
    const { request, response, status } = exchange(
      { ...PROPS, errorStatuses }, { path: { user_id: '1]},{"in0":[999' }, querystring: { items: '1' } }, sageMaker, '{"Message":"secret"}');
    expect(request.body).not.toContain('999');
    expect(request.requestOverride.path).toEqual({ endpoint: 'refused_by_mapping_template' });
    expect([sageMaker, status]).toEqual([sageMaker, 400]);
    expect(JSON.parse(response.body)).toMatchObject({ parameter: 'user_id', requestId: 'i' });
  }
});

test('an answer without a response template passes through', () => {
  const { response } = exchange({ requests: PROPS.requests }, { path: { user_id: '1' }, querystring: { items: '1' } }, 200, '{"a":1}');
  expect(response.body.trim()).toBe('{"a":1}');
});

test('the endpoint is told the type that the template makes', () => {
  const csv = RequestTemplate.plainText(Parameter.query('text').asText());
  expect(methodOf({ requestTemplates: undefined, requests: { 'application/json': csv } }).Integration.RequestParameters)
    .toMatchObject({ 'integration.request.header.Content-Type': "'text/plain'" });
  const { Integration } = methodOf({ requestTemplates: { 'application/json': VtlTemplate.parse('{}') }, requests: { 'text/plain': csv } });
  expect(Integration.RequestParameters).toMatchObject({ 'integration.request.header.Content-Type': "'application/json'" });
  const rendered = MappingTemplate.parse((Integration.RequestTemplates as Record<string, string>)['text/plain'])
    .render({ params: { querystring: { text: 'hello' } } });
  expect(rendered.requestOverride.header).toEqual({ 'Content-Type': 'text/plain' });
});

test('fails where a content type has two templates, or the response has', () => {
  expect(() => methodOf({
    requestTemplates: { 'application/json': VtlTemplate.parse('{}') }, ...PROPS, responseTemplate: VtlTemplate.parse('{}'),
  })).toThrow(new Error([
    "'requestTemplates' and 'requests' both have a template for 'application/json': got two; leave one of them out",
    "'responseTemplate' and 'response' say the same thing twice: got both; leave one of them out",
  ].join('\n')));
});

describe('a header whose other values are refused', () => {
  const headers = {
    customAttributes: HeaderValue.fromHeader('X-Tone', { values: ['kind', "it's"], refuseOthers: true }),
    sessionId: HeaderValue.fromQueryString('s', { pattern: '[a-z]+', refuseOthers: true }),
    accept: HeaderValue.fromHeader('X-Accept', { values: ['text/csv'] }),
  };
  const path = { user_id: '1' };
  const ask = (params: TemplateRequest['params'], requests = PROPS.requests) =>
    exchange({ requests, headers }, { ...params, path, querystring: { items: '1', ...params?.querystring } }, 404, '{"Message":"secret"}');

  test.each<[string, TemplateRequest['params']]>([
    ['X-Tone', { header: { 'X-Tone': 'rude', 'X-Accept': 'text/csv' } }],
    ['s', { header: { 'X-Tone': 'rude' }, querystring: { s: 'A' } }],
    ['X-Tone', { header: { 'X-Tone': "kind' || '1'=='1" }, querystring: { s: 'a' } }],
    ['X-Tone', { header: { 'X-Tone': '$context.stage #stop "' } }],
    ['s', { header: { 'X-Tone': 'kind' }, querystring: { s: 'ab1' } }],
    ['s', { querystring: { s: 'ab\ncd' } }],
  ])('is answered 400 with the name %s, and no model is asked: %j', (parameter, params) => {
    const { request, response, status } = ask(params);
    expect(request.body).toBe('{}');
    expect(JSON.parse(JSON.stringify(request.requestOverride))).toEqual({ path: { endpoint: 'refused_by_mapping_template' }, header: {}, querystring: {} });
    expect([status, JSON.parse(response.body)]).toEqual(
      [400, { message: `parameter '${parameter}' is missing or not allowed`, parameter, requestId: 'i' }]);
  });

  test('goes on without a value, and with each of its own', () => {
    expect(JSON.parse(ask({}).request.body)).toEqual({ instances: [{ in0: [1], in1: [1] }] });
    expect(ask({ header: { 'X-Tone': '' } }).request.requestOverride).toMatchObject({ header: {}, path: {} });
    expect(ask({ header: { 'X-Tone': "it's", 'X-Accept': 'other' }, querystring: { s: 'ab' } }).request.requestOverride).toMatchObject({
      header: { 'X-Amzn-SageMaker-Custom-Attributes': "it's", 'X-Amzn-SageMaker-Session-Id': 'ab' }, path: {},
    });
  });

  test('leaves the parameter of the body to the template behind it', () => {
    const { response, status } = exchange(
      { requests: PROPS.requests, headers }, { path, querystring: { items: 'x' }, header: { 'X-Tone': 'kind' } }, 404, '');
    expect([status, JSON.parse(response.body)]).toEqual([400, expect.objectContaining({ parameter: 'items' })]);
  });

  test('is nothing that a rule finds fault with', () => {
    const { Integration } = methodOf({ requestTemplates: undefined, ...PROPS, headers });
    const text = (Integration.RequestTemplates as Record<string, string>)['application/json'];
    expect(text).toContain('#stop#end');
    expect(MappingTemplate.check(text, { phase: TemplatePhase.REQUEST })).toEqual([]);
  });

  test('sends nothing where the body is no JSON', () => {
    const csv = { 'application/json': RequestTemplate.csv([CsvRow.of(userId)]) };
    expect(ask({ header: { 'X-Tone': 'rude' } }, csv).request.body).toBe('');
  });

  test('fails where no request template refuses', () => {
    const { accept, customAttributes } = headers;
    const described = RequestTemplate.json(Json.object({ id: userId }), { onInvalid: InvalidValue.SEND_NULL });
    const message = "'headers.customAttributes' refuses other values of 'method.request.header.X-Tone', and no request template can: "
      + "got none that was described in code and refuses wrong values; describe the request (RequestTemplate), or leave 'refuseOthers' out";
    const check = (props: Partial<VtlIntegrationProps>): string[] => VtlIntegration.check({
      endpointName: 'a', invokeRole: Role.fromRoleArn(new Stack(), 'R', 'arn:aws:iam::111122223333:role/r'), headers: { accept, customAttributes }, ...props,
    });
    expect(check({ requestTemplates: { 'application/json': VtlTemplate.parse('{}') } })).toEqual([message]);
    expect(check({ requests: { 'application/json': described } })).toEqual([message]);
    expect(check(PROPS)).toEqual([]);
  });
});

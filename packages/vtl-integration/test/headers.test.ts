import { MappingTemplate } from '@model-gateway/mapping-template';
import { AllowedValues, HeaderValue, InvocationHeaders, VtlIntegration, VtlIntegrationProps, VtlTemplate } from '@model-gateway/vtl-integration';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { methodOf, REQUEST } from './synthesize';

function rendered(headers: InvocationHeaders, params: object, props: Partial<VtlIntegrationProps> = {}, type = 'application/json') {
  const { Integration } = methodOf({ headers, ...props });
  return MappingTemplate.parse((Integration.RequestTemplates as Record<string, string>)[type]).render({ params });
}

test('a fixed value is sent with every request', () => {
  const { Integration } = methodOf({ headers: { accept: HeaderValue.fixed('text/csv'), targetVariant: HeaderValue.fixed('blue') } });
  expect(Integration.RequestParameters).toEqual({
    'integration.request.header.Content-Type': "'application/json'",
    'integration.request.header.Accept': "'text/csv'",
    'integration.request.header.X-Amzn-SageMaker-Target-Variant': "'blue'",
  });
  expect(Integration.RequestTemplates).toEqual({ 'application/json': REQUEST });
});

test.each<[keyof InvocationHeaders, string]>([
  ['accept', 'Accept'],
  ['targetModel', 'X-Amzn-SageMaker-Target-Model'],
  ['targetVariant', 'X-Amzn-SageMaker-Target-Variant'],
  ['targetContainer', 'X-Amzn-SageMaker-Target-Container-Hostname'],
  ['inferenceComponent', 'X-Amzn-SageMaker-Inference-Component'],
  ['sessionId', 'X-Amzn-SageMaker-Session-Id'],
  ['inferenceId', 'X-Amzn-SageMaker-Inference-Id'],
  ['customAttributes', 'X-Amzn-SageMaker-Custom-Attributes'],
  ['enableExplanations', 'X-Amzn-SageMaker-Enable-Explanations'],
])('%s is the header %s', (prop, header) => {
  const value = HeaderValue.fromQueryString('v', { values: ['x', "it's"] });
  expect(rendered({ [prop]: value }, { querystring: { v: 'x' } }).requestOverride.header).toEqual({ [header]: 'x' });
});

describe('a value from a parameter', () => {
  const variant = { targetVariant: HeaderValue.fromQueryString('variant', { values: ['blue', 'green'] }) };

  test('is sent where it is in the list, and the body is what the template makes', () => {
    const { requestOverride, body } = rendered(variant, { querystring: { variant: 'green' }, path: { user_id: '7' } });
    expect(requestOverride.header).toEqual({ 'X-Amzn-SageMaker-Target-Variant': 'green' });
    expect(JSON.parse(body)).toEqual({ instances: [{ in0: [7] }] });
  });

  test.each([{}, { variant: 'red' }, { variant: '' }, { variant: "blue' || '1'=='1" }])('is not sent where it is not in the list: %p', (querystring) => {
    expect(rendered(variant, { querystring }).requestOverride.header ?? {}).toEqual({});
  });

  test('is taken from its own place only', () => {
    expect(rendered(variant, { header: { variant: 'blue' } }).requestOverride.header ?? {}).toEqual({});
    const fromHeader = { sessionId: HeaderValue.fromHeader('X-Session', { pattern: '[a-z0-9-]{1,36}' }) };
    expect(rendered(fromHeader, { header: { 'X-Session': 'abc-1' } }).requestOverride.header).toEqual({ 'X-Amzn-SageMaker-Session-Id': 'abc-1' });
    const fromPath = { targetModel: HeaderValue.fromPath('model', { pattern: '[a-z]+' }) };
    expect(rendered(fromPath, { path: { model: 'de' } }).requestOverride.header).toEqual({ 'X-Amzn-SageMaker-Target-Model': 'de' });
  });

  test('has to match the whole pattern', () => {
    const session = { sessionId: HeaderValue.fromQueryString('s', { pattern: '[a-z]+' }) };
    expect(rendered(session, { querystring: { s: 'ab' } }).requestOverride.header).toEqual({ 'X-Amzn-SageMaker-Session-Id': 'ab' });
    for (const s of ['ab1', '1ab', 'ab\ncd', '']) {
      expect(rendered(session, { querystring: { s } }).requestOverride.header ?? {}).toEqual({});
    }
  });

  test('is declared on the method as an optional parameter, and is part of the cache key', () => {
    const { RequestParameters, Integration } = methodOf({ headers: variant });
    expect(RequestParameters).toEqual({ 'method.request.querystring.variant': false });
    expect(Integration.CacheKeyParameters).toEqual(['method.request.querystring.variant']);
  });
});

describe('the content type of the request', () => {
  const requestTemplates = { 'application/json': VtlTemplate.parse(REQUEST), 'text/csv': VtlTemplate.parse('$input.body') };

  test('is told to the endpoint for each of the other types, where it is asked for', () => {
    const props = { requestTemplates, contentTypeOfRequest: true };
    expect(rendered({}, {}, props, 'text/csv').requestOverride.header).toEqual({ 'Content-Type': 'text/csv' });
    expect((methodOf(props).Integration.RequestTemplates as Record<string, string>)['application/json']).toBe(REQUEST);
  });

  test('is not told by default', () => {
    expect(methodOf({ requestTemplates }).Integration.RequestTemplates).toEqual({ 'application/json': REQUEST, 'text/csv': '$input.body' });
  });
});

describe('fails', () => {
  const invokeRole = Role.fromRoleArn(new Stack(), 'R', 'arn:aws:iam::111122223333:role/r');
  const check = (headers: InvocationHeaders) => VtlIntegration.check({
    endpointName: 'a', invokeRole, requestTemplates: { 'application/json': VtlTemplate.parse('{}') }, headers,
  });

  test('on a value that cannot be sent', () => {
    expect(check({ targetVariant: HeaderValue.fixed('a'.repeat(64)), accept: HeaderValue.fromHeader('X-A', { values: ['ü'] }) })).toEqual([
      "'headers.accept' allows what cannot be sent as a header: got 'ü'; write 1 to 1024 printable ASCII characters",
      `'headers.targetVariant' cannot be sent as a header: got '${'a'.repeat(64)}'; write 1 to 63 printable ASCII characters without a single quote`,
    ]);
  });

  test('on a parameter without a rule, or with two', () => {
    expect(() => HeaderValue.fromQueryString('v', {})).toThrow(new Error(
      "the header's values from the parameter 'v' need one rule: got neither 'values' nor 'pattern'; give one of them"));
    expect(() => HeaderValue.fromQueryString('v', { values: [], pattern: '' })).toThrow(new Error(
      "the header's values from the parameter 'v' need one rule: got both 'values' and 'pattern'; give one of them"));
  });

  test('on a list that allows nothing', () => {
    expect(() => HeaderValue.fromQueryString('v', { values: [] })).toThrow(new Error(
      "the header's values from the parameter 'v' allow nothing: got an empty list; name at least one value"));
  });

  test('on a parameter that API Gateway cannot declare', () => {
    expect(() => HeaderValue.fromQueryString('v[0]', { values: ['a'] })).toThrow(new Error(
      "a header cannot come from the parameter 'v[0]': API Gateway takes names of letters, digits, dots, hyphens, underscores and dollar signs; "
      + 'rename the parameter'));
  });
});

describe('null, as code without types may say it', () => {
  test('is no header', () => {
    const headers = JSON.parse('{"targetModel": null, "accept": null}') as InvocationHeaders;
    expect(methodOf({ headers })).toEqual(methodOf({}));
  });

  test('fails as a fixed text, among the values, and in place of a rule', () => {
    const nothing = JSON.parse('null') as string;
    const check = (targetModel: HeaderValue) => VtlIntegration.check({
      endpointName: 'e', invokeRole: Role.fromRoleName(new Stack(), 'Role', 'r'), requestTemplates: { 'application/json': VtlTemplate.parse('{}') },
      headers: { targetModel },
    });
    expect(check(HeaderValue.fixed(nothing))).toEqual([
      "'headers.targetModel' cannot be sent as a header: got 'null'; write 1 to 1024 printable ASCII characters without a single quote",
    ]);
    expect(check(HeaderValue.fromPath('v', { values: [nothing] }))).toEqual([
      "'headers.targetModel' allows what cannot be sent as a header: got 'null'; write 1 to 1024 printable ASCII characters",
    ]);
    expect(() => HeaderValue.fromPath('v', JSON.parse('null') as AllowedValues)).toThrow(new Error(
      "the header's values from the parameter 'v' need one rule: got neither 'values' nor 'pattern'; give one of them"));
  });
});

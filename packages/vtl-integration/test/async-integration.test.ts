import { MappingTemplate } from '@model-gateway/mapping-template';
import { AsyncIntegration, AsyncIntegrationProps, HeaderValue } from '@model-gateway/vtl-integration';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { Method } from './synthesize';

function methodOf(props: Partial<AsyncIntegrationProps> = {}): Method {
  const stack = new Stack();
  const invokeRole = Role.fromRoleArn(stack, 'R', 'arn:aws:iam::111122223333:role/r');
  const integration = new AsyncIntegration({
    endpointName: 'my-endpoint', invokeRole, inputBucketName: 'inputs', inputPrefix: 'jobs/daily', ...props,
  });
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  api.root.addMethod('POST', integration, { methodResponses: integration.methodResponses, requestParameters: integration.requestParameters });
  const [method] = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::Method'));
  return method.Properties as Method;
}

function locationOf(params: object, props?: Partial<AsyncIntegrationProps>): unknown {
  const template = (methodOf(props).Integration.RequestTemplates as Record<string, string>)['application/json'];
  const { body, requestOverride } = MappingTemplate.parse(template).render({ params });
  expect(body).toBe('');
  return (requestOverride.header as Record<string, unknown> | undefined)?.['X-Amzn-SageMaker-InputLocation'];
}

test('starts an invocation on the input that the caller names', () => {
  const { Integration, RequestParameters } = methodOf();
  expect(JSON.stringify(Integration.Uri)).toContain('runtime.sagemaker:path/endpoints/my-endpoint/async-invocations');
  expect(Integration).toMatchObject({
    Type: 'AWS', IntegrationHttpMethod: 'POST', PassthroughBehavior: 'NEVER',
    RequestParameters: { 'integration.request.header.X-Amzn-SageMaker-Content-Type': "'application/json'" },
  });
  expect(RequestParameters).toEqual({ 'method.request.querystring.key': true });
  expect(locationOf({ querystring: { key: '2026/a-1.json' } })).toBe('s3://inputs/jobs/daily/2026/a-1.json');
});

test('keeps the answers apart by input, should a stage cache them', () => {
  expect(methodOf().Integration.CacheKeyParameters).toEqual(['method.request.querystring.key']);
});

test.each(['../secret', 'a/../../b', '/etc', 'a//b', '', 'a b', 'a?x', '.hidden', 'a/', '$x', 's3://other/x'])('does not pass on the key %p', (key) => {
  expect(locationOf({ querystring: { key } })).toBeUndefined();
});

test('takes the key from where the user says, by the rule of the user', () => {
  const inputKey = HeaderValue.fromPath('job', { pattern: '[0-9]{1,9}' });
  expect(locationOf({ path: { job: '17' } }, { inputKey })).toBe('s3://inputs/jobs/daily/17');
  expect(locationOf({ path: { job: 'x' } }, { inputKey })).toBeUndefined();
  expect(locationOf({ querystring: { job: '17' } }, { inputKey })).toBeUndefined();
});

test('answers 202 with the places of output and failure', () => {
  const { Integration, MethodResponses } = methodOf();
  expect(Integration.IntegrationResponses.map(({ StatusCode, SelectionPattern }) => [StatusCode, SelectionPattern]))
    .toEqual([['202', undefined], ['500', '5\\d{2}'], ['400', '4\\d{2}']]);
  expect(Integration.IntegrationResponses[0].ResponseParameters).toEqual({
    'method.response.header.X-Amzn-SageMaker-OutputLocation': 'integration.response.header.X-Amzn-SageMaker-OutputLocation',
    'method.response.header.X-Amzn-SageMaker-FailureLocation': 'integration.response.header.X-Amzn-SageMaker-FailureLocation',
  });
  expect(MethodResponses[0]).toMatchObject({ StatusCode: '202' });
});

test('tells SageMaker the type and the times', () => {
  expect(methodOf({ contentType: 'text/csv', requestTtl: Duration.hours(1), invocationTimeout: Duration.minutes(5) }).Integration.RequestParameters).toEqual({
    'integration.request.header.X-Amzn-SageMaker-Content-Type': "'text/csv'",
    'integration.request.header.X-Amzn-SageMaker-RequestTTLSeconds': "'3600'",
    'integration.request.header.X-Amzn-SageMaker-InvocationTimeoutSeconds': "'300'",
  });
});

test('fails on every broken rule at once', () => {
  expect(() => methodOf({
    inputBucketName: 'My Bucket', inputPrefix: '/a/', requestTtl: Duration.seconds(1), invocationTimeout: Duration.hours(2), inputKey: HeaderValue.fixed('x'),
  })).toThrow(new Error([
    "'inputBucketName' cannot be part of an S3 location: got 'My Bucket'; write the name of a bucket",
    "'inputPrefix' cannot be part of an S3 location: got '/a/'; write a prefix without slashes at its ends, for example 'inputs/daily'",
    "'requestTtl' is out of SageMaker's range: got 1 seconds, 60 to 21600 are allowed; change it",
    "'invocationTimeout' is out of SageMaker's range: got 7200 seconds, 1 to 3600 are allowed; change it",
    "'inputKey' is the same for every caller: got 'x'; take it from a parameter",
  ].join('\n')));
});

test('fails on a key that refuses what SageMaker refuses by itself', () => {
  const inputKey = HeaderValue.fromQueryString('job', { pattern: '[0-9]+', refuseOthers: true });
  expect(() => methodOf({ inputKey })).toThrow(new Error("'inputKey' has 'refuseOthers': SageMaker refuses every other key by itself, with 400; leave it out"));
});

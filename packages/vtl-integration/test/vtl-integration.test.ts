import {
  AsyncIntegration, AsyncIntegrationProps, ErrorStatuses, RawIntegration, RawIntegrationProps, VtlIntegration, VtlIntegrationProps, VtlTemplate,
} from '@model-gateway/vtl-integration';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration, Resource, Stack } from 'aws-cdk-lib/core';
import { methodOf, REQUEST } from './synthesize';

const ROLE = { 'Fn::GetAtt': [expect.stringMatching(/^Role/), 'Arn'] };
const uri = (name: string, region: unknown = { Ref: 'AWS::Region' }) => ({
  'Fn::Join': ['', [
    'arn:', { Ref: 'AWS::Partition' },
    ...(typeof region === 'string'
      ? [`:apigateway:${region}:runtime.sagemaker:path/endpoints/${name}/invocations`]
      : [':apigateway:', region, `:runtime.sagemaker:path/endpoints/${name}/invocations`]),
  ]],
});

/** An endpoint as an imported one looks. */
class FakeEndpoint extends Resource implements IEndpoint {
  public readonly endpointName = 'movie-ratings';
  public get endpointArn() { return `arn:aws:sagemaker:${this.env.region}:${this.env.account}:endpoint/movie-ratings`; }
  public get endpointRef() { return { endpointArn: this.endpointArn, endpointName: this.endpointName }; }
  public grantInvoke(): never { throw new Error('not called'); }
}

test('posts to the endpoint with the role, what the template makes of the request, and nothing else', () => {
  expect(methodOf({}).Integration).toMatchObject({
    Type: 'AWS',
    IntegrationHttpMethod: 'POST',
    Uri: uri('my-endpoint'),
    Credentials: ROLE,
    PassthroughBehavior: 'NEVER',
    RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
    RequestTemplates: { 'application/json': REQUEST },
  });
});

test('a template for each content type goes out with its text unaltered', () => {
  const csv = ' \n$input.params("x")\t\n';
  const { Integration } = methodOf({
    requestTemplates: { 'application/json': VtlTemplate.parse(REQUEST), 'text/csv': VtlTemplate.parse(csv) },
  });
  expect(Integration.RequestTemplates).toEqual({ 'application/json': REQUEST, 'text/csv': csv });
  expect(Integration.RequestParameters).toEqual({ 'integration.request.header.Content-Type': "'application/json'" });
});

test('the content type of the body can be said', () => {
  expect(methodOf({ contentType: 'text/csv' }).Integration.RequestParameters)
    .toEqual({ 'integration.request.header.Content-Type': "'text/csv'" });
});

test('waits as long as the props say', () => {
  expect(methodOf({ timeout: Duration.seconds(5) }).Integration.TimeoutInMillis).toBe(5000);
  expect(methodOf({}).Integration.TimeoutInMillis).toBeUndefined();
});

describe('an endpoint as a construct', () => {
  const endpoint = (stack: Stack, region: string, account = '111122223333') =>
    new FakeEndpoint(stack, 'Endpoint', { environmentFromArn: `arn:aws:sagemaker:${region}:${account}:endpoint/movie-ratings` });
  const env = { account: '111122223333', region: 'eu-west-1' };

  test('may be in another Region', () => {
    const { Integration } = methodOf((stack) => ({ endpoint: endpoint(stack, 'us-east-1') }), { env });
    expect(Integration.Uri).toEqual(uri('movie-ratings', 'us-east-1'));
  });

  test('of the same stack has its Region', () => {
    expect(methodOf((stack) => ({ endpoint: new FakeEndpoint(stack, 'Endpoint') })).Integration.Uri).toEqual(uri('movie-ratings'));
  });

  test('fails where it is in another account', () => {
    expect(() => methodOf((stack) => ({ endpoint: endpoint(stack, 'eu-west-1', '444455556666') }), { env })).toThrow(new Error(
      "'endpoint' is in another account than the API: got account '444455556666' for the endpoint and '111122223333' for the API; "
      + "SageMaker looks an endpoint up by name in the account of the role that invokes it, so deploy the API in the endpoint's account"));
  });
});

describe('cache keys', () => {
  test('are those that are given, once each', () => {
    const keys = ['method.request.querystring.items', 'method.request.querystring.items'];
    expect(methodOf({ cacheKeyParameters: keys }, {}).Integration.CacheKeyParameters).toEqual(['method.request.querystring.items']);
    expect(methodOf({}).Integration.CacheKeyParameters).toBeUndefined();
  });
});

describe('tokens in a template', () => {
  test('may stand where text may stand, and are filled in by CloudFormation', () => {
    const { Integration } = methodOf((stack) => ({
      requestTemplates: {
        'application/json': VtlTemplate.parse(`{"stack": "${stack.stackId}", "id": "$input.params('id')", "region": "${stack.region}"}`),
      },
    }));
    expect(Integration.RequestTemplates).toEqual({
      'application/json': {
        'Fn::Join': ['', [
          '{"stack": "', { Ref: 'AWS::StackId' }, '", "id": "$input.params(\'id\')", "region": "', { Ref: 'AWS::Region' }, '"}',
        ]],
      },
    });
  });

  test('the same token may stand twice', () => {
    const stack = new Stack();
    const text = `${stack.stackId}${stack.stackId}$input.params('a')${stack.stackId}`;
    const template = VtlTemplate.parse(text);
    expect(template.text).toBe(text);
    expect(template.reads.parameters.map(({ name }) => name)).toEqual(['a']);
  });
});

describe('fails', () => {
  const props = { endpointName: 'a', invokeRole: Role.fromRoleArn(new Stack(), 'R', 'arn:aws:iam::111122223333:role/r') };

  test('on every broken rule at once', () => {
    expect(() => new VtlIntegration({
      ...props, endpointName: '', requestTemplates: {}, contentType: "text/'csv", timeout: Duration.millis(10), streaming: true,
    })).toThrow(new Error([
      "'endpointName' is not a SageMaker endpoint name: got ''; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, "
      + "for example 'movie-ratings'",
      "there is no request template: got none in 'requestTemplates' or 'requests', and every request would be answered 415; "
      + "give at least one, for example for 'application/json'",
      "'contentType' cannot be sent as a header: got 'text/'csv'; write 1 to 1024 printable ASCII characters without a single quote",
      "'timeout' is too short: got 10 milliseconds, API Gateway waits 50 to 29000 milliseconds; make it longer",
      "'streaming' cannot be true: API Gateway runs templates on the whole answer and cannot read SageMaker's event stream; "
      + 'leave it out, or stream through a Lambda proxy integration that calls InvokeEndpointWithResponseStream',
    ].join('\n')));
  });

  test('where an edge-optimized API should wait longer than it can', () => {
    const tooLong = new Error("'timeout' is too long for an edge-optimized API: got 60000 milliseconds, API Gateway waits 50 to 29000 "
      + "milliseconds; make it shorter, or make the API Regional and have the account's limit raised");
    expect(() => methodOf({ timeout: Duration.minutes(1) })).toThrow(tooLong);
    expect(() => methodOf({ timeout: Duration.minutes(1) }, {}, { endpointTypes: [EndpointType.EDGE] })).toThrow(tooLong);
    expect(methodOf({ timeout: Duration.minutes(1) }, {}, { endpointTypes: [EndpointType.REGIONAL] }).Integration.TimeoutInMillis).toBe(60_000);
  });

  test('on a text in place of a template, an empty template, a type that no request has, and no role', () => {
    const broken = { endpointName: 'a', invokeRole: undefined, requestTemplates: {
      'application/json': '{}', 'text/csv': VtlTemplate.parse(' ', { name: 'csv.vtl' }), 'json': VtlTemplate.parse('{}'),
    } };
    expect(VtlIntegration.check(broken as unknown as VtlIntegrationProps)).toEqual([
      "'invokeRole' is missing: got none; give the role that API Gateway assumes to invoke the endpoint",
      "'requestTemplates' has no template for 'application/json': got \"{}\"; give what 'VtlTemplate.parse' makes of the text",
      "'csv.vtl' is empty: got \" \", and the endpoint would be sent an empty body; write the body",
      "a request template is for the content type 'json', which no request can have: API Gateway compares type and subtype, without parameters; "
      + "write for example 'text/csv'",
    ]);
  });

  test('on a cache key of no parameter', () => {
    expect(() => methodOf({ cacheKeyParameters: ['method.request.querystring.a', 'method.response.header.b'] })).toThrow(new Error(
      "'cacheKeyParameters' has what is no parameter of a request: got 'method.response.header.b'; write for example 'method.request.querystring.items'"));
  });

  test('where a template cannot be parsed, with the place in it', () => {
    expect(() => VtlTemplate.parse('{"a": #if($x) 1}', { name: 'predict.request.vtl' })).toThrow(/^predict\.request\.vtl:1:\d+ MAP1\d{3} /);
  });
});

test('props without fault are found so', () => {
  const invokeRole = Role.fromRoleArn(new Stack(), 'R', 'arn:aws:iam::111122223333:role/r');
  expect(VtlIntegration.check({
    endpointName: 'a', invokeRole, requestTemplates: { 'application/json': VtlTemplate.parse('{}') }, errorStatuses: ErrorStatuses.PRECISE,
  })).toEqual([]);
});

describe('null, as code without types may say it', () => {
  const MISSING = ["no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct",
    "'invokeRole' is missing: got none; give the role that API Gateway assumes to invoke the endpoint"];

  test('asks for the default', () => {
    const options = ['contentType', 'headers', 'responseHeaders', 'errorStatuses', 'errorDetails', 'cors', 'cacheKeyParameters', 'timeout', 'streaming', 'requests',
      'response', 'responseTemplate', 'templateChecks'];
    expect(methodOf(Object.fromEntries(options.map((option) => [option, null])))).toEqual(methodOf({}));
  });

  test('fails in place of all props', () => {
    expect(() => new VtlIntegration(JSON.parse('null') as VtlIntegrationProps)).toThrow(new Error([
      ...MISSING,
      "there is no request template: got none in 'requestTemplates' or 'requests', and every request would be answered 415; give at least one, "
      + "for example for 'application/json'",
    ].join('\n')));
    expect(() => new RawIntegration(JSON.parse('null') as RawIntegrationProps)).toThrow(new Error(MISSING.join('\n')));
    expect(AsyncIntegration.check(JSON.parse('{"inputBucketName": "bucket", "inputPrefix": "inputs", "requestTtl": null}') as AsyncIntegrationProps)).toEqual(MISSING);
  });

  test('fails in place of a described request', () => {
    expect(() => methodOf({ requests: JSON.parse('{"text/csv": null}') as VtlIntegrationProps['requests'] })).toThrow(new Error(
      "'requests' has no template for 'text/csv': got null; give what the methods of RequestTemplate make"));
  });
});

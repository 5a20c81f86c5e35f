import { ApiGatewayToSageMakerEndpointProps, SageMakerRoute } from '@model-gateway/apigateway-sagemakerendpoint';
import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { Json, MappingTemplate, Parameter, RequestTemplate, ResponseTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { ErrorStatuses, VtlIntegration, VtlTemplate } from '@model-gateway/vtl-integration';
import { AuthorizationType, Cors, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role, User } from 'aws-cdk-lib/aws-iam';
import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { Template } from 'aws-cdk-lib/assertions';
import { FakeEndpoint } from './fake-endpoint';
import { build, MINIMAL, one, PropsOf, REQUEST, resourcesOf, RESPONSE } from './samples';

const BUILT = RequestTemplate.json(Json.array(Parameter.path('user_id').asInteger()));

/** What the facade makes, wired of the public parts. */
class ByHand extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const api = new LoggedRestApi(this, 'Default', {
      createUsagePlan: true, addRequestValidator: false, accessLogFields: { endpoint: 'my-endpoint' },
    });
    const invokeRole = new SageMakerInvokeRole(this, 'api-gateway-role', { endpointName: 'my-endpoint' });
    const requestTemplates = { 'application/json': VtlTemplate.parse(REQUEST) };
    const responseTemplate = VtlTemplate.parse(RESPONSE);
    const resource = api.restApi.root.addResource('ratings').addResource('{user_id}');
    const validator = new GetToPostValidator(api.restApi, 'request-validator', {
      resource, requestTemplates, responseTemplate, requestValidatorName: 'request-param-validator',
    });
    const integration = new VtlIntegration({
      endpointName: 'my-endpoint', invokeRole, requestTemplates, responseTemplate, cacheKeyParameters: Object.keys(validator.requestParameters),
    });
    resource.addMethod('GET', integration, {
      requestValidator: validator, requestParameters: validator.requestParameters, methodResponses: integration.methodResponses,
    });
  }
}

test('is what a user can wire by hand from the parts', () => {
  const byHand = new Stack(new App(), 'Stack');
  new ByHand(byHand, 'Api');
  const { template } = build({ ...MINIMAL, resourceName: 'ratings', responseMappingTemplate: RESPONSE }, 'Api');
  expect(template().toJSON()).toEqual(Template.fromStack(byHand).toJSON());
});

describe('the documented templates', () => {
  const method = one(build({ ...MINIMAL, responseMappingTemplate: RESPONSE }).template(), 'AWS::ApiGateway::Method');
  const { RequestTemplates, IntegrationResponses } = method.Properties.Integration as {
    RequestTemplates: Record<string, string>; IntegrationResponses: { ResponseTemplates: Record<string, string> }[];
  };

  test.each([1, 3, 100])('render valid JSON for %d items', (count) => {
    const items = Array.from({ length: count }, (_, index) => 100 + index);
    const request = MappingTemplate.parse(RequestTemplates['application/json']).render({
      params: { path: { user_id: '321' }, querystring: { items: items.join(',') } },
    });
    expect(JSON.parse(request.body)).toEqual({ instances: items.map((item) => ({ in0: [321], in1: [item] })) });

    const predictions = items.map((item) => ({ scores: [item / 8] }));
    const response = MappingTemplate.parse(IntegrationResponses[0].ResponseTemplates['application/json'])
      .render({ body: JSON.stringify({ predictions }) }, { phase: TemplatePhase.RESPONSE });
    expect(JSON.parse(response.body)).toEqual({ ratings: items.map((item) => item / 8) });
  });
});

describe('fails', () => {
  const failing = (props: PropsOf): string => {
    try { build(props); } catch (error) { return error instanceof Error ? error.message : String(error); }
    throw new Error('nothing was thrown');
  };

  test('where a template cannot be parsed, with the place in it', () => {
    expect(failing({ ...MINIMAL, requestMappingTemplate: '{\n  "a": 1,\n  #if($x) "b": 2\n}' })).toBe([
      'requestMappingTemplate:3:3 MAP1003 #if has no #end',
      '  2 |   "a": 1,',
      '  3 |   #if($x) "b": 2',
      '    |   ^^^',
      '  4 | }',
      'help: close it with #end',
    ].join('\n'));
  });

  test.each<[string, string]>([
    ['{user_id', "'resourcePath' has an unclosed variable in segment 1: got '{user_id'; write each variable as '{name}', for example '{user_id}'"],
    ['predict/{city', "'resourcePath' has an unclosed variable in segment 2: got 'predict/{city'; write each variable as '{name}', for example '{city}'"],
    ['user_id}', "'resourcePath' closes a variable that was not opened in segment 1: got 'user_id}'; write each variable as '{name}'"],
    ['', "'resourcePath' is empty: got ''; write at least one segment, for example '{user_id}'"],
    ['a//b', "'resourcePath' has nothing in segment 2: got 'a//b'; write something between two slashes, and none at the end"],
    ['a-{b}', "'resourcePath' mixes a variable with other text in segment 1: got 'a-{b}'; make the variable the whole segment, as '{name}' of letters, digits and . _ - :"],
    ['a b', "'resourcePath' has a character that API Gateway refuses in segment 1: got 'a b'; use letters, digits and . _ - : , $"],
    ['{a+}/b', "'resourcePath' has a variable for all that follows in segment 1: got '{a+}/b'; put '{name+}' at the end of the path, or write '{name}'"],
    ['{a}/{a}', "the path has the variable '{a}' twice: got '{a}/{a}'; give each variable a name of its own"],
  ])('on the resource path %p', (resourcePath, message) => {
    expect(failing({ ...MINIMAL, resourcePath, requestMappingTemplate: '{}' })).toBe(message);
  });

  test.each(['', 'my endpoint/../x'])('on the endpoint name %p', (endpointName) => {
    expect(failing({ ...MINIMAL, endpointName })).toBe(`'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; `
      + "write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, for example 'movie-ratings'");
  });

  test('where additionalRequestTemplates has application/json', () => {
    expect(failing({ ...MINIMAL, additionalRequestTemplates: { 'application/json': '{}' } })).toBe(
      "'additionalRequestTemplates' has a template for 'application/json', which 'requestMappingTemplate' is for; take it out, or write it there");
  });

  test('where a path variable is read that the path lacks', () => {
    expect(failing({ ...MINIMAL, requestMappingTemplate: '{"a": "$input.params().path.user"}' })).toBe(
      "requestMappingTemplate:1:8 the template reads a path variable that the path lacks: got 'user', '/{user_id}' has 'user_id'; "
      + "write '{user}' in the path, or read a parameter that exists");
  });

  test('where there is no request template, or the same thing is said twice', () => {
    expect(failing({ endpointName: 'a', resourcePath: 'a' })).toBe(
      "there is no request template: got neither 'requestMappingTemplate' nor 'request'; give one of them");
    expect(failing((stack) => ({
      ...MINIMAL,
      endpoint: new FakeEndpoint(stack, 'Endpoint'),
      request: BUILT,
      additionalRequestTemplates: { 'text/csv': '{}' },
      additionalRequests: { 'text/csv': BUILT, 'application/json': BUILT },
      responseMappingTemplate: '',
      response: ResponseTemplate.passThrough(),
      apiGatewayExecutionRole: new Role(stack, 'Role', { assumedBy: new User(stack, 'User') }),
      executionRole: Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::111122223333:role/r'),
    }))).toBe([
      "'endpointName' and 'endpoint' both name the endpoint: got 'my-endpoint' and an endpoint construct; leave one of them out",
      "'apiGatewayExecutionRole' and 'executionRole' say the same thing twice: got both; leave one of them out",
      "'requestMappingTemplate' and 'request' say the same thing twice: got both; leave one of them out",
      "'responseMappingTemplate' and 'response' say the same thing twice: got both; leave one of them out",
      "'additionalRequests' has a template for 'application/json', which 'request' is for; take it out, or give it there",
      "'additionalRequestTemplates' and 'additionalRequests' both have a template for 'text/csv': got two; leave one of them out",
    ].join('\n'));
  });

  test('on every broken rule at once', () => {
    const message = failing({
      endpointName: '', resourceName: '{a', resourcePath: '', requestMappingTemplate: '#if(', responseMappingTemplate: '$x #end',
      createUsagePlan: false, apiGatewayProps: { defaultMethodOptions: { apiKeyRequired: true } },
    });
    for (const part of ["'endpointName'", "'resourceName'", "'resourcePath'", 'API key', 'requestMappingTemplate:1:', 'responseMappingTemplate:1:']) {
      expect(message).toContain(part);
    }
  });
});

describe('tokens', () => {
  test('may be the endpoint name, and part of a template', () => {
    const { template } = build((stack) => ({
      endpointName: new CfnParameter(stack, 'Name').valueAsString,
      resourcePath: '{user_id}',
      requestMappingTemplate: `{"user": "$input.params('user_id')", "stack": "${stack.stackName}"}`,
    }));
    const { Integration } = one(template(), 'AWS::ApiGateway::Method').Properties as { Integration: { Uri: unknown; RequestTemplates: unknown } };
    expect(JSON.stringify(Integration.Uri)).toContain('{"Ref":"Name"}');
    expect(Integration.RequestTemplates).toEqual({ 'application/json': '{"user": "$input.params(\'user_id\')", "stack": "Stack"}' });
  });
});

describe('an endpoint and a role as constructs', () => {
  test('are taken in place of a name', () => {
    const { construct, template } = build((stack) => ({ ...MINIMAL, endpointName: undefined, endpoint: new FakeEndpoint(stack, 'Endpoint') }));
    expect(JSON.stringify(one(template(), 'AWS::ApiGateway::Method'))).toContain('/endpoints/movie-ratings/invocations');
    expect(JSON.stringify(one(template(), 'AWS::IAM::Policy'))).toContain('endpoint/movie-ratings');
    expect(construct.apiGatewayRole).toBe(construct.invokeRole);
  });

  test('a role may be imported; apiGatewayRole says where it is', () => {
    const { construct, template } = build((stack) => ({ ...MINIMAL, executionRole: Role.fromRoleArn(stack, 'R', 'arn:aws:iam::111122223333:role/r') }));
    expect(one(template(), 'AWS::ApiGateway::Method').Properties.Integration).toMatchObject({ Credentials: 'arn:aws:iam::111122223333:role/r' });
    expect(construct.invokeRole.roleName).toBe('r');
    expect(() => construct.apiGatewayRole).toThrow(new Error(
      "'apiGatewayRole' is not a role of this app: got an imported role as 'executionRole'; use 'invokeRole' to read it"));
  });
});

describe('options reach the blocks', () => {
  test('each its own', () => {
    const { template } = build({
      ...MINIMAL,
      restApiOptions: { accessLogFields: { team: 'movies' }, usagePlanProps: { throttle: { rateLimit: 1, burstLimit: 2 } } },
      integrationOptions: { errorStatuses: ErrorStatuses.PRECISE, timeout: Duration.seconds(3) },
      validatorOptions: { optionalParameters: ['items'] },
      roleOptions: { description: 'asks the model' },
    });
    expect(JSON.stringify(one(template(), 'AWS::ApiGateway::Stage').Properties.AccessLogSetting)).toContain('\\"endpoint\\":\\"my-endpoint\\",\\"team\\":\\"movies\\"');
    template().hasResourceProperties('AWS::ApiGateway::UsagePlan', { Throttle: { RateLimit: 1, BurstLimit: 2 } });
    template().hasResourceProperties('AWS::ApiGateway::Method', {
      Integration: { TimeoutInMillis: 3000 }, RequestParameters: { 'method.request.querystring.items': false },
    });
    template().hasResourceProperties('AWS::IAM::Role', { Description: 'asks the model' });
  });

  test("the API's CORS options reach preflight, successes and every error", () => {
    const { template } = build({ ...MINIMAL, apiGatewayProps: { defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS } } });
    const get = Object.values(template().findResources('AWS::ApiGateway::Method', { Properties: { HttpMethod: 'GET' } }))[0];
    for (const { ResponseParameters } of get.Properties.Integration.IntegrationResponses as { ResponseParameters: unknown }[]) {
      expect(ResponseParameters).toEqual({ 'method.response.header.Access-Control-Allow-Origin': "'*'" });
    }
    for (const { Properties } of Object.values(template().findResources('AWS::ApiGateway::GatewayResponse'))) {
      expect(Properties.ResponseParameters).toMatchObject({ 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" });
    }
    template().hasResourceProperties('AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' });
  });
});

describe('a stage that caches', () => {
  const cached = (requestMappingTemplate: string, responseMappingTemplate?: string) =>
    build({ ...MINIMAL, requestMappingTemplate, responseMappingTemplate, restApiOptions: { cacheTtl: Duration.minutes(1) } });

  test('tells answers apart by every parameter that a template reads', () => {
    const { template } = cached(REQUEST, '$input.json("$") $input.params("unit")');
    expect(one(template(), 'AWS::ApiGateway::Method').Properties.Integration).toMatchObject({
      CacheKeyParameters: ['method.request.path.user_id', 'method.request.querystring.items', 'method.request.querystring.unit'],
    });
  });

  test("fails where the user's cache keys leave out what a template reads", () => {
    const keyed = (cacheKeyParameters: string[], more: Partial<ApiGatewayToSageMakerEndpointProps> = {}) => () => build({
      ...MINIMAL, restApiOptions: { cacheTtl: Duration.minutes(1) }, integrationOptions: { cacheKeyParameters }, ...more,
    });
    const USER = 'method.request.path.user_id';
    expect(keyed([USER], { responseMappingTemplate: '$input.json("$") $input.params().header.Accept-Language' })).toThrow(new Error([
      ['method.request.querystring.items'], ['method.request.header.Accept-Language'],
    ].map(([left]) => `'cacheKeyParameters' leaves out '${left}', which a template reads, and the stage caches answers: got ["${USER}"]; `
      + "add it, or leave 'cacheKeyParameters' out for all that the templates read").join('\n')));
    expect(keyed([USER, 'method.request.querystring.items'])).not.toThrow();
    expect(keyed([USER], { requestMappingTemplate: '$input.params("user_id")', validatorOptions: { requiredParameters: ['trace'] } })).not.toThrow();
    expect(keyed([USER], { restApiOptions: {} })).not.toThrow();
    expect(keyed([], { requestMappingTemplate: undefined, request: BUILT })).toThrow(`'cacheKeyParameters' leaves out '${USER}'`);
  });

  test('fails where the answer depends on what no cache key can hold', () => {
    expect(() => cached('{"who": "$context.identity.userArn"}', '$input.params($x)')).toThrow(new Error([
      "the stage caches answers, and 'requestMappingTemplate' reads the caller: got '$context.identity', which no cache key can hold; "
      + 'switch the cache off, or read a parameter that tells callers apart',
      'responseMappingTemplate:1:1 the stage caches answers, and the name of this parameter is computed at run time, so it is in no cache key; '
      + 'switch the cache off, or write the name out',
    ].join('\n')));
    expect(() => cached('$input.body')).toThrow(new Error(
      'requestMappingTemplate:1:1 the stage caches answers, and the template reads the body, which is in no cache key; '
      + 'switch the cache off, or read parameters'));
    expect(() => build({ ...MINIMAL, requestMappingTemplate: '$context.authorizer.claims.sub' })).not.toThrow();
  });
});

describe('a stage that caches some methods', () => {
  const BODY = '$input.json("$")';
  const caching = (methodOptions: Record<string, { cachingEnabled: boolean }>, all?: boolean) =>
    build({ ...MINIMAL, apiGatewayProps: { deployOptions: { cachingEnabled: all, cacheClusterEnabled: true, methodOptions } } }).construct;
  const error = new Error('requestMappingTemplate:1:1 the stage caches answers, and the template reads the body, which is in no cache key; '
    + 'switch the cache off, or read parameters');

  test('fails for a POST that is cached by name, because its body is in no cache key', () => {
    const post = { path: 'batch/{id}', httpMethod: 'POST', endpointName: 'batch', requestMappingTemplate: BODY };
    expect(() => caching({ '/batch/{id}/POST': { cachingEnabled: true } }).addRoute('Batch', post)).toThrow(error);
    expect(() => caching({ '/batch/POST': { cachingEnabled: true } }).addRoute('Batch', post)).not.toThrow();
    expect(() => caching({}, true).addRoute('Batch', post)).not.toThrow();
  });

  test('leaves a GET alone that is not cached', () => {
    const get = { path: 'one', endpointName: 'one', requestMappingTemplate: BODY };
    expect(() => caching({}, true).addRoute('One', get)).toThrow(error);
    expect(() => caching({ '/one/GET': { cachingEnabled: false } }, true).addRoute('One', get)).not.toThrow();
    expect(() => caching({ '/two/GET': { cachingEnabled: true } }).addRoute('One', get)).not.toThrow();
  });

  test('is seen on an API of the user, and said by the user of one that was imported', () => {
    const stack = new Stack();
    const route = { path: 'one', endpointName: 'one', requestMappingTemplate: BODY };
    const mine = new RestApi(stack, 'Mine', { deployOptions: { cachingEnabled: true } });
    expect(() => new SageMakerRoute(stack, 'Seen', { ...route, restApi: mine })).toThrow(error);
    const imported = RestApi.fromRestApiAttributes(stack, 'Theirs', { restApiId: 'a', rootResourceId: 'b' });
    expect(() => new SageMakerRoute(stack, 'Said', { ...route, restApi: imported, cached: true })).toThrow(error);
    expect(() => new SageMakerRoute(stack, 'Unsaid', { ...route, restApi: imported })).not.toThrow();
  });
});

describe('more routes', () => {
  const requestMappingTemplate = '$input.json("$")';

  test('are added to the same API, each with its own endpoint and role', () => {
    const { construct, template: synthesized } = build();
    const route = construct.addRoute('Batch', { path: 'batch', httpMethod: 'POST', endpointName: 'batch-endpoint', requestMappingTemplate });
    expect(route.resource.path).toBe('/batch');
    synthesized().hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'POST', AuthorizationType: 'AWS_IAM', Integration: { PassthroughBehavior: 'NEVER', RequestTemplates: { 'application/json': '$input.json("$")' } },
    });
    synthesized().resourceCountIs('AWS::IAM::Policy', 2);
    expect(Object.keys(resourcesOf(synthesized()))).toContain('testapigatewaysagemakerendpointdefaultRestApiuseridGETB3BB79AA');
  });

  test('are added to an API that the user has, with its authorization or another', () => {
    const stack = new Stack();
    const restApi = new RestApi(stack, 'Mine', { cloudWatchRole: false });
    const invokeRole = Role.fromRoleArn(stack, 'R', 'arn:aws:iam::111122223333:role/r');
    new SageMakerRoute(stack, 'Open', { restApi, path: 'open', endpointName: 'a', requestMappingTemplate, httpMethod: 'POST', invokeRole });
    new SageMakerRoute(stack, 'Signed', {
      restApi, path: 'signed', endpointName: 'a', requestMappingTemplate, httpMethod: 'POST', invokeRole,
      methodOptions: { authorizationType: AuthorizationType.IAM },
    });
    const methods = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::Method'));
    expect(methods.map(({ Properties }) => Properties.AuthorizationType)).toEqual(['NONE', 'AWS_IAM']);
  });

  test('fail on a path and an endpoint that are none', () => {
    expect(() => build().construct.addRoute('X', { path: '{a', endpointName: '', requestMappingTemplate })).toThrow(new Error([
      "'endpointName' is not a SageMaker endpoint name: got ''; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, "
      + "for example 'movie-ratings'",
      "'path' has an unclosed variable in segment 1: got '{a'; write each variable as '{name}', for example '{a}'",
    ].join('\n')));
  });
});

test('a caller is let in for a route', () => {
  const { construct, stack, template } = build();
  const route = construct.addRoute('Batch', { path: 'batch', httpMethod: 'POST', endpointName: 'batch', requestMappingTemplate: '{}' });
  route.grantInvoke(new User(stack, 'Caller'));
  const [policy] = Object.values(template().findResources('AWS::IAM::Policy')).filter(({ Properties }) => Properties.Users !== undefined);
  const { Statement } = policy.Properties.PolicyDocument as { Statement: { Action: string; Resource: unknown }[] };
  expect(Statement.map(({ Action, Resource }) => [Action, JSON.stringify(Resource).endsWith('/POST/batch"]]}')])).toEqual([['execute-api:Invoke', true]]);
});

test('a caller is let in for the one method', () => {
  const { construct, stack, template } = build();
  construct.grantInvoke(new User(stack, 'Caller'));
  const [policy] = Object.values(template().findResources('AWS::IAM::Policy')).filter(({ Properties }) => Properties.Users !== undefined);
  const prefix = 'testapigatewaysagemakerendpointdefaultRestApi';
  expect(policy.Properties.PolicyDocument.Statement).toEqual([{
    Action: 'execute-api:Invoke',
    Effect: 'Allow',
    Resource: {
      'Fn::Join': ['', [
        'arn:', { Ref: 'AWS::Partition' }, ':execute-api:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':',
        { Ref: `${prefix}7D1DA11B` }, '/', { Ref: `${prefix}DeploymentStageprodFD1743A7` }, '/GET/*',
      ]],
    },
  }]);
});

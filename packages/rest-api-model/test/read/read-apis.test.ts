import { RestApiModel } from '@model-gateway/rest-api-model';
import { inspectModel, loadModel, Method, RestApiModelError } from '@model-gateway/rest-api-model/model';
import { apiTemplate, rootMethod } from '../api-template';

function readMethod(properties: { readonly [name: string]: unknown }, rest: { readonly [logicalId: string]: unknown } = {}): Method | undefined {
  return loadModel([{ name: 'Demo', template: apiTemplate({ ...rest, Get: rootMethod(properties) }) }]).apis[0]?.routes[0]?.methods[0];
}

function messages(resources: { readonly [logicalId: string]: unknown }): string {
  const { problems } = inspectModel([{ name: 'Demo', template: apiTemplate(resources) }]);
  return problems.length === 0 ? '' : new RestApiModelError([...problems]).message;
}

const SAGEMAKER_URI = 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/invocations';

describe('a REST API', () => {
  it('has the defaults of API Gateway', () => {
    const api = RestApiModel.fromTemplate(apiTemplate()).apis[0];
    expect(api).toMatchObject({
      name: 'ratings', endpointTypes: ['EDGE'], binaryMediaTypes: [], apiKeySource: 'HEADER', region: 'us-east-1', accountId: '123456789012',
      stages: [], authorizers: [], models: [], gatewayResponses: [], usagePlans: [], minimumCompressionSize: undefined, policy: undefined,
    });
    expect(api?.routes).toEqual([expect.objectContaining({ path: '/', methods: [] })]);
  });

  it('compresses answers from a size on, 0 included', () => {
    const template = { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'ratings', MinimumCompressionSize: 0 } } } };
    expect(RestApiModel.fromTemplate(template).apis[0]?.minimumCompressionSize).toBe(0);
  });

  it('has paths made of its resources, whatever their order', () => {
    const resource = (parent: unknown, part: string): unknown => (
      { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart: part } }
    );
    const { apis } = RestApiModel.fromTemplate(apiTemplate({
      Leaf: resource({ Ref: 'User' }, '{proxy+}'),
      User: resource({ Ref: 'Users' }, '{user_id}'),
      Users: resource({ 'Fn::GetAtt': ['Api', 'RootResourceId'] }, 'users'),
    }));
    expect(apis[0]?.routes.map(({ path }) => path)).toEqual(['/', '/users/{user_id}/{proxy+}', '/users/{user_id}', '/users']);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const { apis } = RestApiModel.fromTemplate(apiTemplate({ Get: { ...rootMethod() as object, Condition: 'Never' } }, {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    }));
    expect(apis[0]?.routes[0]?.methods).toEqual([]);
  });

  it('fails with every problem at once', () => {
    expect(() => RestApiModel.fromTemplate(apiTemplate({
      Get: rootMethod({ Integration: { Type: 'AWS', Uri: 'http://x', TimeoutInMillis: 'soon' }, AuthorizationType: 'MAYBE' }),
      Post: rootMethod({ HttpMethod: { Ref: 'Nope' } }),
    }))).toThrow([
      "Stack: Post (AWS::ApiGateway::Method), property 'HttpMethod': API1005 'Nope' is neither a parameter nor a resource of the template",
      "Stack: Get (AWS::ApiGateway::Method), property 'AuthorizationType': API1004 'MAYBE' is not one of NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS",
      "Stack: Get (AWS::ApiGateway::Method), property 'Integration.Uri': API1013 'http://x' is not the URI of an AWS service; "
      + 'write arn:aws:apigateway:{region}:{service}:path|action/{api}',
      "Stack: Get (AWS::ApiGateway::Method), property 'Integration.TimeoutInMillis': API1003 a number is expected, got \"soon\"",
    ].join('\n'));
  });

  it('fails for what is no template', () => {
    expect(() => RestApiModel.fromTemplate([1])).toThrow(
      "API1001 'Stack' is not a CloudFormation template: an object with Resources, each with a Type, is expected",
    );
  });
});

describe('a method', () => {
  it('has the defaults of API Gateway', () => {
    expect(readMethod({})).toMatchObject({
      httpMethod: 'GET', authorizationType: 'NONE', apiKeyRequired: false, requestParameters: {}, requestModels: {}, methodResponses: [],
      integration: {
        type: 'MOCK', timeoutMs: 29_000, passthroughBehavior: 'WHEN_NO_MATCH', requestTemplates: {}, requestParameters: {}, responses: [],
        cacheKeyParameters: [], connectionType: 'INTERNET',
      },
    });
  });

  it('reads the whole integration with SageMaker', () => {
    const method = readMethod({
      AuthorizationType: 'AWS_IAM',
      ApiKeyRequired: 'true',
      RequestParameters: { 'method.request.querystring.items': true, 'method.request.path.user_id': 'false' },
      RequestValidatorId: { Ref: 'Validator' },
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X': true } }],
      Integration: {
        Type: 'AWS', IntegrationHttpMethod: 'post', Uri: SAGEMAKER_URI, Credentials: 'arn:aws:iam::1:role/r', PassthroughBehavior: 'NEVER',
        ContentHandling: 'CONVERT_TO_TEXT', TimeoutInMillis: '5000', CacheNamespace: 'ns', CacheKeyParameters: ['method.request.querystring.items'],
        RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
        RequestTemplates: { 'application/json': '{}' },
        IntegrationResponses: [
          { StatusCode: 200, SelectionPattern: '', ResponseTemplates: { 'application/json': 'x' } },
          { StatusCode: '500', SelectionPattern: '5\\d{2}', ResponseParameters: { 'method.response.header.X': "'1'" } },
        ],
      },
    }, { Validator: { Type: 'AWS::ApiGateway::RequestValidator', Properties: { RestApiId: { Ref: 'Api' }, ValidateRequestParameters: true } } });
    expect(method).toMatchObject({
      authorizationType: 'AWS_IAM',
      apiKeyRequired: true,
      requestParameters: { 'method.request.querystring.items': true, 'method.request.path.user_id': false },
      requestValidator: { validateRequestBody: false, validateRequestParameters: true },
      methodResponses: [{ statusCode: '200', responseParameters: { 'method.response.header.X': true }, responseModels: {} }],
      integration: {
        type: 'AWS', httpMethod: 'POST', credentials: 'arn:aws:iam::1:role/r', passthroughBehavior: 'NEVER', contentHandling: 'CONVERT_TO_TEXT',
        target: { region: 'eu-west-1', service: 'sagemaker', subdomain: 'runtime', kind: 'PATH', resource: 'endpoints/my-endpoint/invocations' },
        timeoutMs: 5000, cacheNamespace: 'ns', cacheKeyParameters: ['method.request.querystring.items'],
        responses: [
          { statusCode: '200', selectionPattern: undefined, responseTemplates: { 'application/json': 'x' } },
          { statusCode: '500', selectionPattern: '5\\d{2}', responseParameters: { 'method.response.header.X': "'1'" } },
        ],
      },
    });
  });

  it('fails where two methods of a path are the same', () => {
    expect(messages({ One: rootMethod(), Two: rootMethod() })).toBe(
      'Demo: Two (AWS::ApiGateway::Method): API1014 GET / is declared twice; keep one of the two methods',
    );
  });

  it('fails where its resource is of no API', () => {
    expect(messages({ One: rootMethod({ ResourceId: 'abc' }) })).toBe(
      "Demo: One (AWS::ApiGateway::Method), property 'ResourceId': API1012 'abc' is not a resource of API 'ratings'",
    );
  });

  it('fails where its API is in no template', () => {
    expect(messages({ One: rootMethod({ RestApiId: 'abc' }) })).toBe(
      "Demo: One (AWS::ApiGateway::Method), property 'RestApiId': API1012 no API of the given stacks has the id 'abc'; give the stack that makes it as well",
    );
  });
});

describe('a stage', () => {
  it('has its settings by method', () => {
    const api = loadModel([{ name: 'Demo', template: apiTemplate({
      Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } } },
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: {
          RestApiId: { Ref: 'Api' }, DeploymentId: { Ref: 'Deployment' }, StageName: 'prod', Variables: { version: 'v1' }, TracingEnabled: true,
          AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': ['Log', 'Arn'] }, Format: '$context.requestId' },
          MethodSettings: [
            { ResourcePath: '/*', HttpMethod: '*', LoggingLevel: 'INFO', ThrottlingRateLimit: 10 },
            { ResourcePath: '/~1users~1{id}', HttpMethod: 'get', ThrottlingBurstLimit: '5', CachingEnabled: true, CacheTtlInSeconds: 60 },
          ],
        },
      },
      Log: { Type: 'AWS::Logs::LogGroup' },
    }) }]).apis[0];
    expect(api?.stages).toEqual([expect.objectContaining({
      name: 'prod',
      deploymentId: expect.stringMatching(/^[0-9a-z]{6}$/) as string,
      variables: { version: 'v1' },
      tracingEnabled: true,
      accessLog: { destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:Log:*', format: '$context.requestId' },
      methodSettings: [
        expect.objectContaining({ resourcePath: '*', httpMethod: '*', loggingLevel: 'INFO', throttle: { rateLimit: 10, burstLimit: undefined } }),
        expect.objectContaining({ resourcePath: '/users/{id}', httpMethod: 'GET', throttle: { rateLimit: undefined, burstLimit: 5 }, cacheTtlSeconds: 60 }),
      ],
    })]);
  });

  it('may be made by a deployment', () => {
    const deployment = { RestApiId: { Ref: 'Api' }, StageName: 'dev', StageDescription: { Variables: { a: 'b' }, LoggingLevel: 'ERROR' } };
    const api = loadModel([{ name: 'Demo', template: apiTemplate({ D: { Type: 'AWS::ApiGateway::Deployment', Properties: deployment } }) }]).apis[0];
    expect(api?.stages[0]).toMatchObject({ name: 'dev', variables: { a: 'b' }, methodSettings: [{ resourcePath: '*', httpMethod: '*', loggingLevel: 'ERROR' }] });
  });
});

describe('usage plans', () => {
  it('belong to the APIs whose stages they admit to, with their keys', () => {
    const api = loadModel([{ name: 'Demo', template: apiTemplate({
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true, Value: 'secret-secret-secret' } },
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        Properties: {
          ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod', Throttle: { '/a/GET': { RateLimit: 1 } } }],
          Throttle: { RateLimit: 5, BurstLimit: 7 },
          Quota: { Limit: 100, Period: 'DAY' },
        },
      },
      Foreign: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: 'other', Stage: 'prod' }] } },
      Attached: { Type: 'AWS::ApiGateway::UsagePlanKey', Properties: { UsagePlanId: { Ref: 'Plan' }, KeyId: { Ref: 'Key' }, KeyType: 'API_KEY' } },
    }) }]).apis[0];
    expect(api?.usagePlans).toEqual([expect.objectContaining({
      throttle: { rateLimit: 5, burstLimit: 7 },
      quota: { limit: 100, period: 'DAY', offset: 0 },
      stages: [{ apiId: api?.id, stage: 'prod', throttle: { '/a/GET': { rateLimit: 1, burstLimit: undefined } } }],
      keys: [expect.objectContaining({ value: 'secret-secret-secret', enabled: true })],
    })]);
  });
});

import { Api, inspectModel, loadModel } from '@model-gateway/rest-api-model/model';
import { apiTemplate } from '../api-template';

function readBody(body: unknown): Api | undefined {
  return loadModel([{ name: 'Demo', template: template(body) }]).apis[0];
}

function template(body: unknown): unknown {
  return apiTemplate({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'x', Body: body } } });
}

const INTEGRATION = {
  type: 'aws',
  uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/invocations',
  httpMethod: 'POST',
  passthroughBehavior: 'when_no_templates',
  requestTemplates: { 'application/json': '{}' },
  responses: {
    'default': { statusCode: '200', responseTemplates: { 'application/json': 'ok' } },
    '5\\d{2}': { statusCode: '502', responseParameters: { 'method.response.header.X': "'1'" } },
  },
};

describe('an OpenAPI body', () => {
  it('gives routes, integrations keyed by pattern, and declared responses', () => {
    const api = readBody({
      openapi: '3.0.1',
      info: { title: 'from the document' },
      paths: {
        '/': { 'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-integration': { type: 'mock' } } },
        '/users/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true }],
          get: {
            parameters: [{ $ref: '#/components/parameters/items' }],
            responses: { 200: { headers: { X: {} }, content: { 'application/json': { schema: { $ref: '#/components/schemas/Ratings' } } } }, default: {} },
            'x-amazon-apigateway-integration': INTEGRATION,
          },
        },
      },
      components: {
        parameters: { items: { name: 'items', in: 'query', required: true } },
        schemas: { Ratings: { type: 'object' } },
      },
    });
    expect(api?.name).toBe('from the document');
    expect(api?.models.map(({ name }) => name)).toEqual(['Ratings']);
    expect(api?.routes.map(({ path, methods }) => [path, methods.map(({ httpMethod }) => httpMethod)])).toEqual([['/', ['ANY']], ['/users/{id}', ['GET']]]);
    expect(api?.routes[1]?.methods[0]).toMatchObject({
      requestParameters: { 'method.request.path.id': true, 'method.request.querystring.items': true },
      methodResponses: [{ statusCode: '200', responseParameters: { 'method.response.header.X': false }, responseModels: { 'application/json': 'Ratings' } }],
      integration: {
        type: 'AWS',
        passthroughBehavior: 'WHEN_NO_TEMPLATES',
        target: { service: 'sagemaker', resource: 'endpoints/e/invocations' },
        responses: [
          { statusCode: '200', selectionPattern: undefined },
          { statusCode: '502', selectionPattern: '5\\d{2}', responseParameters: { 'method.response.header.X': "'1'" } },
        ],
      },
    });
  });

  it('gives validators, gateway responses, key source, binary types and compression', () => {
    const api = readBody({
      'swagger': '2.0',
      'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true, validateRequestParameters: true } },
      'x-amazon-apigateway-request-validator': 'all',
      'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: 418, responseTemplates: { 'application/json': 'tea' } } },
      'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
      'x-amazon-apigateway-binary-media-types': ['image/png'],
      'x-amazon-apigateway-minimum-compression-size': 1024,
      'consumes': ['application/xml'],
      'definitions': { Rating: { type: 'object' } },
      'paths': {
        '/a': { post: { parameters: [{ in: 'body', schema: { $ref: '#/definitions/Rating' } }], responses: {} } },
        '/b': { post: { consumes: ['application/json'], parameters: [{ in: 'body', schema: { type: 'array' } }], responses: {} } },
      },
    });
    expect(api).toMatchObject({
      apiKeySource: 'AUTHORIZER',
      binaryMediaTypes: ['image/png'],
      minimumCompressionSize: 1024,
      gatewayResponses: [{ responseType: 'DEFAULT_4XX', statusCode: '418', responseTemplates: { 'application/json': 'tea' } }],
    });
    const [, a, b] = api?.routes ?? [];
    expect(a?.methods[0]).toMatchObject({ requestModels: { 'application/xml': 'Rating' }, requestValidator: { validateRequestBody: true, name: 'all' } });
    const inline = b?.methods[0]?.requestModels['application/json'];
    expect(api?.models.find(({ name }) => name === inline)?.schema).toEqual({ type: 'array' });
  });

  it('reads who may call', () => {
    const api = readBody({
      openapi: '3.0.1',
      security: [{ key: [] }],
      components: {
        securitySchemes: {
          key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
          iam: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
          custom: { type: 'apiKey', name: 'Auth', in: 'header', 'x-amazon-apigateway-authorizer': { type: 'token', identityValidationExpression: 'a.*' } },
        },
      },
      paths: { '/a': { get: { security: [{ iam: [] }] }, put: { security: [{ custom: [] }] }, post: {}, head: { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } } } },
    });
    const methods = api?.routes[1]?.methods.map(({ httpMethod, authorizationType, apiKeyRequired, authorizerId }) => (
      [httpMethod, authorizationType, apiKeyRequired, authorizerId === api.authorizers[0]?.id]
    ));
    expect(methods).toEqual([['GET', 'AWS_IAM', false, false], ['PUT', 'CUSTOM', false, true], ['POST', 'NONE', true, false], ['HEAD', 'AWS_IAM', true, false]]);
    expect(api?.authorizers).toEqual([expect.objectContaining({
      name: 'custom', type: 'TOKEN', identitySources: ['method.request.header.Auth'], identityValidationExpression: 'a.*', resultTtlSeconds: 300,
    })]);
  });

  it('resolves intrinsic functions inside the document', () => {
    const uri = { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:runtime.sagemaker:path/endpoints/e/invocations' };
    const api = readBody({ openapi: '3.0.1', paths: { '/': { get: { 'x-amazon-apigateway-integration': { ...INTEGRATION, uri } } } } });
    expect(api?.routes[0]?.methods[0]?.integration?.target?.region).toBe('us-east-1');
  });

  it('fails for a reference to nothing', () => {
    const body = { openapi: '3.0.1', paths: { '/': { get: { parameters: [{ $ref: '#/components/parameters/nope' }] } } } };
    const { problems } = inspectModel([{ name: 'Demo', template: template(body) }]);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain("API1016 '#/components/parameters/nope' names nothing in the document");
  });

  it('fails for a document in a bucket', () => {
    const resources = { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { BodyS3Location: { Bucket: 'b' } } } };
    const { problems } = inspectModel([{ name: 'Demo', template: apiTemplate(resources) }]);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual(['API1015 the OpenAPI document lies in a bucket; write it into Body']);
  });
});

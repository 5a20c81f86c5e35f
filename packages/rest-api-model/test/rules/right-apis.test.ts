import { RestApiRules } from '@model-gateway/rest-api-model';
import { apiTemplate, rootMethod } from '../api-template';

const ROLE = 'arn:aws:iam::123456789012:role/Gateway';
const STATUSES = [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '500' }];
const RESPONSES = [
  { StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '4\\d{2}' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' },
];

/** A POST with an integration of a service, everything else being right. */
function service(name: string, integration: { readonly [name: string]: unknown }, method: { readonly [name: string]: unknown } = {}): unknown {
  return apiTemplate({
    Post: rootMethod({
      HttpMethod: 'POST',
      MethodResponses: STATUSES,
      ...method,
      Integration: {
        Type: 'AWS',
        IntegrationHttpMethod: 'POST',
        Uri: `arn:aws:apigateway:eu-west-1:${name}`,
        Credentials: ROLE,
        PassthroughBehavior: 'NEVER',
        IntegrationResponses: RESPONSES,
        ...integration,
      },
    }),
  });
}

/** APIs that are right, in the forms in which people write them. */
const RIGHT: readonly (readonly [string, unknown])[] = [
  ['a queue that gets a form', service('sqs:path/123456789012/orders', {
    RequestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
    RequestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
  })],
  ['a table that is asked by a key', service('dynamodb:action/GetItem', {
    RequestTemplates: {
      'application/json': '{"TableName": "Ratings", "Key": {"id": {"S": "$util.escapeJavaScript($input.path(\'$.id\')).replaceAll("\\\\\'", "\'")"}}}',
    },
    IntegrationResponses: [
      { StatusCode: '200', ResponseTemplates: { 'application/json': '{"rating": $input.json(\'$.Item.rating.N\')}' } }, ...RESPONSES.slice(1),
    ],
  })],
  ['a state machine', service('states:action/StartExecution', {
    RequestTemplates: {
      'application/json': '{"stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:Rate", '
        + '"input": "$util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'", "\'")"}',
    },
  })],
  ['a bucket whose key is in the path', apiTemplate({
    Item: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] }, PathPart: '{key}' } },
    Get: rootMethod({
      ResourceId: { Ref: 'Item' },
      RequestParameters: { 'method.request.path.key': true },
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': true } }, { StatusCode: '404' }, { StatusCode: '500' }],
      Integration: {
        Type: 'AWS',
        IntegrationHttpMethod: 'GET',
        Uri: 'arn:aws:apigateway:eu-west-1:s3:path/inputs/{key}',
        Credentials: ROLE,
        RequestParameters: { 'integration.request.path.key': 'method.request.path.key' },
        IntegrationResponses: [
          { StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': 'integration.response.header.Content-Type' } },
          { StatusCode: '404', SelectionPattern: '4\\d{2}' },
          { StatusCode: '500', SelectionPattern: '5\\d{2}' },
        ],
      },
    }),
  })],
  ['a function that is told by its error messages', service(
    'lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:rate/invocations',
    {
      Credentials: { Ref: 'AWS::NoValue' },
      RequestTemplates: { 'application/json': "$input.json('$')" },
      IntegrationResponses: [
        { StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '.*\\[BadRequest\\].*' }, { StatusCode: '500', SelectionPattern: '.*(Error|timed out).*' },
      ],
    },
  )],
  ['a proxied function', apiTemplate({
    Any: rootMethod({
      HttpMethod: 'ANY',
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        Uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations' },
      },
    }),
    Function: { Type: 'AWS::Lambda::Function', Properties: {} },
  })],
  ['the preflight of a browser', apiTemplate({
    Options: rootMethod({
      HttpMethod: 'OPTIONS',
      MethodResponses: [{ StatusCode: '204', ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': true } }],
      Integration: {
        Type: 'MOCK',
        RequestTemplates: { 'application/json': '{ statusCode: 200 }' },
        IntegrationResponses: [{ StatusCode: '204', ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" } }],
      },
    }),
  })],
  ['a page of HTML', apiTemplate({
    Get: rootMethod({
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': true } }],
      Integration: {
        Type: 'MOCK',
        RequestTemplates: { 'application/json': '{"statusCode": 200}' },
        IntegrationResponses: [{
          StatusCode: '200',
          ResponseParameters: { 'method.response.header.Content-Type': "'text/html'" },
          ResponseTemplates: { 'text/html': '<html><body>It works.</body></html>' },
        }],
      },
    }),
  })],
  ['an HTTP backend that names its own credentials', apiTemplate({
    Get: rootMethod({
      RequestParameters: { 'method.request.header.Authorization': true },
      MethodResponses: STATUSES,
      Integration: {
        Type: 'HTTP',
        IntegrationHttpMethod: 'GET',
        Uri: 'https://models.example.com/ratings',
        RequestParameters: { 'integration.request.header.Authorization': 'method.request.header.Authorization' },
        IntegrationResponses: RESPONSES,
      },
    }),
  })],
  ['an endpoint whose answers are told apart by every status', service('runtime.sagemaker:path/endpoints/ratings/invocations', {
    RequestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' },
    IntegrationResponses: [
      { StatusCode: '200', SelectionPattern: '2\\d{2}' }, { StatusCode: '400', SelectionPattern: '4\\d{2}' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' },
    ],
  })],
  ['an endpoint whose default is the failure', service('runtime.sagemaker:path/endpoints/ratings/invocations', {
    RequestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' },
    IntegrationResponses: [{ StatusCode: '200', SelectionPattern: '2\\d{2}' }, { StatusCode: '500' }],
  })],
  ['an OpenAPI document', {
    Resources: {
      Api: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: {
          Body: {
            'openapi': '3.0.1',
            'info': { title: 'ratings', version: '1' },
            'x-amazon-apigateway-request-validators': { all: { validateRequestParameters: true, validateRequestBody: true } },
            'x-amazon-apigateway-request-validator': 'all',
            'paths': {
              '/ratings/{user_id}': {
                get: {
                  'parameters': [
                    { name: 'user_id', in: 'path', required: true, schema: { type: 'string' } },
                    { name: 'items', in: 'query', required: true, schema: { type: 'string' } },
                  ],
                  'responses': { 200: { description: 'ratings' }, 400: { description: 'refused' }, 500: { description: 'failed' } },
                  'x-amazon-apigateway-integration': {
                    type: 'aws',
                    httpMethod: 'POST',
                    uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/ratings/invocations',
                    credentials: ROLE,
                    passthroughBehavior: 'never',
                    requestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
                    requestTemplates: {
                      'application/json': '#set($user = $input.params("user_id"))#if(!$user.matches("0|[1-9][0-9]*"))#set($user = "0")#end{"instances": [{"in0": [$user]}]}',
                    },
                    responses: { 'default': { statusCode: '200' }, '4\\d{2}': { statusCode: '400' }, '5\\d{2}': { statusCode: '500' } },
                  },
                },
              },
            },
          },
        },
      },
    },
  }],
];

it.each(RIGHT)('finds nothing in %s', (_, template) => {
  expect(RestApiRules.checkTemplate(template).print()).toBe('');
});

describe('what only the deployment knows', () => {
  const parameters = { Parameters: { Value: { Type: 'String' }, Pattern: { Type: 'String', Default: '4xx' }, Timeout: { Type: 'Number' } } };
  const unknown = (integration: { readonly [name: string]: unknown }): unknown => (
    { ...service('runtime.sagemaker:path/endpoints/ratings/invocations', integration) as object, ...parameters }
  );

  it.each<[string, { readonly [name: string]: unknown }]>([
    ['a mapped value', { RequestParameters: { 'integration.request.header.X-Model': { Ref: 'Value' } } }],
    ['a mapped value with a part', { RequestParameters: { 'integration.request.header.X-Model': { 'Fn::Sub': '${Value}' } } }],
    ['a URI', { Uri: { Ref: 'Value' } }],
    ['a role', { Credentials: { 'Fn::ImportValue': 'gateway-role' } }],
    ['a timeout', { TimeoutInMillis: { Ref: 'Timeout' } }],
    ['a selection pattern', { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: { Ref: 'Pattern' } }, RESPONSES[2]] }],
    ['a part of a template', { RequestTemplates: { 'application/json': { 'Fn::Join': ['', ['{"model": "', { Ref: 'Value' }, '", "n": ', { Ref: 'Timeout' }, '}']] } } }],
    ['a whole template', { RequestTemplates: { 'application/json': { Ref: 'Value' } } }],
  ])('is no finding: %s', (_, integration) => {
    expect(RestApiRules.checkTemplate(unknown(integration)).print()).toBe('');
  });

  it('is told as a note', () => {
    const { notes } = RestApiRules.checkTemplate(unknown({ Uri: { Ref: 'Value' } }));
    expect(notes.map(({ message }) => message)).toContain("parameter 'Value' has no default; give it a value with --parameter Value=<value>");
  });

  it('hides nothing of the template around it', () => {
    const template = { 'Fn::Sub': '{"model": "${Value}",\n "items": [$input.parms("items")]}' };
    expect(RestApiRules.checkTemplate(unknown({ RequestTemplates: { 'application/json': template } })).print()).toBe([
      "Stack: Post (AWS::ApiGateway::Method), property 'Integration.RequestTemplates.application/json' (POST /):2:19 "
      + "MAP2004 'parms' is not a member of $input in a request template",
      '  1 | {"model": "<Value>",',
      '  2 |  "items": [$input.parms("items")]}',
      '    |                   ^^^^^',
      'help: did you mean $input.params("items")?',
    ].join('\n'));
  });

  it('includes the API itself, where its methods stand in another stack', () => {
    const report = RestApiRules.checkTemplate({
      Resources: { Get: rootMethod({ RestApiId: 'a1b2c3d4e5', ResourceId: 'f6g7h8', Integration: { Type: 'AWS' } }) },
    });
    expect(report.findings).toEqual([]);
    expect(report.notes.map(({ code }) => code)).toEqual(['API1012']);
  });
});

it('places findings of an OpenAPI document in its own spelling', () => {
  const { findings } = RestApiRules.checkTemplate(apiTemplate({
    Api: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: {
        Body: {
          swagger: '2.0',
          paths: {
            '/p': {
              get: {
                'responses': { 200: {} },
                'x-amazon-apigateway-integration': {
                  type: 'http', httpMethod: 'GET', uri: 'https://example.com', requestParameters: { 'integration.request.header.A': 'b' },
                  responses: { 'default': { statusCode: '200' }, '[': { statusCode: '500' } },
                },
              },
            },
          },
        },
      },
    },
  }));
  const base = 'Body.paths./p.get.x-amazon-apigateway-integration';
  expect(findings.map(({ code, location }) => [code, location?.logicalId, location?.property])).toEqual([
    ['API2004', 'Api', `${base}.responses.[.statusCode`],
    ['API2009', 'Api', `${base}.requestParameters.integration.request.header.A`],
    ['API2023', 'Api', `${base}.responses.[`],
  ]);
});

it('tells what keeps an API from being read', () => {
  const report = RestApiRules.checkTemplate(apiTemplate({ Get: rootMethod({ Integration: { Type: 'MAYBE' } }) }));
  expect(report.errors.map(({ code }) => code)).toContain('API1004');
  expect(RestApiRules.checkTemplate([]).print()).toBe(
    "API1001 'Stack' is not a CloudFormation template: an object with Resources, each with a Type, is expected",
  );
});

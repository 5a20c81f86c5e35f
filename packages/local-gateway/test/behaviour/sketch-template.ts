import { ApiSketch, MethodSketch } from './behaviour-case';

const ENDPOINT_URI = 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/invocations';

/** The CloudFormation template of a sketch: an API `demo` with a stage `prod`. */
export function sketchTemplate(sketch: ApiSketch): unknown {
  const resources: { [logicalId: string]: unknown } = {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'demo', ...sketch.api } },
    Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } } },
    Prod: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: { Ref: 'Api' }, DeploymentId: { Ref: 'Deployment' }, StageName: 'prod', ...sketch.stage },
    },
    All: validator(true, true),
    Params: validator(false, true),
    Body: validator(true, false),
    ...sketch.resources,
  };
  const ids = new Map<string, unknown>([['/', { 'Fn::GetAtt': ['Api', 'RootResourceId'] }]]);
  for (const [key, method] of Object.entries(sketch.methods)) {
    const [httpMethod = 'GET', path = '/'] = key.split(' ');
    const resourceId = addPath(path, ids, resources);
    resources[`Method${Object.keys(resources).length}`] = { Type: 'AWS::ApiGateway::Method', Properties: methodProperties(httpMethod, resourceId, method) };
  }
  for (const [type, properties] of Object.entries(sketch.gatewayResponses ?? {})) {
    resources[`Response${type}`] = { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: { Ref: 'Api' }, ResponseType: type, ...properties } };
  }
  for (const [name, schema] of Object.entries(sketch.models ?? {})) {
    resources[`Model${name}`] = { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: { Ref: 'Api' }, Name: name, Schema: schema } };
  }
  return { Resources: resources };
}

function validator(body: boolean, params: boolean): unknown {
  return {
    Type: 'AWS::ApiGateway::RequestValidator',
    Properties: { RestApiId: { Ref: 'Api' }, ValidateRequestBody: body, ValidateRequestParameters: params },
  };
}

function addPath(path: string, ids: Map<string, unknown>, resources: { [logicalId: string]: unknown }): unknown {
  let parent = '/';
  for (const part of path.split('/').filter((each) => each !== '')) {
    const here = `${parent === '/' ? '' : parent}/${part}`;
    if (!ids.has(here)) {
      const logicalId = `Path${ids.size}`;
      resources[logicalId] = { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, ParentId: ids.get(parent), PathPart: part } };
      ids.set(here, { Ref: logicalId });
    }
    parent = here;
  }
  return ids.get(parent);
}

function methodProperties(httpMethod: string, resourceId: unknown, method: MethodSketch): unknown {
  const responses = method.responses ?? [
    { StatusCode: '200', ...(method.response === undefined ? {} : { ResponseTemplates: { 'application/json': method.response } }) },
  ];
  const declared = method.declares ?? [...new Set(responses.map(({ StatusCode }) => Number(StatusCode)))];
  const template = method.mock === undefined ? method.request : typeof method.mock === 'string' ? method.mock : `{"statusCode": ${method.mock}}`;
  return {
    RestApiId: { Ref: 'Api' },
    ResourceId: resourceId,
    HttpMethod: httpMethod,
    AuthorizationType: method.auth ?? 'NONE',
    ApiKeyRequired: method.keyRequired ?? false,
    RequestParameters: Object.fromEntries(Object.entries(method.params ?? {}).map(([name, required]) => [`method.request.${name}`, required])),
    RequestModels: method.models ?? {},
    ...(method.validate === undefined ? {} : { RequestValidatorId: { Ref: { params: 'Params', body: 'Body', all: 'All' }[method.validate] } }),
    MethodResponses: declared.map((status) => ({ StatusCode: String(status) })),
    Integration: {
      ...(method.mock === undefined ? { Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: ENDPOINT_URI, Credentials: 'arn:aws:iam::1:role/r' } : { Type: 'MOCK' }),
      ...(template === undefined ? {} : { RequestTemplates: { 'application/json': template } }),
      IntegrationResponses: responses,
      ...method.integration,
    },
  };
}

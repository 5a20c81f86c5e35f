import {
  ApiGatewayToSageMakerEndpoint, ApiGatewayToSageMakerEndpointProps, SageMakerRoute, SageMakerRouteOptions, SageMakerRouteProps,
} from '@model-gateway/apigateway-sagemakerendpoint';
import { App, CfnParameter, Lazy, Stack } from 'aws-cdk-lib/core';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Template } from 'aws-cdk-lib/assertions';
import { build, MINIMAL, resourcesOf } from './samples';

// What a user may get wrong, in TypeScript or in a language whose types stop nobody, is told in our words and before anything is made.

const PLAIN = { ...MINIMAL, requestMappingTemplate: '{}' };

/** Props as JavaScript or JSON may have them. */
function untyped(props: Record<string, unknown>): ApiGatewayToSageMakerEndpointProps {
  return { ...PLAIN, ...props };
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing is wrong';
}

describe('of the facade', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an empty request template', { requestMappingTemplate: '' },
      "'requestMappingTemplate' is empty: got \"\", and the endpoint would be sent an empty body; write the body"],
    ['a blank one', { requestMappingTemplate: ' \n' },
      "'requestMappingTemplate' is empty: got \" \\n\", and the endpoint would be sent an empty body; write the body"],
    ['null as a template', { requestMappingTemplate: null },
      "there is no request template: got neither 'requestMappingTemplate' nor 'request'; give one of them"],
    ['a number as a template', { responseMappingTemplate: 5 }, "'responseMappingTemplate' is no text: got 5; write the template, or leave it out"],
    ['null for another content type', { additionalRequestTemplates: { 'text/csv': null } },
      "'additionalRequestTemplates['text/csv']' is no text: got null; write the template, or leave it out"],
    ['a content type with parameters', { additionalRequestTemplates: { 'text/csv; charset=utf-8': 'a' } },
      "a request template is for the content type 'text/csv; charset=utf-8', which no request can have: API Gateway compares type and subtype, without "
      + "parameters; write for example 'text/csv'"],
    ['no path', { resourcePath: undefined }, "'resourcePath' is no path: got undefined; write at least one segment, for example '{user_id}'"],
    ['a number as a path', { resourceName: 5 }, "'resourceName' is no path: got 5; write at least one segment, for example '{user_id}'"],
    ['null as the endpoint name', { endpointName: null },
      "no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct"],
    ['an ARN as the endpoint name', { endpointName: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/e' },
      "'endpointName' is not a SageMaker endpoint name: got 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/e'; write 1 to 63 letters, digits and "
      + "hyphens, the first and the last no hyphen, for example 'movie-ratings'"],
    ['a cache key of no parameter', { integrationOptions: { cacheKeyParameters: ['items'] } },
      "'cacheKeyParameters' has what is no parameter of a request: got 'items'; write for example 'method.request.querystring.items'"],
    ['names of no inference components', { roleOptions: { inferenceComponentNames: ['a b', ''] } },
      "'inferenceComponentNames' has what is no inference component's name: got 'a b'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen\n"
      + "'inferenceComponentNames' has what is no inference component's name: got ''; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen"],
  ])('%s', (_, props, message) => {
    expect(messageOf(() => build(untyped(props)))).toBe(message);
  });

  test('what is of another kind, all at once', () => {
    expect(messageOf(() => build(untyped({
      endpointName: undefined, endpoint: 'ratings', request: '{}', response: '{}', additionalRequestTemplates: 'a', additionalRequests: [],
      integrationOptions: 5, validatorOptions: 'items', roleOptions: true, apiGatewayProps: 'x', createUsagePlan: 'false',
      apiGatewayExecutionRole: 'arn:aws:iam::111122223333:role/r', executionRole: 'r', logGroupProps: 1, restApiOptions: '',
    })))).toBe([
      "'endpoint' is no endpoint: got 'ratings'; give the endpoint's construct, or its name as 'endpointName'",
      "'request' is no template: got '{}'; give what the methods of RequestTemplate make",
      "'response' is no template: got '{}'; give what the methods of ResponseTemplate make",
      "'additionalRequestTemplates' is no object: got 'a'; write it in braces",
      "'additionalRequests' is no object: got []; write it in braces",
      "'integrationOptions' is no object: got 5; write it in braces",
      "'validatorOptions' is no object: got 'items'; write it in braces",
      "'roleOptions' is no object: got true; write it in braces",
      "'apiGatewayProps' is no object: got 'x'; write it in braces",
      "'createUsagePlan' is neither true nor false: got 'false'; write true or false",
      "'apiGatewayExecutionRole' is no role: got 'arn:aws:iam::111122223333:role/r'; give for example what Role.fromRoleArn makes",
      "'executionRole' is no role: got 'r'; give for example what Role.fromRoleArn makes",
      "'logGroupProps' is no object: got 1; write it in braces",
      "'restApiOptions' is no object: got ''; write it in braces",
    ].join('\n'));
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['of the API', { restApiOptions: { webAcl: false } }, "'webAcl' is no web ACL: got false; write WebAcl.managed(), WebAcl.fromArn(…) or WebAcl.none()"],
    ['of the integration', { integrationOptions: { headers: { accept: 'text/csv' } } },
      "'headers.accept' is no HeaderValue: got 'text/csv'; write for example HeaderValue.fixed('…')"],
    ['of the validator', { validatorOptions: { requiredParameters: 'items' } },
      "'requiredParameters' is no list of texts: got 'items'; write it in brackets, and each text in quotes"],
    ['of the role', { roleOptions: { targetModels: 'a' } }, "'targetModels' is no list of texts: got 'a'; write it in brackets, and each text in quotes"],
    ['about the templates', { templateChecks: 'STRICT' },
      "'templateChecks' is no TemplateChecks: got 'STRICT'; write TemplateChecks.WARN or TemplateChecks.STRICT or TemplateChecks.OFF"],
  ])('an option %s that is of another kind', (_, props, message) => {
    expect(messageOf(() => build(untyped(props)))).toBe(message);
  });

  test.each(['resourcePath', 'resourceName'])('a token as %s', (prop) => {
    expect(messageOf(() => build((stack) => untyped({ [prop]: new CfnParameter(stack, 'Path').valueAsString })))).toBe(
      `'${prop}' is known at deployment only, and the API's resources are made of it before: got a token; write the path as text`);
  });

  test("a role of another account than the stack's", () => {
    const stack = new Stack(undefined, 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
    const executionRole = Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::444455556666:role/ask');
    expect(messageOf(() => new ApiGatewayToSageMakerEndpoint(stack, 'Api', { ...PLAIN, executionRole }))).toBe(
      "the role that invokes the endpoint is in another account than the API: got account '444455556666' for the role and '111122223333' for the API; "
      + "give a role of the API's account");
  });
});

const NOTHING = [
  "no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct",
  "'PATH' is no path: got undefined; write at least one segment, for example '{user_id}'",
  "there is no request template: got neither 'requestMappingTemplate' nor 'request'; give one of them",
].join('\n');

test.each(['null', '{}'])('%s in place of all props', (json) => {
  const stack = new Stack();
  expect(messageOf(() => new ApiGatewayToSageMakerEndpoint(stack, 'Api', JSON.parse(json) as ApiGatewayToSageMakerEndpointProps))).toBe(
    NOTHING.replace('PATH', 'resourcePath'));
  expect(messageOf(() => new SageMakerRoute(stack, 'Route', JSON.parse(json) as SageMakerRouteProps))).toBe(
    `'restApi' is missing: got none; give the API that the route belongs to\n${NOTHING.replace('PATH', 'path')}`);
});

describe('of a route', () => {
  const adding = (options: Partial<SageMakerRouteOptions>) => messageOf(() => {
    const { construct } = build({ ...PLAIN, resourceName: 'ratings' }, 'Api');
    construct.addRoute('Route', { path: 'other', endpointName: 'e', requestMappingTemplate: '{}', ...options });
  });

  test('what is of another kind', () => {
    expect(adding(JSON.parse('{"httpMethod": 5, "methodOptions": "x", "invokeRole": "r"}') as object)).toBe([
      "'httpMethod' is no text: got 5; write it in quotes",
      "'invokeRole' is no role: got 'r'; give for example what Role.fromRoleArn makes",
      "'methodOptions' is no object: got 'x'; write it in braces",
    ].join('\n'));
    const stack = new Stack();
    const props = { restApi: 'a', path: 'a', endpointName: 'e', requestMappingTemplate: '{}', cached: 'no' };
    expect(messageOf(() => new SageMakerRoute(stack, 'Route', props as unknown as SageMakerRouteProps))).toBe([
      "'restApi' is no REST API: got 'a'; give the API that the route belongs to",
      "'cached' is neither true nor false: got 'no'; write true or false",
    ].join('\n'));
  });

  test.each([['FETCH', "'FETCH'"], ['', "''"], [Lazy.string({ produce: () => 'GET' }), 'a token']])('a method that no REST API has: %p', (httpMethod, printed) => {
    expect(adding({ httpMethod })).toBe(
      `'httpMethod' is no method of a REST API: got ${printed}; write one of ANY, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT`);
  });

  test('a method that there is already', () => {
    expect(adding({ path: 'ratings/{user_id}', httpMethod: 'get' })).toBe(
      "the API has a method GET of 'ratings/{user_id}' already: got it again; choose another path or method, or take the first one out");
    expect(adding({ path: 'ratings/{user_id}', httpMethod: 'post' })).toBe('nothing is wrong');
  });

  test('a second variable in one place', () => {
    expect(adding({ path: 'ratings/{movie}/users' })).toBe(
      "the path has the variable '{movie}' where the API has '{user_id}': got 'ratings/{movie}/users', and API Gateway takes one variable in each place; "
      + "write '{user_id}'");
    expect(adding({ path: 'ratings/{user_id}/users' })).toBe('nothing is wrong');
    expect(adding({ path: 'ratings/all' })).toBe('nothing is wrong');
  });

  test('a stack other than that of the API', () => {
    const app = new App();
    const { apiGateway } = new ApiGatewayToSageMakerEndpoint(new Stack(app, 'Apis'), 'Api', PLAIN);
    const routes = new Stack(app, 'Routes');
    expect(messageOf(() => new SageMakerRoute(routes, 'Route', { restApi: apiGateway, path: 'a', endpointName: 'e', requestMappingTemplate: '{}' }))).toBe(
      "the route is in another stack than its API: got 'Routes' for the route and 'Apis' for the API, and each would wait for the other; "
      + "make the route in the API's stack");
  });

  test('an API that was imported has nothing to compare with', () => {
    const stack = new Stack();
    const restApi = RestApi.fromRestApiAttributes(stack, 'Theirs', { restApiId: 'a', rootResourceId: 'b' });
    new SageMakerRoute(stack, 'One', { restApi, path: 'one/{id}', endpointName: 'e', requestMappingTemplate: '{}' });
    new SageMakerRoute(stack, 'Two', { restApi, path: 'two/{id}', endpointName: 'e', requestMappingTemplate: '{}' });
    Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Method', 2);
  });
});

test('options that are null, as some languages say it, ask for the defaults', () => {
  const nothing = {
    apiGatewayProps: null, restApiOptions: null, integrationOptions: null, validatorOptions: null, roleOptions: null, logGroupProps: null,
    createUsagePlan: null, templateChecks: null, executionRole: null, apiGatewayExecutionRole: null, endpoint: null, resourceName: null,
    request: null, additionalRequestTemplates: null, additionalRequests: null, responseMappingTemplate: null, response: null,
  };
  expect(Object.keys(resourcesOf(build(untyped(nothing)).template()))).toEqual(Object.keys(resourcesOf(build(PLAIN).template())));
});

test('a path may begin with a slash, in each of its two parts', () => {
  const { construct } = build({ ...PLAIN, resourceName: '/ratings', resourcePath: '/{user_id}' });
  expect(construct.resource.path).toBe('/ratings/{user_id}');
});

test('options that are undefined take no default away: cache keys, CORS and validator', () => {
  const cors = { apiGatewayProps: { defaultCorsPreflightOptions: { allowOrigins: ['*'] } } };
  const plain = build({ ...MINIMAL, ...cors }).template().toJSON();
  expect(build({ ...MINIMAL, ...cors, integrationOptions: { cacheKeyParameters: undefined, cors: undefined } }).template().toJSON()).toEqual(plain);
  const routed = (methodOptions?: SageMakerRouteOptions['methodOptions']) => {
    const { construct, template } = build();
    construct.addRoute('Route', { path: 'other', endpointName: 'e', requestMappingTemplate: '{}', methodOptions });
    return template().toJSON();
  };
  expect(routed({ requestValidator: undefined, authorizationType: undefined })).toEqual(routed());
});

test.each(['Ratings äöü 1', 'a'.repeat(200), '$-_.'])('the construct may be called %p', (id) => {
  const { template } = build(PLAIN, id);
  expect(Object.keys(template().findResources('AWS::ApiGateway::RestApi'))).toHaveLength(1);
});

import { ApiSketch, BehaviourCase } from '../behaviour-case';

function customised(gatewayResponses: ApiSketch['gatewayResponses']): ApiSketch {
  return {
    methods: { 'GET /{id}': { request: '#if(', params: { 'querystring.q': true }, validate: 'params' } },
    gatewayResponses,
    stage: { Variables: { sv: 'stage!' } },
  };
}

const HEADERS = {
  'Content-Type': 'application/json',
  'x-amzn-RequestId': /^[0-9a-f-]{36}$/,
  'x-amz-apigw-id': /^\S{16}$/,
  'X-Amzn-Trace-Id': null,
};

function answers(title: string, gatewayResponses: ApiSketch['gatewayResponses'], expected: BehaviourCase['expected'],
  evidence: BehaviourCase['evidence'] = 'documented', request: BehaviourCase['request'] = 'GET /prod/1'): BehaviourCase {
  return { title, evidence, api: customised(gatewayResponses), request, expected };
}

const TEXT = (template: string) => ({ ResponseTemplates: { 'application/json': template } });

/** Section 7 of the behaviour page. */
export const GATEWAY_RESPONSES: readonly BehaviourCase[] = [
  answers('a refusal has the headers of the gateway and no trace id', {}, { status: 400, headers: HEADERS }, 'recorded'),
  answers('a failure has the headers of the gateway and no trace id', {}, { status: 500, headers: HEADERS, body: '{"message": "Internal server error"}' }, 'recorded', 'GET /prod/1?q=1'),
  answers('a type has its own status', { BAD_REQUEST_PARAMETERS: { StatusCode: '422' } }, { status: 422, json: { message: 'Missing required request parameters: [q]' } }),
  answers('a type without a status keeps the default', { BAD_REQUEST_PARAMETERS: TEXT('x') }, { status: 400, body: 'x' }, 'recorded'),
  answers('DEFAULT_4XX reaches types that are not customised', { DEFAULT_4XX: { StatusCode: '418', ...TEXT('tea') } }, { status: 418, body: 'tea' }, 'recorded'),
  answers('DEFAULT_4XX without a status keeps the types\' own', { DEFAULT_4XX: TEXT('x') }, { status: 400, body: 'x' }, 'recorded'),
  answers('a type goes before DEFAULT_4XX', { DEFAULT_4XX: TEXT('general'), BAD_REQUEST_PARAMETERS: TEXT('own') }, { body: 'own' }),
  answers('DEFAULT_5XX reaches failures', { DEFAULT_5XX: { StatusCode: '503', ...TEXT('down') } }, { status: 503, body: 'down' }, 'documented', 'GET /prod/1?q=1'),
  answers('DEFAULT_4XX does not reach failures', { DEFAULT_4XX: TEXT('x') }, { status: 500, body: '{"message": "Internal server error"}' }, 'documented', 'GET /prod/1?q=1'),
  answers('an unknown route is customised', { MISSING_AUTHENTICATION_TOKEN: { StatusCode: '404', ...TEXT('{"message":"no such route"}') } },
    { status: 404, body: '{"message":"no such route"}' }, 'documented', 'GET /prod/1/2'),
  answers('the message as text and as JSON', { DEFAULT_4XX: TEXT('$context.error.message|$context.error.messageString') },
    { body: 'Missing required request parameters: [q]|"Missing required request parameters: [q]"' }),
  answers('the type of the response and what failed', { DEFAULT_4XX: TEXT('$context.error.responseType $context.error.validationErrorString') }, { body: 'BAD_REQUEST_PARAMETERS [q]' }),
  answers('context and stage variables', { DEFAULT_4XX: TEXT('$context.httpMethod $context.resourcePath $stageVariables.sv') }, { body: 'GET /{id} stage!' }),
  answers('parameters of the request', { DEFAULT_4XX: TEXT('$method.request.path.id $method.request.querystring.a $method.request.header.H') }, { body: '1 2 3' }, 'documented',
    { path: '/prod/1?a=2', headers: { H: '3' } }),
  answers('it is no mapping template', { DEFAULT_4XX: TEXT('#if(true)$input.params("q")#end') }, { body: '#if(true)$input.params("q")#end' }),
  answers('a static header', { DEFAULT_4XX: { ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" } } },
    { status: 400, headers: { 'Access-Control-Allow-Origin': '*' }, json: { message: 'Missing required request parameters: [q]' } }),
  answers('a header from the request', { DEFAULT_4XX: { ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': 'method.request.header.Origin' } } },
    { headers: { 'Access-Control-Allow-Origin': 'http://x' } }, 'documented', { path: '/prod/1', headers: { Origin: 'http://x' } }),
  answers('a header from the context', { DEFAULT_4XX: { ResponseParameters: { 'gatewayresponse.header.X': 'context.requestId' } } },
    { headers: { X: /^[0-9a-f-]{36}$/ } }),
  answers('the template for the client\'s Accept', { DEFAULT_4XX: { ResponseTemplates: { 'application/json': 'json', 'text/plain': 'plain' } } },
    { body: 'plain', headers: { 'Content-Type': 'text/plain' } }, 'inferred', { path: '/prod/1', headers: { Accept: 'text/plain' } }),
];

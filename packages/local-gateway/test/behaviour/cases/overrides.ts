import { ApiSketch, BehaviourCase } from '../behaviour-case';

function request(template: string, more: { readonly [property: string]: unknown } = {}): ApiSketch {
  return { methods: { 'GET /': { integration: { RequestTemplates: { 'application/json': template }, ...more } } } };
}

function response(template: string, requestTemplate = 'x'): ApiSketch {
  return { methods: { 'GET /': { request: requestTemplate, response: template } } };
}

const SET = (expression: string, value: string): string => `#set($context.${expression} = ${value})`;

/** Section 3.4 of the behaviour page. */
export const OVERRIDES: readonly BehaviourCase[] = [
  {
    title: 'a request header is set', evidence: 'documented', api: request(SET('requestOverride.header.X', "'1'")), request: 'GET /prod',
    expected: { sent: { headers: { X: '1' } } },
  },
  {
    title: 'a request header in brackets is set', evidence: 'recorded', api: request(SET("requestOverride.header['X-Y']", "'1'")), request: 'GET /prod',
    expected: { sent: { headers: { 'X-Y': '1' } } },
  },
  {
    title: 'a request header is put', evidence: 'recorded', api: request("#set($i = $context.requestOverride.header.put('X-Y', '1'))"), request: 'GET /prod',
    expected: { sent: { headers: { 'X-Y': '1' } } },
  },
  {
    title: 'the context in brackets is set', evidence: 'recorded', api: request('#set($context["requestOverride"].querystring["k"] = "v")'), request: 'GET /prod',
    expected: { sent: { query: [['k', 'v']] } },
  },
  {
    title: 'an override replaces a mapped header', evidence: 'documented', request: 'GET /prod',
    api: request(SET('requestOverride.header.X', "'2'"), { RequestParameters: { 'integration.request.header.X': "'1'" } }), expected: { sent: { headers: { X: '2' } } },
  },
  {
    title: 'an override that differs in case stands beside a mapped header', evidence: 'emulator source', request: 'GET /prod',
    api: request(SET('requestOverride.header.x', "'2'"), { RequestParameters: { 'integration.request.header.X': "'1'" } }), expected: { sent: { headers: { X: '1', x: '2' } } },
  },
  {
    title: 'a query parameter is replaced', evidence: 'documented', request: 'GET /prod',
    api: request(SET('requestOverride.querystring.q', "'2'"), { RequestParameters: { 'integration.request.querystring.q': "'1'" } }), expected: { sent: { query: [['q', '2']] } },
  },
  {
    title: 'a path value is set', evidence: 'documented', api: request(SET('requestOverride.path.p', "'2'")), request: 'GET /prod', expected: { sent: { path: { p: '2' } } },
  },
  {
    title: 'a path value chooses the endpoint', evidence: 'documented', request: 'GET /prod',
    api: request(SET('requestOverride.path.name', "'other-endpoint'"), { Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/{name}/invocations' }),
    expected: { status: 200 },
  },
  {
    title: 'a refused header is refused as an override', evidence: 'inferred', api: request(SET('requestOverride.header.Authorization', "'1'")), request: 'GET /prod',
    expected: { status: 500, asked: false },
  },
  {
    title: 'the status of the response is set', evidence: 'documented', api: response(SET('responseOverride.status', '444')), request: 'GET /prod', expected: { status: 444 },
  },
  {
    title: 'a header of the response is set', evidence: 'documented', api: response(SET('responseOverride.header.X', "'1'")), request: 'GET /prod',
    expected: { status: 200, headers: { X: '1' } },
  },
  {
    title: 'the content type of the response is set', evidence: 'documented', api: response(SET("responseOverride.header['Content-Type']", "'text/plain'")), request: 'GET /prod',
    expected: { headers: { 'Content-Type': 'text/plain' } },
  },
  ...['99', '600', '0', "'teapot'", '1.5'].map((status): BehaviourCase => ({
    title: `the status ${status} is ignored`, evidence: 'emulator source', api: response(SET('responseOverride.status', status)), request: 'GET /prod', expected: { status: 200 },
  })),
  {
    title: 'a list makes a header of the request with several values', evidence: 'documented', request: 'GET /prod',
    api: request(SET('requestOverride.header.X', '["a", "b"]')), expected: { sent: { headerLines: [['X', 'a'], ['X', 'b']] } },
  },
  {
    title: 'an override that is set twice in a request fails', evidence: 'documented', request: 'GET /prod',
    api: request(`${SET('requestOverride.header.X', "'1'")}${SET('requestOverride.header.X', "'1'")}`),
    expected: { status: 500, body: '{"message": "Internal server error"}', asked: false, explanation: /GW1009[^]*MAP3010 \$context\.requestOverride\.header\.X is set a second time/ },
  },
  {
    title: 'an override that is set twice in a response fails', evidence: 'documented', request: 'GET /prod',
    api: response(`${SET('responseOverride.status', '201')}${SET('responseOverride.status', '202')}`),
    expected: { status: 500, body: '{"message": "Internal server error"}', asked: true, explanation: /GW1010[^]*MAP3010 \$context\.responseOverride\.status is set a second time/ },
  },
  {
    title: 'the request template may set the response', evidence: 'recorded', request: 'GET /prod',
    api: response('x', `${SET('responseOverride.status', '444')}${SET('responseOverride.header.X', "'1'")}`), expected: { status: 444, headers: { X: '1' } },
  },
  {
    title: 'the request template may set the response without a response template', evidence: 'recorded', request: 'GET /prod',
    api: request(SET('responseOverride.status', '444')), expected: { status: 444, body: '{"ok":true}' },
  },
  {
    title: 'overrides of the request are read in the response template', evidence: 'recorded', request: 'GET /prod',
    api: response('$context.requestOverride.header.X', SET('requestOverride.header.X', "'1'")), expected: { body: '1' },
  },
  {
    title: 'other keys of an override are read in the response template', evidence: 'recorded', request: 'GET /prod',
    api: response('$context.responseOverride.custom', SET('responseOverride.custom', "'mine'")), expected: { body: 'mine' },
  },
];

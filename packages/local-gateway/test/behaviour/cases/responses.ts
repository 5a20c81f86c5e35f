import { ApiSketch, BehaviourCase } from '../behaviour-case';

type Responses = readonly { readonly [property: string]: unknown }[];

function api(responses: Responses, more: { readonly declares?: readonly number[] } = {}): ApiSketch {
  return { methods: { 'GET /': { request: 'x', responses, ...more } }, stage: { Variables: { sv: 'stage!' } } };
}

function selects(title: string, modelStatus: number, responses: Responses, status: number, evidence: BehaviourCase['evidence'] = 'documented'): BehaviourCase {
  // A MOCK backend says any status; SageMaker turns every error of a container into 424.
  return {
    title, evidence, request: 'GET /prod', expected: { status },
    api: { methods: { 'GET /': { mock: modelStatus, responses } } },
  };
}

function templates(title: string, accept: string | undefined, responseTemplates: { readonly [mediaType: string]: string }, body: string,
  evidence: BehaviourCase['evidence'] = 'documented'): BehaviourCase {
  return {
    title, evidence, request: { path: '/prod', headers: accept === undefined ? {} : { Accept: accept } }, expected: { body },
    api: api([{ StatusCode: '200', ResponseTemplates: responseTemplates }]),
  };
}

function maps(title: string, expression: string, value: string | null, evidence: BehaviourCase['evidence'] = 'documented', body = '{"a":{"b":"c"},"n":1}'): BehaviourCase {
  return {
    title, evidence, request: 'GET /prod', model: { headers: { 'Content-Type': 'application/json', 'X-Amzn-SageMaker-Custom-Attributes': 'attr' }, body },
    api: api([{ StatusCode: '200', ResponseParameters: { 'method.response.header.X': expression } }]), expected: { status: 200, headers: { X: value } },
  };
}

const PATTERNS = [{ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' }, { StatusCode: '400', SelectionPattern: '4\\d{2}' }];
const FAILS = { status: 500, body: '{"message": "Internal server error"}', headers: { 'x-amzn-ErrorType': 'InternalServerErrorException' } };

/** Section 6 of the behaviour page. */
export const RESPONSES: readonly BehaviourCase[] = [
  selects('a pattern takes the status', 404, PATTERNS, 400, 'recorded'),
  selects('another pattern takes the status', 503, PATTERNS, 500, 'recorded'),
  selects('the default takes what no pattern does', 201, PATTERNS, 200, 'recorded'),
  selects('the default takes errors where there is nothing else', 404, [{ StatusCode: '200' }], 200, 'recorded'),
  selects('a pattern has to match the whole status', 404, [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '4' }], 200, 'inferred'),
  selects('a pattern that takes everything', 404, [{ StatusCode: '202', SelectionPattern: '.*' }], 202),
  selects('alternatives in a pattern', 429, [{ StatusCode: '200' }, { StatusCode: '503', SelectionPattern: '429|503' }], 503),
  selects('a pattern in the syntax of Java alone', 404, [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '\\p{Digit}{2}4|(?>5)\\d++' }], 400, 'inferred'),
  selects('a possessive quantifier gives nothing back', 404, [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '\\d++4' }], 200, 'inferred'),
  selects('quoted text in a pattern', 404, [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '\\Q404\\E' }], 400, 'inferred'),
  selects('a pattern that is no regular expression selects nothing', 404, [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '*' }], 200, 'inferred'),
  selects('an empty pattern is the default', 201, [{ StatusCode: '202', SelectionPattern: '' }], 202),
  {
    title: 'no match and no default answers 500', evidence: 'documented', request: 'GET /prod', api: api([{ StatusCode: '500', SelectionPattern: '5\\d{2}' }]),
    expected: {
      ...FAILS,
      explanation: "GW1012 no integration response of GET / takes status 200 and there is no default: patterns are '5\\d{2}'; add one without a pattern",
    },
  },
  {
    title: 'a status that the method does not declare answers 500', evidence: 'documented', request: 'GET /prod', api: api([{ StatusCode: '201' }], { declares: [200] }),
    expected: { ...FAILS, explanation: 'GW1013 GET / declares no method response 201; declared are 200' },
  },
  templates('the media type of Accept chooses the template', 'text/csv', { 'application/json': 'json', 'text/csv': 'csv' }, 'csv'),
  templates('only the first media type of Accept counts', 'text/html, text/csv', { 'application/json': 'json', 'text/csv': 'csv' }, 'json'),
  templates('parameters of Accept do not count', 'text/csv;q=0.5', { 'application/json': 'json', 'text/csv': 'csv' }, 'csv'),
  templates('without Accept the template for JSON is taken', undefined, { 'text/csv': 'csv', 'application/json': 'json' }, 'json'),
  templates('without a template for JSON the first is taken', undefined, { 'text/csv': 'csv', 'text/html': 'html' }, 'csv'),
  templates('without a template the body passes', undefined, {}, '{"ok":true}'),
  templates('an empty template passes the body', undefined, { 'application/json': '' }, '{"ok":true}'),
  templates('the body of the backend is read', undefined, { 'application/json': '$input.path("$.ok") $input.body' }, 'true {"ok":true}', 'recorded'),
  {
    title: 'a response template that fails answers 500', evidence: 'inferred', request: 'GET /prod', expected: FAILS,
    api: api([{ StatusCode: '200', ResponseTemplates: { 'application/json': '#set($l = [])$l[0]' } }]),
  },
  {
    title: 'the documented response template makes JSON', evidence: 'documented', request: 'GET /prod',
    model: { body: '{"predictions": [{"scores": [3.8]}, {"scores": [4]}]}' },
    api: api([{ StatusCode: '200', ResponseTemplates: {
      'application/json': '{"ratings": [#foreach($item in $input.path("$.predictions"))$item.scores[0]#if($foreach.hasNext), #end#end]}',
    } }]),
    expected: { body: '{"ratings": [3.8, 4]}' },
  },
  maps('a static value is mapped', "'x y'", 'x y'),
  maps('a header of the backend is mapped', 'integration.response.header.Content-Type', 'application/json'),
  maps('header names are compared with their case', 'integration.response.header.content-type', null),
  maps('a header of the model is mapped', 'integration.response.header.X-Amzn-SageMaker-Custom-Attributes', 'attr'),
  maps('the variant of the endpoint is mapped', 'integration.response.header.x-Amzn-Invoked-Production-Variant', 'AllTraffic'),
  maps('the body is mapped', 'integration.response.body', '{"a":{"b":"c"},"n":1}'),
  maps('a value of the body is mapped', 'integration.response.body.a.b', 'c'),
  maps('a number of the body is mapped', 'integration.response.body.n', '1'),
  maps('a stage variable is mapped', 'stageVariables.sv', 'stage!'),
  maps('a context value is mapped', 'context.httpMethod', 'GET'),
  maps('a missing header is left out', 'integration.response.header.Nope', null, 'inferred'),
  maps('a value of an empty body is left out', 'integration.response.body.a', null, 'emulator source', ''),
  {
    title: 'a value of a body that is not JSON answers 500', evidence: 'emulator source', request: 'GET /prod', model: { body: '{"a' }, expected: FAILS,
    api: api([{ StatusCode: '200', ResponseParameters: { 'method.response.header.X': 'integration.response.body.a' } }]),
  },
  ...['Authorization', 'Connection', 'Content-Length', 'Content-MD5', 'Date', 'Expect', 'Host', 'Max-Forwards', 'Proxy-Authenticate', 'Server', 'Trailer', 'Upgrade', 'User-Agent',
    'WWW-Authenticate'].map((name): BehaviourCase => ({
    title: `the header ${name} is renamed`, evidence: 'recorded', request: 'GET /prod',
    api: api([{ StatusCode: '200', ResponseParameters: { [`method.response.header.${name}`]: "'x'" } }]),
    expected: { headers: { [name]: null, [`x-amzn-Remapped-${name}`]: 'x' } },
  })),
  ...['Content-Encoding', 'Accept', 'Age', 'Range', 'TE', 'Via', 'Referer', 'Warn', 'X-Mine'].map((name): BehaviourCase => ({
    title: `the header ${name} passes`, evidence: 'recorded', request: 'GET /prod',
    api: api([{ StatusCode: '200', ResponseParameters: { [`method.response.header.${name}`]: "'x'" } }]), expected: { headers: { [name]: 'x' } },
  })),
  {
    title: 'the header Transfer-Encoding is dropped', evidence: 'recorded', request: 'GET /prod',
    api: api([{ StatusCode: '200', ResponseParameters: { 'method.response.header.Transfer-Encoding': "'chunked'" } }]),
    expected: { headers: { 'Transfer-Encoding': null, 'x-amzn-Remapped-Transfer-Encoding': null } },
  },
  {
    title: 'headers of the backend are dropped', evidence: 'recorded', request: 'GET /prod', model: { headers: { 'X-Backend': '1', 'Content-Type': 'text/plain' } },
    api: api([{ StatusCode: '200' }]), expected: { headers: { 'X-Backend': null, 'Content-Type': 'application/json' } },
  },
  {
    title: 'a mapped content type is kept', evidence: 'documented', request: 'GET /prod', model: { headers: { 'Content-Type': 'text/csv' } },
    api: api([{ StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': 'integration.response.header.Content-Type' } }]),
    expected: { headers: { 'Content-Type': 'text/csv' } },
  },
  {
    title: 'an answer carries its ids', evidence: 'recorded', request: 'GET /prod', api: api([{ StatusCode: '200' }]),
    expected: { headers: {
      'x-amzn-RequestId': /^[0-9a-f-]{36}$/,
      'x-amz-apigw-id': /^\S{16}$/,
      'X-Amzn-Trace-Id': /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/,
    } },
  },
];

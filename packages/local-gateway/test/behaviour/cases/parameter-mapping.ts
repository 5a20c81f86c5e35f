import { ApiSketch, BehaviourCase } from '../behaviour-case';

function mapping(expression: string, destination = 'integration.request.header.X', method = 'POST'): ApiSketch {
  const integration = { RequestTemplates: { 'application/json': 'x' }, RequestParameters: { [destination]: expression } };
  return { methods: { [`${method} /{p}`]: { integration } }, stage: { Variables: { sv: 'stage!' } } };
}

function maps(title: string, expression: string, value: string | null, evidence: BehaviourCase['evidence'] = 'documented', body?: string): BehaviourCase {
  return {
    title,
    evidence,
    api: mapping(expression),
    request: { method: 'POST', path: '/prod/a%20b?q=1&q=2&e=', headers: { 'H': 'one', 'Multi': ['1', '2'], 'Content-Type': 'application/json' }, body },
    expected: { sent: { headers: { X: value } }, asked: true },
  };
}

type Sent = { readonly [name: string]: string | RegExp | null };

function sends(title: string, method: string, headers: { readonly [name: string]: string }, expected: Sent,
  mapped: { readonly [name: string]: string } = {}, evidence: BehaviourCase['evidence'] = 'recorded'): BehaviourCase {
  const parameters = Object.fromEntries(Object.entries(mapped).map(([name, value]) => [`integration.request.header.${name}`, value]));
  return {
    title,
    evidence,
    api: { methods: { [`${method} /`]: { integration: { RequestTemplates: { 'application/json': 'x' }, RequestParameters: parameters } } } },
    request: { method, path: '/prod', headers },
    expected: { sent: { headers: expected }, asked: true },
  };
}

/** Sections 5.2 and 5.3 of the behaviour page. */
export const PARAMETER_MAPPING: readonly BehaviourCase[] = [
  maps('a static value stands in single quotes', "'static value'", 'static value'),
  maps('a static value without quotes maps nothing', 'application/json', null),
  maps('a path parameter is decoded', 'method.request.path.p', 'a b'),
  maps('the last query value is taken', 'method.request.querystring.q', '2', 'emulator source'),
  maps('an empty query value is mapped', 'method.request.querystring.e', '', 'inferred'),
  maps('a header is taken', 'method.request.header.H', 'one'),
  maps('header names are compared with their case', 'method.request.header.h', null, 'emulator source'),
  maps('the last of several headers is taken', 'method.request.header.Multi', '2', 'emulator source'),
  maps('several headers are joined', 'method.request.multivalueheader.Multi', '1,2', 'emulator source'),
  maps('a missing source is left out', 'method.request.querystring.missing', null, 'emulator source'),
  maps('a stage variable is taken', 'stageVariables.sv', 'stage!'),
  maps('a missing stage variable is left out', 'stageVariables.nope', null),
  maps('a stage variable that has the name of something in the prototype is missing, too', 'stageVariables.constructor', null),
  maps('a context value is taken', 'context.httpMethod', 'POST'),
  maps('a nested context value is taken', 'context.identity.sourceIp', '127.0.0.1'),
  maps('a context value that is no text is left out', 'context.identity', null, 'emulator source'),
  maps('the whole body is taken', 'method.request.body', '{"a": 1}', 'documented', '{"a": 1}'),
  maps('an empty body is an empty object', 'method.request.body', '{}', 'emulator source'),
  maps('a text of the body is taken without its quotes', 'method.request.body.a', 'x"y', 'documented', '{"a": "x\\"y"}'),
  maps('a number of the body is taken', 'method.request.body.a.b', '1.50', 'documented', '{"a": {"b": "1.50"}}'),
  maps('an object of the body is JSON', 'method.request.body.a', '{"b":[1,"2"]}', 'emulator source', '{"a": {"b": [1, "2"]}}'),
  maps('an item of a list of the body is taken', 'method.request.body.a[1]', 'y', 'documented', '{"a": ["x", "y"]}'),
  maps('a missing value of the body is left out', 'method.request.body.nope', null, 'emulator source', '{"a": 1}'),
  {
    title: 'a body that is not JSON is refused where a mapping looks into it',
    evidence: 'emulator source', api: mapping('method.request.body.a'), request: { method: 'POST', path: '/prod/1', body: '{"a' },
    expected: { status: 400, body: '{"message":"Invalid JSON in request body"}', asked: false },
  },
  {
    title: 'several query values stay several',
    evidence: 'documented', api: mapping('method.request.multivaluequerystring.q', 'integration.request.querystring.to'), request: 'POST /prod/1?q=a&q=b%26',
    expected: { sent: { query: [['to', 'a'], ['to', 'b&']] } },
  },
  {
    title: 'a path value of the integration is mapped',
    evidence: 'documented', api: mapping('method.request.path.p', 'integration.request.path.name'), request: 'POST /prod/a%2Fb',
    expected: { sent: { path: { name: 'a/b' } } },
  },
  sends('headers of the client are not forwarded', 'GET', { 'X-Client': '1', 'Accept': 'text/html' }, { 'X-Client': null, 'Accept': 'application/json' }),
  sends('the gateway names itself', 'GET', { 'User-Agent': 'curl' }, { 'User-Agent': /^AmazonAPIGateway_[0-9a-z]{10}$/ }),
  sends('the API is named', 'GET', {}, { 'X-Amzn-Apigateway-Api-Id': /^[0-9a-z]{10}$/ }),
  sends('a trace id is added', 'GET', {}, { 'X-Amzn-Trace-Id': /^Root=1-69f495c0-[0-9a-f]{24}$/ }),
  sends('the content type of a POST is forwarded', 'POST', { 'Content-Type': 'application/json; a=b' }, { 'Content-Type': 'application/json; a=b' }),
  sends('a GET has no content type', 'GET', { 'Content-Type': 'application/json' }, { 'Content-Type': null }),
  sends('a mapped Accept replaces the default', 'GET', {}, { Accept: 'text/csv' }, { Accept: "'text/csv'" }),
  sends('a mapped header replaces the default whatever its case', 'GET', {}, { accept: 'text/csv', Accept: null }, { accept: "'text/csv'" }, 'inferred'),
  sends('a mapped content type is sent', 'GET', {}, { 'Content-Type': 'application/json' }, { 'Content-Type': "'application/json'" }, 'documented'),
  sends('a mapped Referer is dropped', 'GET', {}, { Referer: null }, { Referer: "'x'" }, 'emulator source'),
  ...['Authorization', 'Connection', 'Content-Length', 'Expect', 'Proxy-Authenticate', 'TE', 'Transfer-Encoding', 'X-Amzn-Trace-Id', 'x-amzn-apigateway-api-id'].map((name): BehaviourCase => ({
    title: `mapping the header ${name} answers 500`,
    evidence: /trace|api-id/i.test(name) ? 'emulator source' : 'recorded',
    api: mapping("''", `integration.request.header.${name}`),
    request: 'POST /prod/1',
    expected: {
      status: 500, body: '{"message": "Internal server error"}', asked: false,
      explanation: `GW1011 POST /{p} maps the header '${name}', which API Gateway refuses on an AWS integration; remove the mapping`,
    },
  })),
];

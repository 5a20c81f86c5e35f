import { ApiSketch, BehaviourCase } from '../behaviour-case';

function templates(requestTemplates: { readonly [mediaType: string]: string }, passthrough?: string): ApiSketch {
  const integration = { RequestTemplates: requestTemplates, ...(passthrough === undefined ? {} : { PassthroughBehavior: passthrough }) };
  return { methods: { 'POST /': { integration }, 'GET /': { integration } } };
}

function post(contentType: string | undefined, body = 'raw'): BehaviourCase['request'] {
  return { method: 'POST', path: '/prod/', headers: contentType === undefined ? {} : { 'Content-Type': contentType }, body };
}

function asks(title: string, api: BehaviourCase['api'], request: BehaviourCase['request'], body: string, evidence: BehaviourCase['evidence'] = 'documented'): BehaviourCase {
  return { title, evidence, api, request, expected: { sent: { body }, asked: true } };
}

const JSON_ONLY = { 'application/json': 'json' };
const REFUSED = { status: 415, body: '{"message":"Unsupported Media Type"}', headers: { 'x-amzn-ErrorType': 'BadRequestException' }, asked: false };

function refuses(title: string, api: BehaviourCase['api'], request: BehaviourCase['request']): BehaviourCase {
  return { title, evidence: 'documented', api, request, expected: REFUSED };
}

const FAILS = { status: 500, body: '{"message": "Internal server error"}', headers: { 'x-amzn-ErrorType': 'InternalServerErrorException' }, asked: false };

/** Sections 1.10 and 5.4 of the behaviour page. */
export const REQUEST_TEMPLATES: readonly BehaviourCase[] = [
  asks('the media type chooses the template', templates({ ...JSON_ONLY, 'text/csv': 'csv' }), post('text/csv'), 'csv'),
  asks('parameters of the media type do not count', templates(JSON_ONLY), post('application/json; charset=utf-8'), 'json'),
  asks('without a content type the template for JSON is taken', templates(JSON_ONLY), post(undefined), 'json'),
  asks('the case of the media type does not count', templates(JSON_ONLY), post('Application/JSON'), 'json', 'inferred'),
  asks('a GET without a body renders the template for JSON', templates({ 'application/json': '<$input.body>' }), 'GET /prod', '<{}>', 'recorded'),
  asks('by default a body without a template passes', templates(JSON_ONLY), post('text/plain'), 'raw'),
  asks('WHEN_NO_MATCH lets a body without a template pass', templates(JSON_ONLY, 'WHEN_NO_MATCH'), post('text/plain'), 'raw'),
  asks('WHEN_NO_MATCH lets every body pass where there are no templates', templates({}, 'WHEN_NO_MATCH'), post('text/plain'), 'raw'),
  asks('WHEN_NO_TEMPLATES lets every body pass where there are no templates', templates({}, 'WHEN_NO_TEMPLATES'), post('text/plain'), 'raw'),
  refuses('WHEN_NO_TEMPLATES refuses a body without a template where there are some', templates(JSON_ONLY, 'WHEN_NO_TEMPLATES'), post('text/plain')),
  refuses('NEVER refuses a body without a template', templates(JSON_ONLY, 'NEVER'), post('text/plain')),
  refuses('NEVER refuses every body where there are no templates', templates({}, 'NEVER'), post('application/json')),
  asks('NEVER renders a template', templates(JSON_ONLY, 'NEVER'), post('application/json'), 'json'),
  asks('a template whose key has parameters is never chosen', templates({ 'application/json; charset=utf-8': 'json' }), post('application/json; charset=utf-8'), 'raw'),
  asks('an empty template passes the body', templates({ 'application/json': '' }, 'NEVER'), post('application/json'), 'raw', 'inferred'),
  asks('parameters are read', templates({ 'application/json': '$input.params("a")|$input.params("b")|$input.params("c")' }), 'GET /prod?a=1&b=2%2B3+4', '1|2+3 4|'),
  asks('the last of several query values is read', templates({ 'application/json': '$input.params("a")' }), 'GET /prod?a=1&a=2', '2', 'recorded'),
  asks('a semicolon separates query parameters', templates({ 'application/json': '$input.params("a")$input.params("b")' }), 'GET /prod?a=1;b=2', '12'),
  asks('headers are read by the name as sent', templates({ 'application/json': '$input.params("X-A")|$input.params("x-a")' }), { path: '/prod', headers: { 'X-A': '1' } }, '1|'),
  ...['Connection', 'Content-Length', 'Content-MD5', 'Expect', 'Max-Forwards', 'Proxy-Authenticate', 'Server', 'TE', 'Transfer-Encoding', 'Trailer', 'Upgrade',
    'WWW-Authenticate'].map((name) => (
    asks(`the header ${name} is hidden from templates`, templates({ 'application/json': `<$input.params("${name}")>` }), { path: '/prod', headers: { [name]: '1' } }, '<>', 'recorded')
  )),
  ...['Accept', 'Authorization', 'Content-Type', 'Date', 'Host', 'Referer', 'User-Agent'].map((name) => (
    asks(`the header ${name} is seen by templates`, templates({ 'application/json': `<$input.params("${name}")>` }),
      { path: '/prod', headers: { [name]: 'application/json' } }, '<application/json>', 'recorded')
  )),
  asks('stage variables are read', { ...templates({ 'application/json': '$stageVariables.v$stageVariables.w' }), stage: { Variables: { v: '1' } } }, 'GET /prod', '1', 'recorded'),
  asks('a name of the prototype reads nothing', templates({ 'application/json': '<$input.params("constructor")$input.params("__proto__")>' }), 'GET /prod', '<>', 'inferred'),
  asks('a body beyond ASCII is UTF-8', templates({ 'application/json': '$input.body' }), post('application/json', '"grüße ✓"'), '"grüße ✓"'),
  asks('the body has no members', templates({ 'application/json': '<$input.body.a>' }), post('application/json', '{"a": 1}'), '<>'),
  asks('the parameters are a map of three maps', templates({ 'application/json': '#foreach($k in $input.params().keySet())$k #end' }), 'GET /prod', 'path querystring header '),
  asks('a parameter of the query goes before a header', templates({ 'application/json': '$input.params("a")' }), { path: '/prod?a=query', headers: { a: 'header' } }, 'query'),
  asks('a missing parameter is a text', templates({ 'application/json': '$input.params("none").length()' }), 'GET /prod', '0', 'recorded'),
  asks('maps of parameters print as Java prints them', templates({ 'application/json': '$input.params().querystring' }), 'GET /prod?a=1&b=2', '{a=1, b=2}', 'user report'),
  asks('a form is a text to the path', templates({ 'application/x-www-form-urlencoded': "$input.path('$')|$input.json('$')" }),
    post('application/x-www-form-urlencoded', 'a=b'), 'a=b|"a=b"', 'recorded'),
  asks('no body is an empty object to path and json', templates({ 'application/json': "$input.path('$')|$input.json('$')" }), 'GET /prod', '{}|{}', 'recorded'),
  asks('a map of the body prints as Java prints it, a list as JSON', templates({ 'application/json': "$input.path('$.m')|$input.path('$.l')" }),
    post('application/json', '{"m": {"a": "b"}, "l": [{"a": "b"}]}'), '{a=b}|[{"a":"b"}]', 'recorded'),
  asks('a missing value equals the empty text', templates({ 'application/json': '#if($input.path("$.none") == "")yes#end' }), post('application/json', '{}'), 'yes', 'recorded'),
  asks('what is missing is true in a condition', templates({ 'application/json': '#if($input.path("$.none"))yes#else no#end' }), post('application/json', '{}'), 'yes', 'recorded'),
  asks('a macro is not defined, and its call is printed', templates({ 'application/json': '#macro(m $n)x#end#m(5)' }), 'GET /prod', '#m(5)', 'recorded'),
  asks('functions of AppSync print nothing', templates({ 'application/json': '<$util.toJson($input.params())$util.qr(1)>' }), 'GET /prod', '<>', 'velocity 1.7'),
  asks('text is escaped as for JavaScript, apostrophes too', templates({ 'application/json': '$util.escapeJavaScript($input.params("q"))' }), "GET /prod?q=it's+%22so%22", `it\\'s \\"so\\"`),
  asks('text is encoded as in a form', templates({ 'application/json': '$util.urlEncode($input.body)' }), post('application/json', '{"some": "value"}'), '%7B%22some%22%3A+%22value%22%7D', 'recorded'),
  asks('text goes through base64 and back', templates({ 'application/json': '$util.base64Encode("grüße") $util.base64Decode("Z3LDvMOfZQ==")' }), 'GET /prod', 'Z3LDvMOfZQ== grüße'),
  { title: 'a template that does not parse answers 500', evidence: 'recorded', api: templates({ 'application/json': '#if(' }), request: 'GET /prod', expected: FAILS },
  {
    title: 'a template that ends with an error answers 500',
    evidence: 'recorded', api: templates({ 'application/json': '#set($l = [])$l[0]' }), request: 'GET /prod', expected: FAILS,
  },
  {
    title: 'a body that begins like JSON and is none answers 400 with the parser\'s words',
    evidence: 'recorded', api: templates({ 'application/json': '$input.json("$")' }), request: post('application/json', '{a'),
    expected: {
      status: 400, asked: false,
      json: { message: 'Could not process payloadnet.minidev.json.parser.ParseException: Unexpected End Of File position 1: null' },
    },
  },
];

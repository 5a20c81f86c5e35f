import { ApiSketch, BehaviourCase } from '../behaviour-case';

/** An API whose methods say which of them was taken, with the path parameters. */
function naming(...routes: string[]): ApiSketch {
  return {
    methods: Object.fromEntries(routes.map((route) => [route, {
      mock: 200, response: `${route.replaceAll('{', '<').replaceAll('}', '>')} $input.params('a')$input.params('b')$input.params('proxy')`,
    }])),
  };
}

const FORBIDDEN = { status: 403, body: '{"message":"Missing Authentication Token"}', headers: { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' } };

/** Section 4.1 of the behaviour page. */
export const ROUTING: readonly BehaviourCase[] = [
  { title: 'a fixed path is taken', evidence: 'documented', api: naming('GET /x'), request: 'GET /prod/x', expected: { body: 'GET /x ' } },
  { title: 'the root is taken with a slash', evidence: 'documented', api: naming('GET /'), request: 'GET /prod/', expected: { body: 'GET / ' } },
  { title: 'the root is taken without a slash', evidence: 'documented', api: naming('GET /'), request: 'GET /prod', expected: { body: 'GET / ' } },
  {
    title: 'a fixed path goes before a variable',
    evidence: 'documented', api: naming('GET /{a}', 'GET /x'), request: 'GET /prod/x', expected: { body: 'GET /x ' },
  },
  {
    title: 'a variable goes before a greedy one',
    evidence: 'documented', api: naming('GET /{proxy+}', 'GET /{a}'), request: 'GET /prod/x', expected: { body: 'GET /<a> x' },
  },
  {
    title: 'a greedy variable takes several segments',
    evidence: 'documented', api: naming('GET /{a}', 'GET /{proxy+}'), request: 'GET /prod/x/y/z', expected: { body: 'GET /<proxy+> x/y/z' },
  },
  {
    title: 'a fixed path below a variable is found',
    evidence: 'documented', api: naming('GET /{a}/x', 'GET /{a}/{b}'), request: 'GET /prod/1/x', expected: { body: 'GET /<a>/x 1' },
  },
  {
    title: 'several variables are filled',
    evidence: 'documented', api: naming('GET /{a}/{b}'), request: 'GET /prod/1/2', expected: { body: 'GET /<a>/<b> 12' },
  },
  {
    title: 'a fixed path without the method gives way to a greedy one that has it',
    evidence: 'recorded', api: naming('POST /test', 'OPTIONS /{proxy+}'), request: 'OPTIONS /prod/test', expected: { body: 'OPTIONS /<proxy+> test' },
  },
  {
    title: 'a path that begins like a fixed one falls to the greedy variable',
    evidence: 'recorded', api: naming('ANY /part1/hardcoded-value', 'ANY /{proxy+}'), request: 'GET /prod/part1/random',
    expected: { body: 'ANY /<proxy+> part1/random' },
  },
  {
    title: 'the order in which resources are declared does not count',
    evidence: 'recorded', api: naming('ANY /{proxy+}', 'ANY /part1/x'), request: 'GET /prod/part1/x', expected: { body: 'ANY /part1/x ' },
  },
  { title: 'ANY takes a method that has no own', evidence: 'documented', api: naming('ANY /x'), request: 'PATCH /prod/x', expected: { body: 'ANY /x ' } },
  {
    title: 'a method of its own goes before ANY',
    evidence: 'documented', api: naming('ANY /x', 'GET /x'), request: 'GET /prod/x', expected: { body: 'GET /x ' },
  },
  { title: 'ANY does not take a method that API Gateway has not', evidence: 'documented', api: naming('ANY /x'), request: 'TRACE /prod/x', expected: FORBIDDEN },
  { title: 'HEAD does not follow from GET', evidence: 'emulator source', api: naming('GET /x'), request: 'HEAD /prod/x', expected: { status: 403 } },
  { title: 'OPTIONS does not answer by itself', evidence: 'inferred', api: naming('GET /x'), request: 'OPTIONS /prod/x', expected: FORBIDDEN },
  { title: 'a trailing slash does not count', evidence: 'recorded', api: naming('GET /x'), request: 'GET /prod/x/', expected: { body: 'GET /x ' } },
  {
    title: 'a trailing slash is not part of a greedy value',
    evidence: 'recorded', api: naming('GET /{proxy+}'), request: 'GET /prod/proxy-value/', expected: { body: 'GET /<proxy+> proxy-value' },
  },
  {
    title: 'a double slash inside a greedy value stays',
    evidence: 'recorded', api: naming('GET /{proxy+}'), request: 'GET /prod/proxy-value//double-slash',
    expected: { body: 'GET /<proxy+> proxy-value//double-slash' },
  },
  {
    title: 'slashes at the front count once', evidence: 'recorded', api: naming('GET /hardcoded'), request: 'GET /prod//hardcoded', expected: { body: 'GET /hardcoded ' },
  },
  {
    title: 'a greedy variable does not take nothing',
    evidence: 'inferred', api: naming('GET /x/{proxy+}'), request: 'GET /prod/x', expected: FORBIDDEN,
  },
  { title: 'an unknown path is refused with 403', evidence: 'recorded', api: naming('GET /x'), request: 'GET /prod/y', expected: FORBIDDEN },
  { title: 'an unknown method is refused with 403', evidence: 'recorded', api: naming('GET /x'), request: 'POST /prod/x', expected: FORBIDDEN },
  {
    title: 'an unknown route explains itself on the terminal',
    evidence: 'local', api: naming('GET /x', 'POST /y'), request: 'GET /prod/y',
    expected: { explanation: "GW1008 no route of stage 'prod' matches GET /y; routes are GET /x, POST /y" },
  },
  {
    title: 'an unknown stage is refused with 403 Forbidden',
    evidence: 'inferred', api: naming('GET /x'), request: 'GET /dev/x',
    expected: {
      status: 403, body: '{"message":"Forbidden"}', headers: { 'x-amzn-ErrorType': 'ForbiddenException' },
      explanation: "GW1007 there is no stage 'dev'; the path begins with a stage: /prod",
    },
  },
  {
    title: 'a bearer token on an unknown route is taken for a broken signature',
    evidence: 'inferred', api: naming('GET /x'), request: { path: '/prod/y', headers: { Authorization: 'Bearer abc' } },
    expected: {
      status: 403,
      json: { message: "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'." },
      headers: { 'x-amzn-ErrorType': 'IncompleteSignatureException' },
    },
  },
  {
    title: 'X-HTTP-Method-Override changes the method',
    evidence: 'documented', api: naming('GET /x', 'POST /x'), request: { path: '/prod/x', headers: { 'X-HTTP-Method-Override': 'POST' } },
    expected: { body: 'POST /x ' },
  },
  {
    title: 'a blank X-HTTP-Method-Override changes nothing',
    evidence: 'inferred', api: naming('GET /x', 'POST /x'), request: { path: '/prod/x', headers: { 'X-HTTP-Method-Override': ' ' } },
    expected: { body: 'GET /x ' },
  },
  {
    title: 'path parameters are decoded',
    evidence: 'documented', api: naming('GET /{a}'), request: 'GET /prod/a%20b%2Fc', expected: { body: 'GET /<a> a b/c' },
  },
  {
    title: 'a plus in a path stays a plus',
    evidence: 'inferred', api: naming('GET /{a}'), request: 'GET /prod/a+b', expected: { body: 'GET /<a> a+b' },
  },
  {
    title: 'an escape that is none stays',
    evidence: 'inferred', api: naming('GET /{a}'), request: 'GET /prod/100%', expected: { body: 'GET /<a> 100%' },
  },
  {
    title: 'a name of the prototype is a path like any other',
    evidence: 'local', api: naming('GET /{a}'), request: 'GET /prod/__proto__', expected: { body: 'GET /<a> __proto__' },
  },
];

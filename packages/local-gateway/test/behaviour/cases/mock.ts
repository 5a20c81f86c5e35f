import { BehaviourCase } from '../behaviour-case';

function mocked(title: string, template: string, expected: BehaviourCase['expected'], evidence: BehaviourCase['evidence'] = 'recorded'): BehaviourCase {
  return {
    title, evidence, request: 'GET /prod', expected,
    api: { methods: { 'GET /': { mock: template, responses: [
      { StatusCode: '200', ResponseTemplates: { 'application/json': 'default $input.body' } },
      { StatusCode: '404', SelectionPattern: '4\\d{2}', ResponseTemplates: { 'application/json': 'missing' } },
    ] } } },
  };
}

const FAILS = { status: 500, body: '{"message": "Internal server error"}' };

/** Section 5.7 of the behaviour page. */
export const MOCK: readonly BehaviourCase[] = [
  mocked('the status chooses the default response', '{"statusCode": 200}', { status: 200, body: 'default {}' }),
  mocked('the status chooses by pattern', '{"statusCode": 418}', { status: 404, body: 'missing' }),
  mocked('unquoted names are taken', '{statusCode: 200}', { status: 200 }),
  mocked('a trailing comma is taken', '{ "statusCode": 200, }', { status: 200 }),
  mocked('other members are taken', '{"statusCode": 404, "message": "x"}', { status: 404 }),
  mocked('a status as text is refused', '{"statusCode": "200"}', FAILS, 'emulator source'),
  mocked('a missing status is refused', '{}', {
    ...FAILS,
    explanation: 'GW1021 the request template of the MOCK integration GET / has to give {"statusCode": <integer>}; it gave "{}"',
  }, 'emulator source'),
  mocked('text is refused', 'plain', FAILS, 'emulator source'),
  mocked('a broken template is refused', '#if(', FAILS),
  mocked('the answer has no trace id', '{"statusCode": 200}', { headers: { 'X-Amzn-Trace-Id': null } }),
  {
    title: 'a preflight as the CDK writes it is answered', evidence: 'recorded', request: { method: 'OPTIONS', path: '/prod', headers: { Origin: 'http://x' } },
    api: { methods: { 'OPTIONS /': { mock: '{ statusCode: 200 }', responses: [{ StatusCode: '204', ResponseParameters: {
      'method.response.header.Access-Control-Allow-Origin': "'*'", 'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS'",
    } }] } } },
    expected: { status: 204, body: '', headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET,OPTIONS' } },
  },
  {
    title: 'the parameters of the request are read in the response', evidence: 'recorded', request: 'GET /prod/7?q=8',
    api: { methods: { 'GET /{id}': { mock: 200, response: '$input.params("id") $input.params().path.id $input.params().querystring.q' } } }, expected: { body: '7 7 8' },
  },
];

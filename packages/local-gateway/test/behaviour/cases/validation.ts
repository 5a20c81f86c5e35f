import { BehaviourCase, MethodSketch } from '../behaviour-case';

function method(sketch: MethodSketch): { readonly methods: { readonly [route: string]: MethodSketch } } {
  return { methods: { 'GET /': { request: 'sent', ...sketch }, 'POST /': { request: 'sent', ...sketch } } };
}

const RATING = { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 0, exclusiveMinimum: true } } };
const BODY = { validate: 'body', models: { 'application/json': 'Rating' } } as const;
const REFUSED = { status: 400, body: '{"message":"Invalid request body"}', headers: { 'x-amzn-ErrorType': 'BadRequestException' }, asked: false };

function post(body: string, headers: { readonly [name: string]: string } = { 'Content-Type': 'application/json' }) {
  return { method: 'POST', path: '/prod/', headers, body };
}

function withBody(title: string, evidence: BehaviourCase['evidence'], request: BehaviourCase['request'], expected: BehaviourCase['expected'], schema: unknown = RATING): BehaviourCase {
  return { title, evidence, api: { ...method(BODY), models: { Rating: schema } }, request, expected };
}

/** Section 4.2 of the behaviour page. */
export const VALIDATION: readonly BehaviourCase[] = [
  {
    title: 'a missing query parameter is refused',
    evidence: 'documented', api: method({ params: { 'querystring.q1': true }, validate: 'params' }), request: 'GET /prod',
    expected: {
      status: 400, body: '{"message":"Missing required request parameters: [q1]"}', headers: { 'x-amzn-ErrorType': 'BadRequestException' }, asked: false,
      explanation: "GW1017 GET / requires querystring 'q1'; a blank value counts as missing",
    },
  },
  {
    title: 'missing names come header, path, query string',
    evidence: 'recorded',
    api: method({ params: { 'querystring.qs1': true, 'path.issuer': true, 'header.x-header-param': true }, validate: 'params' }), request: 'GET /prod',
    expected: { json: { message: 'Missing required request parameters: [x-header-param, issuer, qs1]' } },
  },
  {
    title: 'a blank query parameter counts as missing',
    evidence: 'documented', api: method({ params: { 'querystring.q1': true }, validate: 'params' }), request: 'GET /prod?q1=',
    expected: { status: 400, json: { message: 'Missing required request parameters: [q1]' } },
  },
  {
    title: 'a query parameter of blanks alone counts as missing',
    evidence: 'documented', api: method({ params: { 'querystring.q1': true }, validate: 'params' }), request: 'GET /prod?q1=%20+', expected: { status: 400 },
  },
  {
    title: 'a blank header counts as missing',
    evidence: 'documented', api: method({ params: { 'header.h': true }, validate: 'params' }), request: { path: '/prod', headers: { h: '' } },
    expected: { status: 400 },
  },
  {
    title: 'what is there is let through',
    evidence: 'documented', api: method({ params: { 'querystring.q1': true, 'header.h': true }, validate: 'params' }),
    request: { path: '/prod?q1=1', headers: { h: '2' } }, expected: { status: 200, sent: { body: 'sent' } },
  },
  {
    title: 'an optional parameter may be missing',
    evidence: 'documented', api: method({ params: { 'querystring.q1': false }, validate: 'params' }), request: 'GET /prod', expected: { status: 200 },
  },
  {
    title: 'without a validator nothing is checked',
    evidence: 'inferred', api: method({ params: { 'querystring.q1': true } }), request: 'GET /prod', expected: { status: 200 },
  },
  {
    title: 'a validator of bodies alone does not check parameters',
    evidence: 'documented', api: method({ params: { 'querystring.q1': true }, validate: 'body' }), request: 'GET /prod', expected: { status: 200 },
  },
  {
    title: 'names of headers are compared with their case',
    evidence: 'documented', api: method({ params: { 'header.X-Id': true }, validate: 'params' }), request: { path: '/prod', headers: { 'x-id': '1' } },
    expected: { status: 400 },
  },
  {
    title: 'names of query parameters are compared with their case',
    evidence: 'documented', api: method({ params: { 'querystring.Q': true }, validate: 'params' }), request: 'GET /prod?q=1', expected: { status: 400 },
  },
  {
    title: 'parameters are checked before the body',
    evidence: 'recorded', api: { ...method({ ...BODY, params: { 'querystring.q1': true }, validate: 'all' }), models: { Rating: RATING } }, request: post('[]'),
    expected: { json: { message: 'Missing required request parameters: [q1]' } },
  },
  withBody('a body that fits its model is let through', 'documented', post('{"id": 1}'), { status: 200 }),
  withBody('a body that lacks a required property is refused', 'documented', post('{}'), REFUSED),
  withBody('a body of the wrong type is refused', 'documented', post('{"id": "1"}'), REFUSED),
  withBody('exclusiveMinimum is the boolean of draft 4', 'documented', post('{"id": 0}'), REFUSED),
  withBody('a body that is not JSON is refused', 'inferred', post('{"id": 1'), REFUSED),
  withBody('an empty body is an empty object', 'recorded', post(''), REFUSED),
  withBody('an empty body fits a model without requirements', 'recorded', post(''), { status: 200 }, { type: 'object' }),
  withBody('a GET without a body is checked as well', 'documented', 'GET /prod', REFUSED),
  withBody('a content type without a model is not checked', 'documented', post('x', { 'Content-Type': 'text/plain' }), { status: 200 }),
  withBody('parameters of the content type do not count', 'documented', post('{}', { 'Content-Type': 'application/json; charset=utf-8' }), REFUSED),
  withBody('a body without a content type is JSON', 'documented', post('{}', {}), REFUSED),
  withBody('oneOf with null works', 'recorded', post('{"id": null}'), { status: 200 }, { type: 'object', properties: { id: { oneOf: [{ type: 'null' }, { type: 'integer' }] } } }),
  withBody('an explanation names the place in the body', 'local', post('{"id": "1"}'), {
    explanation: "GW1018 the body of POST / does not fit the model 'Rating': [#: Property \"id\" does not match schema., #/id: Instance type \"string\" is invalid. Expected \"integer\".]",
  }),
  {
    title: 'a model refers to another by its URL',
    evidence: 'recorded',
    api: {
      ...method(BODY),
      models: { Id: { type: 'integer' }, Rating: { type: 'object', properties: { id: { $ref: 'https://apigateway.amazonaws.com/restapis/abc/models/Id' } } } },
    },
    request: post('{"id": "x"}'), expected: REFUSED,
  },
  {
    title: 'the model $default is for any content type',
    evidence: 'documented', api: { ...method({ validate: 'body', models: { $default: 'Rating' } }), models: { Rating: RATING } },
    request: post('{}', { 'Content-Type': 'text/plain' }), expected: REFUSED,
  },
  ...['constructor', '__proto__'].map((contentType): BehaviourCase => ({
    title: `a content type that is called ${contentType} has the model $default, too`,
    evidence: 'local', api: { ...method({ validate: 'body', models: { $default: 'Rating' } }), models: { Rating: RATING } },
    request: post('{}', { 'Content-Type': contentType }), expected: REFUSED,
  })),
  {
    title: 'the built-in model Empty takes any JSON',
    evidence: 'documented', api: method({ validate: 'body', models: { 'application/json': 'Empty' } }), request: post('[1]'), expected: { status: 200 },
  },
];

import { ApiSketch, BehaviourCase } from '../behaviour-case';

function keyed(plan: { readonly [property: string]: unknown } = {}, key: { readonly [property: string]: unknown } = {}, api: ApiSketch['api'] = {}): ApiSketch {
  return {
    methods: { 'GET /': { request: '$context.identity.apiKey $context.identity.apiKeyId', keyRequired: true } },
    api,
    resources: {
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true, Value: 'the-secret-of-the-key', ...key } },
      Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod' }], ...plan } },
      Attached: { Type: 'AWS::ApiGateway::UsagePlanKey', Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } } },
    },
  };
}

const REQUEST = { path: '/prod', headers: { 'x-api-key': 'the-secret-of-the-key' } };
const FORBIDDEN = { status: 403, body: '{"message":"Forbidden"}', headers: { 'x-amzn-ErrorType': 'ForbiddenException' }, asked: false };

/** Section 4.3 of the behaviour page, API keys. */
export const KEYS: readonly BehaviourCase[] = [
  {
    title: 'a key of a plan of the stage admits', evidence: 'documented', api: keyed(), request: REQUEST, expected: { status: 200 },
  },
  {
    title: 'the key and its id are in the context',
    evidence: 'documented', api: keyed(), request: REQUEST, expected: { sent: { body: /^the-secret-of-the-key [0-9a-z]{10}$/ } },
  },
  {
    title: 'the name of the header is compared without its case',
    evidence: 'documented', api: keyed(), request: { path: '/prod', headers: { 'X-API-Key': 'the-secret-of-the-key' } }, expected: { status: 200 },
  },
  {
    title: 'a missing key is refused',
    evidence: 'recorded', api: keyed(), request: 'GET /prod', expected: { ...FORBIDDEN, explanation: "GW1023 GET / needs an API key; send it in the header 'x-api-key'" },
  },
  {
    title: 'an unknown key is refused',
    evidence: 'recorded', api: keyed(), request: { path: '/prod', headers: { 'x-api-key': 'x' } },
    expected: { ...FORBIDDEN, explanation: "GW1023 the API key is not an enabled key of a usage plan of stage 'prod'" },
  },
  { title: 'a disabled key is refused', evidence: 'documented', api: keyed({}, { Enabled: false }), request: REQUEST, expected: FORBIDDEN },
  {
    title: 'a key of a plan of another stage is refused',
    evidence: 'documented', api: keyed({ ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'dev' }] }), request: REQUEST, expected: FORBIDDEN,
  },
  {
    title: 'a quota that is used up is refused',
    evidence: 'emulator source', api: keyed({ Quota: { Limit: 1, Period: 'DAY', Offset: 1 } }), request: REQUEST,
    expected: { status: 429, body: '{"message":"Limit Exceeded"}', headers: { 'x-amzn-ErrorType': 'LimitExceededException' }, asked: false },
  },
  {
    title: 'a burst of none is refused',
    evidence: 'documented', api: keyed({ Throttle: { RateLimit: 0, BurstLimit: 0 } }), request: REQUEST,
    expected: { status: 429, body: '{"message":"Too Many Requests"}', headers: { 'x-amzn-ErrorType': 'TooManyRequestsException' }, asked: false },
  },
  {
    title: 'the limit of a method goes before the one of the plan',
    evidence: 'documented',
    api: keyed({ Throttle: { RateLimit: 0, BurstLimit: 0 }, ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod', Throttle: { '//GET': { RateLimit: 9, BurstLimit: 9 } } }] }),
    request: REQUEST, expected: { status: 200 },
  },
  {
    title: 'the stage limits a method that needs no key',
    evidence: 'documented',
    api: { methods: { 'GET /': {} }, stage: { MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 }] } },
    request: 'GET /prod', expected: { status: 429 },
  },
  {
    title: 'a key in the header does not count where the authorizer has to give it',
    evidence: 'documented', api: keyed({}, {}, { ApiKeySourceType: 'AUTHORIZER' }), request: REQUEST, expected: { status: 403 },
  },
];

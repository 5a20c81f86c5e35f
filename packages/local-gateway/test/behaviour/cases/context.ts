import { BehaviourCase } from '../behaviour-case';

function prints(title: string, template: string, body: string | RegExp, evidence: BehaviourCase['evidence'] = 'documented', request: BehaviourCase['request'] = 'GET /prod/a/1?q=2'): BehaviourCase {
  return {
    title, evidence, request,
    api: { methods: { 'GET /a/{id}': { request: template } } },
    expected: { sent: { body } },
  };
}

function logs(title: string, format: string, line: string, more: Partial<BehaviourCase> = {}): BehaviourCase {
  return {
    title, evidence: 'documented', request: 'GET /prod/a/1?q=2',
    api: { methods: { 'GET /a/{id}': { request: 'x', params: { 'querystring.need': false } } }, stage: { AccessLogSetting: { Format: format } } },
    expected: { accessLog: line },
    ...more,
  };
}

/** Section 3.3 of the behaviour page. */
export const CONTEXT: readonly BehaviourCase[] = [
  prints('httpMethod', '$context.httpMethod', 'GET'),
  prints('stage', '$context.stage', 'prod'),
  prints('path with the stage', '$context.path', '/prod/a/1'),
  prints('path keeps a trailing slash', '$context.path', '/prod/a/1/', 'recorded', 'GET /prod/a/1/'),
  prints('resourcePath', '$context.resourcePath', '/a/{id}'),
  prints('protocol', '$context.protocol', 'HTTP/1.1'),
  prints('accountId', '$context.accountId', '123456789012'),
  prints('requestTime in the common log format', '$context.requestTime', '01/May/2026:12:00:00 +0000'),
  prints('requestTimeEpoch in milliseconds', '$context.requestTimeEpoch', String(Date.UTC(2026, 4, 1, 12))),
  prints('requestId is a UUID', '$context.requestId', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  prints('requestId is the client\'s where it is a UUID', '$context.requestId', '6f1c4b7e-0000-4000-8000-0123456789ab', 'documented', {
    path: '/prod/a/1', headers: { 'x-amzn-RequestId': '6f1c4b7e-0000-4000-8000-0123456789ab' },
  }),
  prints('apiId', '$context.apiId', /^[0-9a-z]{10}$/),
  prints('domainName', '$context.domainName', /^[0-9a-z]{10}\.execute-api\.us-east-1\.amazonaws\.com$/),
  prints('identity.sourceIp', '$context.identity.sourceIp', '10.1.2.3', 'documented', { path: '/prod/a/1', sourceIp: '10.1.2.3' }),
  prints('identity.userAgent', '$context.identity.userAgent', 'curl/8', 'documented', { path: '/prod/a/1', headers: { 'User-Agent': 'curl/8' } }),
  prints('an identity that is not known is empty', '<$context.identity.userArn$context.identity.caller>', '<>', 'recorded'),
  prints('a member that is not there is empty', '<$context.nope$context.authorizer.claims.sub>', '<>', 'recorded'),
  prints('a nested map prints nothing', '<$context.identity$context.requestOverride$context.requestOverride.header>', '<>', 'recorded'),
  prints('names are compared with their case', '<$context.HttpMethod>', '<>'),
  prints(
    'keys come in the recorded order', '#foreach($k in $context.keySet())$k #end',
    'resourceId resourcePath httpMethod extendedRequestId requestTime path accountId protocol requestOverride stage domainPrefix requestTimeEpoch requestId '
    + 'identity domainName deploymentId responseOverride apiId ', 'recorded',
  ),
  prints(
    'keys of identity come in the recorded order', '#foreach($k in $context.identity.keySet())$k #end',
    'cognitoIdentityPoolId accountId cognitoIdentityId caller sourceIp principalOrgId accessKey cognitoAuthenticationType cognitoAuthenticationProvider userArn '
    + 'userAgent user ', 'recorded',
  ),
  prints('requestOverride has three maps', '#foreach($k in $context.requestOverride.keySet())$k #end', 'path header querystring ', 'recorded'),
  prints('responseOverride has a map', '#foreach($k in $context.responseOverride.keySet())$k #end', 'header ', 'recorded'),
  logs('the access log is rendered in the configured format', '$context.httpMethod $context.resourcePath $context.status $context.identity.sourceIp', 'GET /a/{id} 200 127.0.0.1'),
  logs('an access log in JSON', '{"status":"$context.status","length":"$context.responseLength"}', '{"status":"200","length":"11"}'),
  logs('a variable without a value prints a dash', '$context.identity.user $context.error.message $context.authorizer.principalId $context.nope', '- - - -', { evidence: 'inferred' }),
  logs('a map prints a dash', '$context.identity', '-', { evidence: 'inferred' }),
  logs('the access log knows the status of the backend', '$context.status $context.integrationStatus $context.integration.status', '200 424 424', { model: { status: 500, body: 'x' } }),
  logs('the access log is no mapping template', '#if(true)$input.params("q")#end', '#if(true)$input.params("q")#end'),
  logs('an unknown route is logged with its error', '$context.status $context.error.message $context.error.responseType $context.resourcePath', '403 Missing Authentication Token MISSING_AUTHENTICATION_TOKEN -', {
    request: 'GET /prod/nope',
  }),
  logs('$context.error.messageString has quotes', '$context.error.messageString', '"Missing Authentication Token"', { request: 'GET /prod/nope' }),
];

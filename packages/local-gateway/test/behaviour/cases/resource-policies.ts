import type { BehaviourCase, MethodSketch } from '../behaviour-case';

type Statement = { readonly [member: string]: unknown };

const ALLOW: Statement = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
const DENY: Statement = { ...ALLOW, Effect: 'Deny' };

/** The one API of a case with a policy, and methods that a MOCK answers. */
function api(statements: readonly Statement[] | Statement, method: MethodSketch = {}): BehaviourCase['api'] {
  return { methods: { 'GET /a': { mock: 200, ...method }, 'POST /a': { mock: 200 } }, api: { Policy: { Version: '2012-10-17', Statement: statements } } };
}

const LET_THROUGH = { status: 200 };

/** What AWS says to whom no statement allows, or one denies. */
function refused(isExplicit = false): BehaviourCase['expected'] {
  const resource = String.raw`arn:aws:execute-api:us-east-1:\*{8}9012:[0-9a-z]{10}/prod/GET/a`;
  const message = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource}${isExplicit ? ' with an explicit deny' : ''}`;
  return { status: 403, body: new RegExp(`^\\{"Message":"${message}"\\}$`), headers: { 'x-amzn-ErrorType': 'AccessDeniedException' }, explanation: /^GW1043 / };
}

/** A statement with conditions, asked by a client of an address. */
function conditioned(title: string, effect: 'Allow' | 'Deny', condition: unknown, isAbout: boolean, sourceIp = '203.0.113.7'): BehaviourCase {
  const statement = { ...(effect === 'Allow' ? ALLOW : DENY), Condition: condition };
  const isRefused = (effect === 'Allow') !== isAbout;
  return {
    title,
    evidence: 'documented',
    api: api(effect === 'Allow' ? [statement] : [ALLOW, statement]),
    request: { path: '/prod/a', sourceIp, headers: { 'User-Agent': 'curl/8', 'Referer': 'https://example.com/x' } },
    expected: isRefused ? refused(effect === 'Deny') : LET_THROUGH,
  };
}

/** A statement about some methods, asked for `GET /prod/a`. */
function about(title: string, statement: Statement, isAllowed: boolean, evidence: BehaviourCase['evidence'] = 'documented'): BehaviourCase {
  return { title, evidence, api: api([{ ...ALLOW, ...statement }]), request: 'GET /prod/a', expected: isAllowed ? LET_THROUGH : refused() };
}

const RANGE = { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] };

export const RESOURCE_POLICIES: readonly BehaviourCase[] = [
  { title: 'a statement that allows everybody lets everybody through', evidence: 'documented', api: api([ALLOW]), request: 'GET /prod/a', expected: LET_THROUGH },
  { title: 'a single statement need not be a list', evidence: 'documented', api: api(ALLOW), request: 'GET /prod/a', expected: LET_THROUGH },
  { title: 'a policy without a statement that allows it lets nobody through', evidence: 'documented', api: api([]), request: 'GET /prod/a', expected: refused() },
  { title: 'a denial goes before a permission', evidence: 'documented', api: api([ALLOW, DENY]), request: 'GET /prod/a', expected: refused(true) },
  { title: 'a denial goes before a permission, wherever it stands', evidence: 'documented', api: api([DENY, ALLOW]), request: 'GET /prod/a', expected: refused(true) },
  {
    title: 'a preflight needs a permission, too',
    evidence: 'inferred',
    api: { methods: { 'OPTIONS /a': { mock: 200 } }, api: { Policy: { Statement: [{ ...ALLOW, Resource: 'execute-api:/prod/GET/*' }] } } },
    request: 'OPTIONS /prod/a',
    expected: { status: 403 },
  },

  about('a resource may be a stage, a method and a path', { Resource: 'execute-api:/prod/GET/a' }, true),
  about('a resource of another method is none of a call', { Resource: 'execute-api:/prod/POST/a' }, false),
  about('a resource of another stage is none of a call', { Resource: 'execute-api:/dev/*' }, false),
  about('a resource may be a whole ARN with wildcards', { Resource: 'arn:aws:execute-api:us-east-1:123456789012:*/prod/GET/?' }, true),
  about('a resource of another region is none of a call', { Resource: 'arn:aws:execute-api:eu-west-1:*:*/*' }, false),
  about('one of several resources is enough', { Resource: ['execute-api:/dev/*', 'execute-api:/prod/*'] }, true),
  about('NotResource is about all others', { Resource: undefined, NotResource: 'execute-api:/prod/POST/*' }, true),
  about('NotResource is not about its own', { Resource: undefined, NotResource: 'execute-api:/prod/*' }, false),
  about('an action may have wildcards and any case', { Action: 'Execute-API:*' }, true),
  about('an action of another kind allows no call', { Action: 'execute-api:ManageConnections' }, false),
  about('NotAction is about all others', { Action: undefined, NotAction: 'execute-api:InvalidateCache' }, true),
  about('a principal may be AWS: *', { Principal: { AWS: '*' } }, true),
  about('a principal with a name is nobody whom no method asks for one', { Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, false),
  about('a principal that is a service calls nothing', { Principal: { Service: 'lambda.amazonaws.com' } }, false, 'inferred'),

  conditioned('an address in a range is let through', 'Allow', { IpAddress: RANGE }, true),
  conditioned('an address out of the ranges is refused', 'Allow', { IpAddress: RANGE }, false, '198.51.100.1'),
  conditioned('a single address needs no range', 'Allow', { IpAddress: { 'aws:SourceIp': '203.0.113.7' } }, true),
  conditioned('a range may be of version 6', 'Allow', { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } }, true, '2001:db8:0:1::5'),
  conditioned('a range of version 6 holds no address of version 4', 'Allow', { IpAddress: { 'aws:SourceIp': '::/0' } }, false),
  conditioned('an address in a denied range is refused', 'Deny', { IpAddress: RANGE }, true),
  conditioned('an address out of a range that alone is not denied is refused', 'Deny', { NotIpAddress: RANGE }, true, '198.51.100.1'),
  conditioned('an address in a range that alone is not denied is let through', 'Deny', { NotIpAddress: RANGE }, false),
  conditioned('a text may have wildcards where it is compared so', 'Allow', { StringLike: { 'aws:UserAgent': 'curl/*' } }, true),
  conditioned('a text with wildcards is a text where it is not', 'Allow', { StringEquals: { 'aws:UserAgent': 'curl/*' } }, false),
  conditioned('the case of a text counts', 'Allow', { StringEquals: { 'aws:UserAgent': 'CURL/8' } }, false),
  conditioned('the case of a text does not count where that is said', 'Allow', { StringEqualsIgnoreCase: { 'aws:UserAgent': 'CURL/8' } }, true),
  conditioned('the case of a condition key does not count', 'Allow', { StringLike: { 'AWS:referer': 'https://example.com/*' } }, true),
  conditioned('every condition has to hold', 'Allow', { IpAddress: RANGE, StringEquals: { 'aws:UserAgent': 'wget' } }, false),
  conditioned('every call is made by HTTPS', 'Deny', { Bool: { 'aws:SecureTransport': 'false' } }, false),
  conditioned('what a request lacks is unlike everything', 'Deny', { StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:user/a' } }, true),
  conditioned('what a request lacks is like nothing', 'Allow', { StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:user/a' } }, false),
  conditioned('what a request lacks fits where it may lack it', 'Allow', { StringEqualsIfExists: { 'aws:PrincipalArn': 'arn:aws:iam::1:user/a' } }, true),

  ...['aws:SourceVpce', 'aws:SourceVpc', 'aws:PrincipalOrgID'].flatMap((key): BehaviourCase[] => [
    { ...conditioned(`a denial that depends on ${key}, which is not known here, keeps nobody out`, 'Deny', { StringNotEquals: { [key]: 'x' } }, false), evidence: 'local' },
    { ...conditioned(`a permission that depends on ${key} is given`, 'Allow', { StringEquals: { [key]: 'x' } }, true), evidence: 'local' },
  ]),
  {
    title: 'a method whose callers nobody checks here is closed by a denial of all alone',
    evidence: 'local',
    api: api([{ ...ALLOW, Principal: { AWS: 'arn:aws:iam::1:user/a' } }], { auth: 'AWS_IAM' }),
    request: 'GET /prod/a',
    expected: LET_THROUGH,
  },
  { title: 'a denial of all closes it', evidence: 'documented', api: api([ALLOW, DENY], { auth: 'AWS_IAM' }), request: 'GET /prod/a', expected: refused(true) },
  {
    title: 'the refusal is customised as every other',
    evidence: 'documented',
    api: { ...api([]), gatewayResponses: { ACCESS_DENIED: { StatusCode: '418', ResponseTemplates: { 'application/json': '{"why": $context.error.messageString}' } } } },
    request: 'GET /prod/a',
    expected: { status: 418, body: /^\{"why": "User: anonymous is not authorized to perform: execute-api:Invoke on resource: / },
  },
];

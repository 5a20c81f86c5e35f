import { sign } from 'aws4';
import { createGateway } from '../../src/gateway';
import { isInRange } from '../../src/http/ip-range';
import { AuthorizerStub } from '../../src/pipeline/authorise/authorizer-stub';
import { SigningKey } from '../../src/pipeline/authorise/signing-key';
import { ApiSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';

const NOW = Date.UTC(2026, 0, 31, 12, 0, 0);
const OWN = 'arn:aws:iam::123456789012:user/local';
const FOREIGN = 'arn:aws:iam::999999999999:user/other';

type Statement = { readonly [member: string]: unknown };

const ALLOW: Statement = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
const DENY: Statement = { ...ALLOW, Effect: 'Deny' };

function policy(...statements: Statement[]): ApiSketch['api'] {
  return { Policy: { Statement: statements } };
}

describe('a signed call, with a resource policy', () => {
  /** The status of a call by a caller whose own policy allows it, or does not. */
  async function call(callerArn: string, isAllowedByKey: boolean, ...statements: Statement[]): Promise<readonly [number, string]> {
    const key: SigningKey = { accessKeyId: 'AKID', secretAccessKey: 's', userArn: callerArn, allow: isAllowedByKey ? undefined : [] };
    const template = sketchTemplate({ methods: { 'GET /': { auth: 'AWS_IAM', mock: 200 } }, api: policy(...statements) });
    const gateway = createGateway({ template, keys: [key], now: () => NOW });
    const request = sign(
      { host: 'h', method: 'GET', path: '/prod', service: 'execute-api', region: 'us-east-1', headers: { 'X-Amz-Date': '20260131T120000Z' } },
      { accessKeyId: 'AKID', secretAccessKey: 's' },
    );
    const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name, String(value)]));
    const { status, body } = await gateway.inject({ path: '/prod', headers });
    return [status, status === 200 ? '' : (JSON.parse(body) as { readonly Message: string }).Message.replace(/ on resource: [^ ]+/, '')];
  }

  const NOTHING = { ...ALLOW, Resource: 'execute-api:/dev/*' };
  const refused = (arn: string): string => `User: ${arn} is not authorized to perform: execute-api:Invoke`;

  // The two tables of the developer guide, row by row.
  it.each<[string, boolean, Statement, number, string]>([
    ['allow, allow', true, ALLOW, 200, ''],
    ['allow, nothing', true, NOTHING, 200, ''],
    ['allow, deny', true, DENY, 403, `${refused(OWN)} with an explicit deny`],
    ['nothing, allow', false, ALLOW, 200, ''],
    ['nothing, nothing', false, NOTHING, 403, refused(OWN)],
    ['nothing, deny', false, DENY, 403, `${refused(OWN)} with an explicit deny`],
  ])('from the same account (caller, API): %s', async (_title, isAllowedByKey, statement, status, message) => {
    expect(await call(OWN, isAllowedByKey, statement)).toEqual([status, message]);
  });

  it.each<[string, boolean, Statement, number, string]>([
    ['allow, allow', true, ALLOW, 200, ''],
    ['allow, nothing', true, NOTHING, 403, refused(FOREIGN)],
    ['allow, deny', true, DENY, 403, `${refused(FOREIGN)} with an explicit deny`],
    ['nothing, allow', false, ALLOW, 403, refused(FOREIGN)],
    ['nothing, nothing', false, NOTHING, 403, refused(FOREIGN)],
  ])('from another account (caller, API): %s', async (_title, isAllowedByKey, statement, status, message) => {
    expect(await call(FOREIGN, isAllowedByKey, statement)).toEqual([status, message]);
  });

  it.each<[string, unknown, number]>([
    ['itself', { AWS: FOREIGN }, 200],
    ['its account', { AWS: '999999999999' }, 200],
    ['the root of its account', { AWS: ['arn:aws:iam::1:root', 'arn:aws:iam::999999999999:root'] }, 200],
    ['another account', { AWS: '1' }, 403],
    ['another user of its account', { AWS: 'arn:aws:iam::999999999999:user/else' }, 403],
  ])('is let through where the principal is %s', async (_title, principal, status) => {
    expect((await call(FOREIGN, true, { ...ALLOW, Principal: principal }))[0]).toBe(status);
  });

  it('is judged by the account and the ARN of its caller', async () => {
    const condition = { StringEquals: { 'aws:PrincipalAccount': '999999999999' }, ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/*' } };
    expect((await call(FOREIGN, true, { ...ALLOW, Condition: condition }))[0]).toBe(200);
    expect((await call(OWN, false, { ...ALLOW, Condition: condition }))[0]).toBe(403);
  });
});

describe('a method with an authorizer, with a resource policy', () => {
  async function ask(type: 'TOKEN' | 'COGNITO_USER_POOLS', stub: AuthorizerStub, ...statements: Statement[]): Promise<number> {
    const auth = type === 'TOKEN' ? 'CUSTOM' : type;
    const template = JSON.stringify(sketchTemplate({
      methods: { 'GET /': { auth, mock: 200 } },
      api: policy(...statements),
      resources: {
        Guard: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId: { Ref: 'Api' }, Name: 'guard', Type: type, IdentitySource: 'method.request.header.Authorization' } },
      },
    })).replace(`"AuthorizationType":"${auth}"`, `"AuthorizationType":"${auth}","AuthorizerId":{"Ref":"Guard"}`);
    const gateway = createGateway({ template: JSON.parse(template) as unknown, authorizers: { guard: stub } });
    return (await gateway.inject({ path: '/prod', headers: { Authorization: 't' } })).status;
  }

  it('is denied before the authorizer is asked', async () => {
    const stub = jest.fn<{ allow: boolean }, []>(() => ({ allow: true }));
    expect(await ask('TOKEN', stub, ALLOW, DENY)).toBe(403);
    expect(stub).not.toHaveBeenCalled();
  });

  it('needs no permission of the policy where the authorizer gives one', async () => {
    expect(await ask('TOKEN', () => ({ allow: true }), { ...ALLOW, Resource: 'execute-api:/dev/*' })).toBe(200);
    expect(await ask('TOKEN', () => ({ allow: false }), ALLOW)).toBe(403);
  });

  it('of a user pool needs both', async () => {
    expect(await ask('COGNITO_USER_POOLS', () => ({ allow: true }), ALLOW)).toBe(200);
    expect(await ask('COGNITO_USER_POOLS', () => ({ allow: true }), { ...ALLOW, Resource: 'execute-api:/dev/*' })).toBe(403);
    expect(await ask('COGNITO_USER_POOLS', () => {
      throw new Error('Unauthorized');
    }, DENY)).toBe(401);
  });
});

it('lists what it cannot judge, once', () => {
  const condition = { StringEquals: { 'aws:SourceVpce': 'vpce-1' }, DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } };
  const template = sketchTemplate({
    methods: { 'GET /': { mock: 200 } },
    api: policy({ ...ALLOW, Condition: condition }, { ...DENY, Condition: condition }, { ...DENY, Principal: undefined, NotPrincipal: { AWS: '1' } }),
  });
  expect(createGateway({ template }).served.refusals).toEqual(['aws:SourceVpce', 'the operator DateGreaterThan', 'NotPrincipal'].map((what) => ({
    stack: 'Stack', logicalId: 'Api', resourceType: 'AWS::ApiGateway::RestApi', property: 'Policy', reason: `a statement with ${what}, which is not known here, keeps nobody out`,
  })));
});

it.each<[string, string, boolean]>([
  ['0.0.0.0/0', '203.0.113.7', true], ['203.0.113.7/32', '203.0.113.7', true], ['203.0.113.7/32', '203.0.113.8', false], ['128.0.0.0/1', '255.1.2.3', true],
  ['128.0.0.0/1', '127.0.0.1', false], ['10.0.0.0/33', '10.0.0.1', false], ['10.0.0.0/x', '10.0.0.1', false], ['10.0.0/8', '10.0.0.1', false],
  ['256.0.0.0/8', '10.0.0.1', false], ['10.0.0.0/8', 'nonsense', false], ['', '10.0.0.1', false], ['::1', '::1', true], ['::1', '0:0:0:0:0:0:0:1', true],
  ['2001:DB8::/33', '2001:db8:8000::1', false], ['2001:db8::/33', '2001:db8:7fff::1', true], ['::ffff:1.2.3.4', '::ffff:102:304', true], ['::1::', '::1', false],
  ['1:2:3:4:5:6:7:8:9', '::1', false], ['1:2:3', '::1', false], ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', true], ['1:2:3:4:5:6:7:8::', '1:2:3:4:5:6:7:8', false], ['g::', '::', false],
])('range %s and address %s: %s', (range, address, isIn) => {
  expect(isInRange(range, address)).toBe(isIn);
});

import { sign } from 'aws4';
import { createGateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { InjectedRequest, InjectedResponse } from '../../src/injected-request';
import { SigningKey } from '../../src/pipeline/authorise/signing-key';
import { sketchTemplate } from '../behaviour/sketch-template';

const KEY: SigningKey = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const NOW = Date.UTC(2026, 0, 31, 12, 0, 0);
const HOST = 'abc.execute-api.us-east-1.amazonaws.com';

const TEMPLATE = sketchTemplate({ methods: {
  'GET /{proxy+}': { auth: 'AWS_IAM', request: '$context.identity.userArn $context.identity.accessKey' },
  'POST /{proxy+}': { auth: 'AWS_IAM', request: 'x' },
} });

const PRESIGNED = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260131%2Fus-east-1%2Fexecute-api%2Faws4_request'
  + '&X-Amz-Date=20260131T120000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=0';

interface Signing {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly key?: SigningKey;
  readonly service?: string;
  readonly region?: string;
  readonly at?: number;
  readonly isPresigned?: boolean;
  /** In place of the headers that are signed. */
  readonly signedHeaders?: string;
}

function signed(signing: Signing = {}): InjectedRequest {
  const { method = 'GET', path = '/prod/a', body, key = KEY, service = 'execute-api', region = 'us-east-1', at = NOW, isPresigned = false } = signing;
  const timestamp = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date: { readonly [name: string]: string } = isPresigned ? {} : { 'X-Amz-Date': timestamp };
  const separator = path.includes('?') ? '&' : '?';
  const request = sign({
    host: HOST, method, path: isPresigned ? `${path}${separator}X-Amz-Date=${timestamp}` : path, body, service, region, signQuery: isPresigned,
    headers: { ...date, ...signing.headers },
  }, { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey, sessionToken: key.sessionToken });
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [
    name, name === 'Authorization' && signing.signedHeaders !== undefined ? String(value).replace(/(?<=SignedHeaders=)[^,]*/, signing.signedHeaders) : String(value),
  ]));
  return { method, path: request.path ?? path, body, headers };
}

interface Sent extends InjectedResponse {
  readonly sent: string;
  readonly event?: RequestEvent;
}

async function send(request: InjectedRequest, keys: readonly SigningKey[] = [KEY]): Promise<Sent> {
  let sent = '';
  const events: RequestEvent[] = [];
  const gateway = createGateway({
    template: TEMPLATE, keys, now: () => NOW, onEvent: (event) => events.push(event),
    models: { '*': ({ body }) => {
      sent = body;
      return '{}';
    } },
  });
  const response = await gateway.inject(request);
  return { ...response, sent, event: events[0] };
}

describe('a request to a method with IAM authorization', () => {
  it.each<[string, Signing]>([
    ['a GET', {}],
    ['a query in any order', { path: '/prod/a?b=2&a=1&a=0' }],
    ['a query that needs escapes', { path: "/prod/a?q=a%20b%2Fc&r=%C3%BC!'()*" }],
    ['an empty query value', { path: '/prod/a?q=&r' }],
    ['a path that needs escapes', { path: '/prod/a%20b/%C3%BC:x' }],
    ['a POST with a body', { method: 'POST', body: '{"a": "grüße"}', headers: { 'Content-Type': 'application/json' } }],
    ['a header with blanks', { headers: { 'X-Spaces': '  a   b  ' } }],
    ['a presigned URL', { isPresigned: true, path: '/prod/a?X-Amz-Expires=60&q=1' }],
    ['a session token', { key: { ...KEY, sessionToken: 'the/token+==' } }],
  ])('is let through with %s', async (_title, signing) => {
    const response = await send(signed(signing), [signing.key ?? KEY]);
    expect([response.status, response.body]).toEqual([200, '{}']);
    expect(response.event?.isAuthUnchecked).toBe(false);
  });

  it('has the identity of its key in the context', async () => {
    expect((await send(signed())).sent).toBe('arn:aws:iam::123456789012:user/local AKIDEXAMPLE');
    const key = { ...KEY, userArn: 'arn:aws:sts::1:assumed-role/r/s' };
    expect((await send(signed(), [key])).sent).toBe('arn:aws:sts::1:assumed-role/r/s AKIDEXAMPLE');
  });

  it('is open where no keys are configured, and says so', async () => {
    const response = await send({ path: '/prod/a' }, []);
    expect([response.status, response.event?.isAuthUnchecked]).toEqual([200, true]);
  });

  it.each<[string, InjectedRequest, readonly SigningKey[], number, unknown, string]>([
    ['without a signature', { path: '/prod/a' }, [KEY], 403, { message: 'Missing Authentication Token' }, 'MissingAuthenticationTokenException'],
    ['with a bearer token', { path: '/prod/a', headers: { Authorization: 'Bearer abc' } }, [KEY], 403,
      { message: "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'." }, 'IncompleteSignatureException'],
    ['with a signature that lacks its parts', { path: '/prod/a', headers: { Authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request' } }, [KEY], 403,
      { message: "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of "
        + "either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request" }, 'IncompleteSignatureException'],
    ['with an unknown key', signed({ key: { ...KEY, accessKeyId: 'AKIDOTHER' } }), [KEY], 403,
      { message: 'The security token included in the request is invalid.' }, 'UnrecognizedClientException'],
    ['with a wrong session token', signed({ key: { ...KEY, sessionToken: 'x' } }), [KEY], 403,
      { message: 'The security token included in the request is invalid.' }, 'UnrecognizedClientException'],
    ['with a session that has ended', signed(), [{ ...KEY, expiresAt: NOW - 1 }], 403,
      { message: 'The security token included in the request is expired' }, 'ExpiredTokenException'],
    ['signed ten minutes ago', signed({ at: NOW - 600_000 }), [KEY], 403,
      { message: 'Signature expired: 20260131T115000Z is now earlier than 20260131T115500Z (20260131T120000Z - 5 min.)' }, 'InvalidSignatureException'],
    ['signed in ten minutes', signed({ at: NOW + 600_000 }), [KEY], 403,
      { message: 'Signature not yet current: 20260131T121000Z is still later than 20260131T120500Z (20260131T120000Z + 5 min.)' }, 'InvalidSignatureException'],
    ['signed for another region', signed({ region: 'eu-west-1' }), [KEY], 403,
      { message: "Credential should be scoped to a valid region, not 'eu-west-1'. " }, 'InvalidSignatureException'],
    ['signed for another service', signed({ service: 's3' }), [KEY], 403,
      { message: "Credential should be scoped to correct service: 'execute-api'. " }, 'InvalidSignatureException'],
    ['whose signature leaves out the host', signed({ signedHeaders: 'x-amz-date' }), [KEY], 403,
      { message: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization." }, 'IncompleteSignatureException'],
    ['as a URL presigned for no number of seconds', { path: `/prod/a?${PRESIGNED}&X-Amz-Expires=soon` }, [KEY], 403,
      { message: 'X-Amz-Expires should be a number' }, 'IncompleteSignatureException'],
    ['as a URL presigned for more than a week', { path: `/prod/a?${PRESIGNED}&X-Amz-Expires=604801` }, [KEY], 403,
      { message: 'X-Amz-Expires must be less than a week (in seconds); that is 604800' }, 'IncompleteSignatureException'],
    ['that its policy does not allow', signed(), [{ ...KEY, allow: ['arn:aws:execute-api:*:*:*/prod/POST/*'] }], 403,
      { Message: expect.stringMatching(
        /^User: arn:aws:iam::123456789012:user\/local is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:\*{8}9012:[0-9a-z]{10}\/prod\/GET\/a$/,
      ) as unknown }, 'AccessDeniedException'],
  ])('is refused %s', async (_title, request, keys, status, body, errorType) => {
    const response = await send(request, keys);
    expect([response.status, JSON.parse(response.body), response.headers['x-amzn-ErrorType']]).toEqual([status, body, errorType]);
  });

  it('is let through where its policy allows', async () => {
    expect((await send(signed(), [{ ...KEY, allow: ['arn:aws:execute-api:us-east-1:*:*/prod/GET/?'] }])).status).toBe(200);
  });

  it.each<[string, string, string]>([
    ['a comma in the query', '/prod/a?q=1,2', "; AWS signs the query as 'q=1%2C2': a client that signs it as it is written, such as curl, has to send it so"],
    ['a query that is not sorted', '/prod/a?b=1&a=2', "; AWS signs the query as 'a=2&b=1': a client that signs it as it is written, such as curl, has to send it so"],
    ['an escape in the path', '/prod/a%20b', "; AWS signs the path as '/prod/a%2520b', encoded once more than it is sent: take a client that does so, such as an AWS SDK"],
    ['nothing of the kind', '/prod/a?q=1', ''],
  ])('is told what AWS signs where the path has %s', async (_title, path, hint) => {
    const right = signed({ path });
    const authorization = String(right.headers?.Authorization).replace(/Signature=.*/, 'Signature=0');
    const { status, event } = await send({ ...right, path, headers: { ...right.headers, Authorization: authorization } });
    expect([status, event?.explanation]).toEqual([403, `GW1026 the signature does not fit the request; the expected canonical string is in the answer${hint}`]);
  });

  it.each<[string, (request: InjectedRequest) => InjectedRequest]>([
    ['another path', (request) => ({ ...request, path: '/prod/b' })],
    ['another query', (request) => ({ ...request, path: `${request.path}?x=1` })],
    ['another method', (request) => ({ ...request, method: 'POST' })],
    ['another body', (request) => ({ ...request, body: 'x' })],
    ['another signed header', (request) => ({ ...request, headers: { ...request.headers, Host: 'evil' } })],
  ])('is refused with %s than was signed, and told the canonical string', async (_title, change) => {
    const response = await send(change(signed()));
    const { message } = JSON.parse(response.body) as { readonly message: string };
    expect([response.status, response.headers['x-amzn-ErrorType']]).toEqual([403, 'InvalidSignatureException']);
    expect(message).toMatch(/^The request signature we calculated does not match the signature you provided\. Check your AWS Secret Access Key and signing method\. Consult the service documentation for details\.\n\nThe Canonical String for this request should have been\n'/);
  });
});

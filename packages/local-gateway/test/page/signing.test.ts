import { createGateway, Gateway } from '../../src/gateway';
import type { RequestRecord, SendData, ServedData } from '../../src/page/page-data';
import { SigningKey } from '../../src/pipeline/authorise/signing-key';
import type { Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';

const PLAIN: SigningKey = { accessKeyId: 'AKIDPLAIN', secretAccessKey: 'plain/secret+of=the-first' };
const SESSION: SigningKey = { accessKeyId: 'AKIDSESSION', secretAccessKey: 'secret-of-the-second', sessionToken: 'token/of+the=session' };

let gateway: Gateway;
let listening: Listening;
let host: string;

beforeEach(async () => {
  const template = sketchTemplate({
    methods: { 'ANY /{proxy+}': { auth: 'AWS_IAM', request: '{"key": "$context.identity.accessKey", "said": "$input.params(\'X-Said\')"}' } },
  });
  gateway = createGateway({ template, keys: [PLAIN, SESSION], models: { '*': ({ body }) => body } });
  listening = await gateway.listen();
  host = `127.0.0.1:${listening.port}`;
});

afterEach(() => gateway.close());

async function send(data: Partial<SendData>): Promise<{ readonly status: number; readonly text: string }> {
  const whole = { method: 'GET', target: '/prod/a', headers: [['Host', host]], body: '', ...data };
  const response = await fetch(`${listening.url}/_gateway/api/send`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(whole) });
  return { status: response.status, text: await response.text() };
}

function recordOf({ text }: { readonly text: string }): RequestRecord {
  return JSON.parse(text) as RequestRecord;
}

it.each<[string, Partial<SendData>]>([
  ['a path', {}],
  ['a path with escapes', { target: '/prod/a%20b/c%2Fd' }],
  ['a query', { target: '/prod/a?items=1,2&b=%C3%BC&a' }],
  ['a body', { method: 'POST', headers: [['Host', '127.0.0.1'], ['Content-Type', 'application/json']], body: '{"a": "grüße"}' }],
  ['the name of this machine', { headers: [['Host', 'demo.localhost:80']] }],
  ['a signature of another day', { headers: [['Host', 'localhost'], ['Authorization', 'AWS4-HMAC-SHA256 Credential=x'], ['X-Amz-Date', '20200101T000000Z']] }],
])('a request with %s is signed by the gateway, and let through', async (_title, data) => {
  for (const key of [PLAIN, SESSION]) {
    const record = recordOf(await send({ ...data, signAs: key.accessKeyId }));
    expect([record.status, record.response.body.text]).toEqual([200, `{"key": "${key.accessKeyId}", "said": ""}`]);
  }
});

it('a request that nobody signs is refused as ever', async () => {
  expect(recordOf(await send({}))).toMatchObject({ status: 403, response: { body: { text: '{"message":"Missing Authentication Token"}' } } });
});

it('the page learns ids of keys alone', async () => {
  const served = await (await fetch(`${listening.url}/_gateway/api/served`)).text();
  expect((JSON.parse(served) as ServedData).keys).toEqual(['AKIDPLAIN', 'AKIDSESSION']);
  for (const secret of ['plain/secret', 'secret-of', 'token/of']) expect(served).not.toContain(secret);
});

it('no secret reaches the page, whoever sends it', async () => {
  const { text } = await send({ signAs: SESSION.accessKeyId, headers: [['Host', host], ['X-Said', PLAIN.secretAccessKey]] });
  for (const secret of ['plain/secret', 'secret-of', 'token/of']) expect(text).not.toContain(secret);
  expect(recordOf({ text }).response.body.text).toBe('{"key": "AKIDSESSION", "said": "(concealed)"}');
});

it('a secret that is a word of every answer conceals nothing', async () => {
  await gateway.close();
  gateway = createGateway({ template: sketchTemplate({ methods: { 'GET /': { auth: 'AWS_IAM', mock: 200 } } }), keys: [{ accessKeyId: 'AKIDSHORT', secretAccessKey: 'false' }] });
  listening = await gateway.listen();
  expect(recordOf(await send({ target: '/prod', headers: [['Host', 'localhost']], signAs: 'AKIDSHORT' }))).toMatchObject({ status: 200, isAuthUnchecked: false });
});

it.each<[string, Partial<SendData>, string]>([
  ['a key that it has not', { signAs: 'AKIDOTHER' }, "'signAs' is 'AKIDOTHER', which is not among the keys of the gateway"],
  ['another host, which could be an API on AWS', { signAs: 'AKIDPLAIN', headers: [['Host', 'abc.execute-api.us-east-1.amazonaws.com']] },
    "a request is signed for this machine alone, not for host 'abc.execute-api.us-east-1.amazonaws.com'"],
  ['no host at all', { signAs: 'AKIDPLAIN', headers: [] }, "a request is signed for this machine alone, not for host ''"],
  ['an id that is no text', { signAs: 1 as unknown as string }, "'signAs' is not the id of an access key"],
])('fails to sign for %s', async (_title, data, message) => {
  const { status, text } = await send(data);
  expect([status, JSON.parse(text)]).toEqual([400, { message }]);
});

it('fails to sign for a page of another origin', async () => {
  const response = await fetch(`${listening.url}/_gateway/api/send`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Origin': 'http://evil.example' }, body: JSON.stringify({ signAs: 'AKIDPLAIN' }),
  });
  expect(response.status).toBe(403);
});

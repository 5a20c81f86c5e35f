import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { KEY, SignedApi } from './signed-api';

/** SHA-256 in the form that the signer of the AWS SDK wants. */
class Sha256 {
  private readonly parts: Buffer[] = [];

  constructor(private readonly secret?: ArrayBuffer | ArrayBufferView | string) {}

  update(data: ArrayBuffer | ArrayBufferView | string): void {
    this.parts.push(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    const hash = this.secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.secret));
    return Promise.resolve(hash.update(Buffer.concat(this.parts)).digest());
  }

  reset(): void {
    this.parts.length = 0;
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView | string): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
}

const signer = new SignatureV4({ service: 'execute-api', region: 'us-east-1', credentials: KEY, sha256: Sha256 });

describe("the AWS SDK's signer", () => {
  let api: SignedApi;

  beforeEach(async () => (api = await SignedApi.open()));
  afterEach(() => api.close());

  function unsigned(method: string, path: string, query: { readonly [name: string]: string | string[] }, body?: string) {
    const { port } = api.listening;
    return { method, protocol: 'http:', hostname: '127.0.0.1', port, path, query: { ...query }, headers: { 'host': `127.0.0.1:${port}`, 'content-type': 'application/json' }, body };
  }

  function urlOf({ path, query }: { readonly path: string; readonly query?: object }): string {
    const parameters = new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]: [string, unknown]) => (
      (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, String(each)])
    )));
    return `${api.listening.url}${path}?${parameters.toString().replaceAll('+', '%20')}`;
  }

  it.each<[string, string, string, { readonly [name: string]: string | string[] }, string | undefined]>([
    ['a GET', 'GET', '/prod/a', {}, undefined],
    ['the items of the documented sample', 'GET', '/prod/321', { items: '101,131,162' }, undefined],
    ['a value several times', 'GET', '/prod/a', { items: ['b', 'a'] }, undefined],
    ['text that needs escapes', 'GET', '/prod/a', { q: "a b/ü!'()*~" }, undefined],
    ['a path that needs escapes', 'GET', '/prod/a%20b/%C3%BC', {}, undefined],
    ['a body', 'POST', '/prod/a', {}, '{"a": "grüße"}'],
  ])('is let through with %s', async (_title, method, path, query, body) => {
    const request = await signer.sign(unsigned(method, path, query, body));
    const { host: _host, ...headers } = request.headers;
    const answer = await fetch(urlOf(request), { method, headers, body });
    expect([answer.status, await answer.text()]).toEqual([200, '{"user": "local"}']);
  });

  it('is let through with a presigned URL', async () => {
    const { headers: { host }, ...rest } = unsigned('GET', '/prod/a', { items: '1,2' });
    const request = await signer.presign({ ...rest, headers: { host } }, { expiresIn: 60 });
    expect((await fetch(urlOf(request))).status).toBe(200);
  });

  it('is refused where the request is changed on its way', async () => {
    const request = await signer.sign(unsigned('POST', '/prod/a', {}, '{"a": 1}'));
    const { host: _host, ...headers } = request.headers;
    expect((await fetch(urlOf(request), { method: 'POST', headers, body: '{"a": 2}' })).status).toBe(403);
  });
});

import { execFile, spawnSync } from 'node:child_process';
import { KEY, SignedApi } from './signed-api';

/** Why curl cannot be asked here; undefined where it can. */
function missing(): string | undefined {
  const { stdout, status } = spawnSync('curl', ['--help', 'all'], { encoding: 'utf8' });
  if (status !== 0) return 'curl is not installed';
  return stdout.includes('--aws-sigv4') ? undefined : 'this curl has no --aws-sigv4; it came with curl 7.75';
}

const REASON = missing();

it('there is a curl that signs', () => {
  // A machine without one may not test it; a CI service always does.
  if (process.env.CI === undefined && REASON !== undefined) console.warn(`curl is not asked: ${REASON}`);
  else expect(REASON).toBeUndefined();
});

const describeCurl = REASON === undefined ? describe : (_title: string, _body: () => void): void => undefined;

describeCurl('curl --aws-sigv4', () => {
  let api: SignedApi;

  beforeEach(async () => (api = await SignedApi.open()));
  afterEach(() => api.close());

  function curl(path: string, ...args: string[]): Promise<{ readonly status: number; readonly body: string }> {
    const signing = ['--aws-sigv4', 'aws:amz:us-east-1:execute-api', '--user', `${KEY.accessKeyId}:${KEY.secretAccessKey}`];
    return new Promise((resolve, reject) => {
      execFile('curl', ['--silent', '--show-error', '--write-out', '\n%{http_code}', ...signing, ...args, api.listening.url + path], (error, stdout) => {
        if (error !== null) reject(error);
        else resolve({ status: Number(stdout.slice(-3)), body: stdout.slice(0, -4) });
      });
    });
  }

  it.each<[string, string, string[]]>([
    ['a path', '/prod/a', []],
    ['a query', '/prod/321?items=101', []],
    ['a comma that is escaped', '/prod/321?items=101%2C131', []],
    ['a blank that is escaped', '/prod/321?q=a%20b', []],
    ['several parameters in their order', '/prod/321?a=1&b=2', []],
    ['a body', '/prod/a', ['--data', '{"a": "grüße"}', '--header', 'Content-Type: application/json']],
  ])('is let through with %s', async (_title, path, args) => {
    expect(await curl(path, ...args)).toEqual({ status: 200, body: '{"user": "local"}' });
  });

  it('is refused with a comma that is not escaped, as by AWS, unless this curl escapes it before it signs', async () => {
    const { status, body } = await curl('/prod/321?items=101,131');
    if (status === 200) return;
    expect(status).toBe(403);
    expect((JSON.parse(body) as { readonly message: string }).message).toContain('\n/prod/321\nitems=101%2C131\n');
    expect(api.explanations[0]).toContain("AWS signs the query as 'items=101%2C131'");
  });

  it('is refused with another secret', async () => {
    const answer = await curl('/prod/a', '--user', `${KEY.accessKeyId}:other`);
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('The request signature we calculated does not match')]);
  });
});

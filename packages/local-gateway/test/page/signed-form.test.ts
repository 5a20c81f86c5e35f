import { SigningKey } from '../../src/pipeline/authorise/signing-key';
import { clickAndHear } from '../../../../scripts/browser/click-and-hear';
import { OpenedPage } from './opened-page';
import { usePage } from './use-page';

const KEYS: readonly SigningKey[] = [
  { accessKeyId: 'AKIDFIRST', secretAccessKey: 'secret-of-the-first' },
  { accessKeyId: 'AKIDSECOND', secretAccessKey: 'secret-of-the-second', sessionToken: 'token-of-the-second' },
];

let opened: OpenedPage;

usePage({ keys: KEYS }, (each) => (opened = each));

async function status(): Promise<string> {
  return await opened.page.locator('.summary .status').textContent() ?? '';
}

it('sends a signed request with the key that is chosen, and again, and one that is not signed', async () => {
  const { page } = opened;
  const signer = page.getByLabel('Sign as');
  expect(await signer.inputValue()).toBe('AKIDFIRST');
  await opened.sendSample('321', '1, 2');
  expect([await status(), await page.getByText('auth not checked').count()]).toEqual(['200', 0]);
  await opened.openStage('authorise');
  expect(JSON.parse(await page.getByRole('region', { name: 'Output', exact: true }).textContent() ?? '')).toMatchObject({ identity: { accessKey: 'AKIDFIRST' } });

  await signer.selectOption('AKIDSECOND');
  await opened.sendSample('322');
  expect(await status()).toBe('200');

  await page.getByRole('button', { name: 'Edit and resend' }).click();
  await page.getByRole('button', { name: 'Raw', pressed: true }).waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).not.toMatch(/authorization|x-amz-date|token/i);
  await page.getByRole('textbox').first().fill('GET /prod/323?items=1\nHost: localhost');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.summary .target', { hasText: '/prod/323' }).waitFor();
  await opened.untilCurrent();
  expect(await status()).toBe('200');

  await signer.selectOption('nobody');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.summary .status', { hasText: '403' }).waitFor();
  expect(await page.getByRole('region', { name: 'Why' }).textContent()).toContain('the request is not signed');
  const text = await page.content() + await page.evaluate<string>('JSON.stringify(localStorage)');
  expect(text).not.toMatch(/secret-of|token-of/);
});

it('copies a signed request as a command that curl signs as AWS does', async () => {
  const { page } = opened;
  await page.locator('[data-parameter="path.user_id"]').fill('7');
  await page.locator('[data-parameter="querystring.items"]').fill('1,2');
  expect(await clickAndHear(page.getByRole('button', { name: 'Copy as curl' }))).toBe('Copied');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe([
    `curl '${opened.listening.url}/prod/7?items=1%2C2'`,
    `  --aws-sigv4 'aws:amz:us-east-1:execute-api' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`,
  ].join(' \\\n'));
});

it('asks for a signature only where a method does', async () => {
  await opened.page.getByRole('button', { name: /POST .*predict/ }).click();
  expect(await opened.page.getByLabel('Sign as').count()).toBe(0);
});

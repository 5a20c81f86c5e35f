import { MethodSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';
import { OpenedPage } from './opened-page';
import { usePage } from './use-page';

/** Nearly the 300 KB that API Gateway takes for a template. */
const LARGE_TEMPLATE = `{"items": [\n${Array.from({ length: 6000 }, (_each, index) => `  {"n": ${index}, "v": "$input.params('p${index % 50}')"},`).join('\n')}\n  {}\n]}`;

/** A hundred routes whose paths begin alike, and one with a template as large as API Gateway takes. */
const TEMPLATE = sketchTemplate({
  api: { Name: 'large', BinaryMediaTypes: ['image/png'] },
  methods: {
    ...Object.fromEntries(Array.from({ length: 100 }, (_each, index): [string, MethodSketch] => [`GET /v1/a-rather-long-name-of-a-resource/part-${index}`, { mock: 200 }])),
    'POST /large': { request: LARGE_TEMPLATE },
    'GET /picture': { request: '{}' },
  },
});

let opened: OpenedPage;

usePage({
  template: TEMPLATE,
  invocation: (body, _incoming, outgoing) => {
    if (body === '{}') outgoing.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe]));
    else outgoing.end('{"ok": true}');
  },
}, (each) => (opened = each));

it('shows the end of each path, and filters a hundred routes by words', async () => {
  const { page } = opened;
  const routes = page.locator('.route');
  expect(await routes.count()).toBe(102);
  const [path, list] = await Promise.all([routes.first().locator('.path bdi').boundingBox(), page.locator('.routes').boundingBox()]);
  expect((path?.x ?? 0) + (path?.width ?? 0)).toBeLessThan((list?.x ?? 0) + (list?.width ?? 0));
  await page.keyboard.press('/');
  await page.keyboard.type('part-4 GET');
  expect(await routes.locator('.path').allTextContents()).toEqual(['4', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49'].map((part) => (
    `/v1/a-rather-long-name-of-a-resource/part-${part}`
  )));
});

it('stays usable with a template of nearly 300 KB', async () => {
  const { page } = opened;
  expect(Buffer.byteLength(LARGE_TEMPLATE)).toBeGreaterThan(250_000);
  await page.getByRole('button', { name: 'POST /large' }).click();
  await page.locator('[data-testid="template"] .cm-line').first().waitFor();
  await page.locator('.request-form textarea').fill('{}');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.summary .status', { hasText: '200' }).waitFor();
  await opened.untilCurrent();
  await page.locator('[data-testid="output"] .cm-line', { hasText: '{"n": 1, "v": ""},' }).first().waitFor();
  await page.locator('[data-testid="template"] .cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('abc');
  await page.locator('[data-testid="output"] .cm-line', { hasText: 'abc{"items": [' }).waitFor();
  await page.locator('.tag', { hasText: 'no JSON' }).waitFor();
});

it('shows the newest of a thousand requests, and the last 200 in the list', async () => {
  const { page, listening } = opened;
  for (let round = 0; round < 25; round++) {
    await Promise.all(Array.from({ length: 40 }, (_each, index) => fetch(`${listening.url}/prod/v1/a-rather-long-name-of-a-resource/part-${index}?round=${round}`)));
  }
  await fetch(`${listening.url}/prod/v1/a-rather-long-name-of-a-resource/part-7?last`);
  await page.locator('.summary .target', { hasText: 'part-7?last' }).waitFor();
  expect(await page.locator('.traffic .request').count()).toBe(200);
  expect(await page.locator('.traffic .request .target').first().textContent()).toContain('part-7?last');
});

it('says of an answer that is no text how long it is', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'GET /picture' }).click();
  await page.getByRole('button', { name: 'Add a header' }).click();
  await page.getByLabel('Name of header 1').fill('Accept');
  await page.getByLabel('Value of header 1').fill('image/png');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.summary .status', { hasText: '200' }).waitFor();
  await page.locator('.answer summary').click();
  expect(await page.locator('.answer').textContent()).toContain('7 bytes that are no text');
});

it('fits a narrow window', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 380, height: 800 });
  await page.waitForFunction(() => (globalThis as unknown as { readonly innerWidth: number }).innerWidth === 380);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
});

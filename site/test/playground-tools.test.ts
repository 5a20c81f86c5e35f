import { runInNewContext } from 'node:vm';
import { TemplateAssertions, TemplatePhase } from '@model-gateway/mapping-template';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../../scripts/browser/accessibility-faults';
import { clickAndHear } from '../../scripts/browser/click-and-hear';
import { finding, output, textOf, writeTemplate } from '../../scripts/browser/shown-bench';
import { useSite } from './use-site';

const site = useSite();

const ESCAPED = '{\n  "city": "$util.escapeJavaScript($input.params(\'city\')).replaceAll("\\\\\'", "\'")",\n  "discount": "0"\n}\n';

it('repairs a finding by a button, says so, and takes it back with one undo', async () => {
  const page = await site.visit('playground.html#injection');
  const before = await templateWith(page, '$input.params');
  await page.getByRole('button', { name: 'Repair: escape the value, and repair the apostrophes that the escape breaks' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The checks find nothing.').waitFor();
  expect(await textOf(page, 'template')).toBe(ESCAPED);
  expect(await page.locator('.said').textContent()).toBe('Repaired: escape the value, and repair the apostrophes that the escape breaks. Ctrl Z takes it back.');
  expect(JSON.parse(await textOf(page, 'output'))).toEqual({ city: 'Ulm", "discount": "100', discount: '0' });
  await page.keyboard.press('Control+z');
  await finding(page, /MAP2032/).waitFor();
  expect(await textOf(page, 'template')).toBe(before);
  expect(await page.locator('.said').textContent()).toBe('');
});

it('repairs what is at the cursor by a key, and goes from finding to finding by another', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await writeTemplate(page, '# set( $a = $input.params("a") )\n{"a": "$input.params("a")", "b": "$input.params("b")"}');
  await finding(page, /MAP2021/).waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+.');
  await finding(page, /MAP2021/).waitFor({ state: 'detached' });
  expect(await textOf(page, 'template')).toMatch(/^#set\( \$a/);
  await page.locator('.finding', { hasText: 'MAP2032' }).nth(1).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+.');
  expect(await page.locator('.said').textContent()).toBe('Nothing at the cursor can be repaired.');
  await page.keyboard.press('F8');
  expect(await selected(page)).toBe('$input.params("a")');
  await page.keyboard.press('F8');
  expect(await selected(page)).toBe('$input.params("b")');
  await page.keyboard.press('Shift+F8');
  expect(await selected(page)).toBe('$input.params("a")');
});

it('makes all repairs at once, as one change', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  const text = '{"a": "$input.params("a")", "b": "$input.params("b")"}';
  await writeTemplate(page, text);
  await page.getByRole('button', { name: 'Repair all 2' }).click();
  await page.getByText('The checks find nothing.').waitFor();
  expect((await textOf(page, 'template')).match(/escapeJavaScript/g)).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Repair all 2' }).waitFor();
  expect(await textOf(page, 'template')).toBe(text);
});

it('offers no repair where nothing is safe without knowing what is meant', async () => {
  const page = await site.visit('playground.html');
  await finding(page, /MAP2033/).first().waitFor();
  expect(await page.getByRole('button', { name: /^Repair/ }).count()).toBe(0);
});

it.each(['get-to-post', 'response', 'csv', 'escaped', 'status'])('copies the sample "%s" as a test that passes', async (sample) => {
  const page = await site.visit(`playground.html#${sample}`);
  await page.locator('.explanations').waitFor();
  const code = await copied(page, 'Copy as test');
  expect(code).toMatch(/^import \{ TemplateAssertions(?:, TemplatePhase)? \} from '@model-gateway\/mapping-template';\n\nconst template = `/);
  expect(runTest(code)).toBe(sample === 'response' || sample === 'status' ? 'renders the body for the client' : 'renders the body for the backend');
  expect(code.includes('.hasNoFindings()')).toBe(await page.getByText('The checks find nothing.').isVisible());
  // The test is about this template and this request: with another template it fails.
  expect(() => runTest(code.replace('const template = `', 'const template = `x'))).toThrow();
});

it('copies a rendering that fails as a test that expects it, and nothing of what does not parse', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await writeTemplate(page, '#set($price = "${D}5 `\\")\n{"a": $input.json("$.a")}');
  await page.getByLabel('Body of the client').fill('{"a":');
  await finding(page, /MAP4001/).waitFor();
  const code = await copied(page, 'Copy as test');
  expect(code).toContain('const template = `#set($price = "\\${D}5 \\`\\\\")\n');
  expect(code).toMatch(/\.failsToRender\(\{\n {6}"body": "\{\\"a\\":",\n[\s\S]*\}, 'MAP4001'\);\n/);
  expect(runTest(code)).toBe('fails to render');
  await writeTemplate(page, '#if(');
  await finding(page, /MAP1/).first().waitFor();
  expect(await clickAndHear(page.getByRole('button', { name: 'Copy as test' }))).toBe('It does not parse');
});

it('renders what is no JSON without complaint where none is wanted', async () => {
  const page = await site.visit('playground.html#csv');
  await output(page, '321,101');
  expect(await textOf(page, 'output')).toBe('321,101\n321,131\n321,162\n');
  expect(await page.getByLabel('Output is JSON').isChecked()).toBe(false);
  await page.getByText('The checks find nothing.').waitFor();
  await page.getByLabel('Output is JSON').check();
  await finding(page, /the output is no JSON from here on/).waitFor();
});

it('says that a template is too long for a link, rather than to copy one that shows another', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  const noise = Array.from({ length: 9000 }, (_none, index) => Math.imul(index + 1, 2654435761).toString(36)).join(' ');
  await writeTemplate(page, noise);
  expect(await clickAndHear(page.getByRole('button', { name: 'Copy link' }))).toBe('Too long for a link');
});

it('lets a slash be typed, which opens the search elsewhere', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await page.locator('[data-testid="template"] .cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('"a/b"');
  await output(page, '"a/b"');
  await page.getByLabel('Value of query parameter 1').press('/');
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').waitFor();
});

it('tells its keys, which lead back to where they were asked for', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.waitFor();
  expect(await keys.getByRole('term').allTextContents()).toEqual(['t', 'Ctrl K', '?', 'F8', 'Ctrl .', 'Ctrl Z', 'Tab']);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await page.keyboard.press('t');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('typed');
  await output(page, 'typed');
});

it.each(['light', 'dark'] as const)('has no fault that axe finds beside repairs, in %s colours', async (colorScheme) => {
  const page = await site.visit('playground.html', { colorScheme });
  await output(page, '"instances"');
  await writeTemplate(page, '{"a": "$input.params("a")", "b": "$input.params("b")"}');
  await page.getByRole('button', { name: 'Repair all 2' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

async function templateWith(page: Page, text: string): Promise<string> {
  await page.locator('[data-testid="template"] .cm-mark-warning', { hasText: text }).first().waitFor();
  return textOf(page, 'template');
}

async function copied(page: Page, button: string): Promise<string> {
  expect(await clickAndHear(page.getByRole('button', { name: button }))).toBe('Copied');
  return page.evaluate<string>('navigator.clipboard.readText()');
}

/** Runs a copied test. @returns its title */
function runTest(code: string): string {
  let title = '';
  const test = (name: string, body: () => void): void => {
    body();
    title = name;
  };
  runInNewContext(code.replace(/^import .*$/m, ''), { TemplateAssertions, TemplatePhase, test });
  return title;
}

/** What is selected in the template. */
function selected(page: Page): Promise<string> {
  return page.locator('[data-testid="template"]').evaluate((place) => {
    const root = place.shadowRoot as unknown as { getSelection?: () => { toString(): string } | null };
    return String(root.getSelection?.() ?? '');
  });
}

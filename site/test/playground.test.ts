import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../../scripts/browser/accessibility-faults';
import { documentedTemplates } from '../src/documented-templates';
import { clickAndHear } from '../../scripts/browser/click-and-hear';
import { clickText, finding, output, textOf, untilCurrent, writeTemplate } from '../../scripts/browser/shown-bench';
import { useSite } from './use-site';

const site = useSite();

it('renders the documented template with the documented request', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  expect(await textOf(page, 'template')).toBe(documentedTemplates().request);
  expect(JSON.parse(await textOf(page, 'output'))).toEqual({ instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }, { in0: [321], in1: [162] }] });
  expect(await page.locator('.tag', { hasText: 'JSON' }).last().textContent()).toBe('JSON');
  expect(await page.locator('.trace tr').allTextContents()).toEqual(['line 5#foreach( $item in $items.split(",") )3 passes', 'line 6#if( $foreach.hasNext )ran 2 times']);
});

it('renders anew for another request: parameters, body, context and stage variables', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"in1": [101]');
  await page.getByLabel('Value of query parameter 1').fill('7');
  await output(page, '"in1": [7]');
  await writeTemplate(page, '{"b": $input.json("$.b"), "s": "$stageVariables.s", "id": "$context.requestId", "h": "$input.params("X-H")"}');
  await page.getByRole('button', { name: 'Add a stage variable' }).click();
  await page.getByLabel('Name of stage variable 1').fill('s');
  await page.getByLabel('Value of stage variable 1').fill('blue');
  await page.getByRole('button', { name: 'Add a header' }).click();
  await page.getByLabel('Name of header 1').fill('X-H');
  await page.getByLabel('Value of header 1').fill('h1');
  await page.getByLabel('Body of the client').fill('{"b": [1]}');
  await page.getByLabel('$context, as JSON').fill('{"requestId": "r1"}');
  await output(page, '{"b": [1], "s": "blue", "id": "r1", "h": "h1"}');
  await page.getByLabel('$context, as JSON').fill('[1]');
  expect(await page.locator('.fault').textContent()).toBe('$context must be a JSON object; nothing of it is used');
});

it('shows an injection where it is, with the request that proves it', async () => {
  const page = await site.visit('playground.html#injection');
  const found = finding(page, /MAP2032/);
  await found.waitFor();
  expect(await found.locator('.place').textContent()).toBe('2:12');
  expect(await page.locator('[data-testid="template"] .cm-mark-warning').first().textContent()).toContain('$input.params');
  const report = await page.getByRole('region', { name: 'Reports' }).textContent();
  expect(report).toMatch(/^request\.vtl:2:12 MAP2032 /);
  expect(report).toContain('  2 |   "city": "$input.params(\'city\')",\n    |            ^^^^^^^^^^^^^^^^^^^^^');
  expect(report).toContain('request: {"params":{"querystring":{"city":');
});

it('finds nothing in the same template, escaped', async () => {
  const page = await site.visit('playground.html#escaped');
  await page.getByText('The checks find nothing.').waitFor();
  expect(JSON.parse(await textOf(page, 'output'))).toEqual({ city: 'Ulm", "discount": "100', discount: '0' });
});

it('shows a mistake of the syntax with its frame', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await writeTemplate(page, '{"a": #if($input.params("a") != "")1}');
  await finding(page, /MAP1/).waitFor();
  expect(await page.getByRole('region', { name: 'Reports' }).textContent()).toBe([
    'request.vtl:1:7 MAP1003 #if has no #end',
    '  1 | {"a": #if($input.params("a") != "")1}',
    '    |       ^^^',
    'help: close it with #end',
  ].join('\n'));
  await page.locator('.tag', { hasText: 'fails' }).waitFor();
});

it('shows a rendering that fails, and an output that is no JSON, at their places', async () => {
  const page = await site.visit('playground.html#response');
  await output(page, '4.22');
  await page.getByLabel('Body of the model').fill('{"predictions": [');
  await finding(page, /MAP4001/).waitFor();
  expect(await page.getByRole('region', { name: 'Reports' }).textContent()).toMatch(/^response\.vtl:3:\d+ MAP4001 [\s\S]*\n {2}3 \| #set\( \$predictions/);
  await writeTemplate(page, '{"a": 1,}');
  await finding(page, /the output is no JSON from here/).waitFor();
  expect(await page.getByRole('region', { name: 'Reports' }).textContent()).toContain('response.vtl:1:9 the output is no JSON at 1:9: expected a name in double quotes, found "}"');
});

it('lights up the piece of the template that printed a piece of the output', async () => {
  const page = await site.visit('playground.html');
  await untilCurrent(page);
  await clickText(page, 'output', '131');
  await page.locator('[data-testid="template"] .cm-lit').first().waitFor();
  expect(await page.locator('[data-testid="template"] .cm-lit').allTextContents()).toEqual(['$item']);
});

it('stops what takes too long, and stays awake meanwhile', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await countWhileBusy(page);
  const loops = '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])$a.toString().replaceAll("1(1|2)*", "$b")#end#end#end';
  await writeTemplate(page, loops);
  await finding(page, /MAP5|took longer than 3 seconds for this request and was stopped/).first().waitFor();
  // Held up, the page would come to nothing between the last key and the finding.
  expect(await page.evaluate('window.awake')).toBeGreaterThan(20);
  await writeTemplate(page, '{"still": "here"}');
  await output(page, '{"still": "here"}');
});

it('keeps template and request in the address, which shows them to others', async () => {
  const page = await site.visit('playground.html#image');
  await output(page, 'image_bytes');
  await writeTemplate(page, '{"size": $input.path("$.image").length()}');
  await output(page, '{"size": ');
  await page.waitForURL(/#v1\./);
  expect(await clickAndHear(page.getByRole('button', { name: 'Copy link' }))).toBe('Copied');
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  const other = await site.visit(link.slice(`${site.url}/`.length));
  await output(other, '{"size": ');
  expect(await textOf(other, 'template')).toBe('{"size": $input.path("$.image").length()}');
  expect(await other.getByLabel('Sample').inputValue()).toBe('');
});

it('is worked by the keyboard alone', async () => {
  const page = await site.visit('playground.html');
  await output(page, '"instances"');
  await page.getByLabel('Sample').focus();
  await page.keyboard.press('ArrowDown');
  await output(page, '"ratings"');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Response');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy link');
  for (let at = 0; at < 14 && !(await focused(page)).startsWith('Mapping template'); at++) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{"typed": true');
  await output(page, '{"typed": true');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Output of the response template');
});

it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s colours', async (colorScheme) => {
  for (const sample of ['mistakes', 'status']) {
    const page = await site.visit(`playground.html#${sample}`, { colorScheme });
    await page.locator('.explanations').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});

it.each(['response', 'image', 'mistakes', 'status'])('has a sample "%s" that does what it is called', async (sample) => {
  const page = await site.visit(`playground.html#${sample}`);
  await page.locator('.explanations').waitFor();
  const codes = await page.locator('.finding code').allTextContents();
  const outputs = { response: '"ratings"', image: '"image_bytes"', status: 'nothing to predict' };
  if (sample === 'mistakes') expect(codes).toEqual(expect.arrayContaining(['MAP2004', 'MAP2039']));
  else expect(await textOf(page, 'output')).toContain(outputs[sample as keyof typeof outputs]);
});

/** Counts, in the page, how often it comes to anything while an output is on its way. */
function countWhileBusy(page: Page): Promise<void> {
  return page.locator('[data-testid="output"]').evaluate((output) => {
    const counted = globalThis as { awake?: number };
    counted.awake = 0;
    setInterval(() => {
      if (output.closest('[aria-busy="true"]') !== null) counted.awake = (counted.awake ?? 0) + 1;
    }, 20);
  });
}

/** What has the focus, through the walls of shadow roots: an editor by what it is called, all else by its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label')?.split(';')[0] ?? element?.textContent ?? '';
  })()`);
}

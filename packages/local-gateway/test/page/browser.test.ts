import { execFile } from 'node:child_process';
import { accessibilityFaults } from '../../../../scripts/browser/accessibility-faults';
import { clickAndHear } from '../../../../scripts/browser/click-and-hear';
import { OpenedPage } from './opened-page';
import { usePage } from './use-page';

let opened: OpenedPage;

usePage({}, (each) => (opened = each));

it('sends a request from the form of the declared parameters, and shows every stage with its input, output and time', async () => {
  await opened.sendSample();
  expect(await opened.page.locator('.summary .status').textContent()).toBe('200');
  const stops = opened.page.getByRole('tab');
  expect(await stops.locator('.label').allTextContents()).toEqual([
    'Route', 'Authorise', 'Admit', 'Validate', 'Map request', 'Backend', 'Select', 'Map response', 'Log',
  ]);
  expect((await stops.locator('.time').allTextContents()).every((time) => /^\d+(\.\d+)? m?s$/.test(time))).toBe(true);

  await opened.openStage('route');
  expect(JSON.parse(await opened.page.getByRole('region', { name: 'Output', exact: true }).textContent() ?? '')).toEqual({
    route: 'GET /{user_id}', pathParameters: { user_id: '321' },
  });
  await opened.openStage('map-request');
  await opened.page.locator('[data-testid="output"] .cm-line', { hasText: 'instances' }).waitFor();
  expect(JSON.parse(await opened.textOf('output'))).toEqual({
    instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }, { in0: [321], in1: [162] }],
  });
  await opened.openStage('call');
  expect(JSON.parse(await opened.page.getByRole('region', { name: 'Body of the output' }).textContent() ?? '')).toEqual({
    predictions: [{ scores: [4.22] }, { scores: [4.52] }, { scores: [4.83] }],
  });
  await opened.openStage('map-response');
  await opened.page.locator('[data-testid="output"] .cm-line', { hasText: 'ratings' }).waitFor();
  expect(JSON.parse(await opened.textOf('output'))).toEqual({ ratings: [4.22, 4.52, 4.83] });
});

it('shows the line of the access log with the fields that it is made of', async () => {
  await opened.sendSample();
  await opened.openStage('log');
  const line = JSON.parse(await opened.page.getByRole('region', { name: 'Line of the access log' }).textContent() ?? '') as { readonly [name: string]: unknown };
  expect(line).toMatchObject({ ip: '127.0.0.1', method: 'GET', path: '/{user_id}', status: 200, user: '-' });
  expect(await opened.page.getByRole('row', { name: '$context.status' }).locator('td').textContent()).toBe('200');
  expect(await opened.page.getByRole('row', { name: '$context.identity.user' }).locator('td').textContent()).toBe('no value');
});

it('renders a changed template at once, as a scratch that the gateway does not serve', async () => {
  await opened.sendSample();
  await opened.page.locator('[data-testid="output"] .cm-line').first().waitFor();
  await opened.writeTemplate('{"user": $input.params("user_id")}');
  await opened.page.locator('[data-testid="output"]', { hasText: '{"user": 321}' }).waitFor();
  await opened.page.getByText('scratch', { exact: true }).waitFor();

  const answer = await fetch(`${opened.listening.url}/prod/321?items=101`);
  expect(await answer.json()).toEqual({ ratings: [4.22] });

  await opened.page.getByRole('button', { name: 'Reset' }).click();
  await opened.page.locator('[data-testid="output"]', { hasText: '"instances"' }).waitFor();
});

it('renders a scratch anew for the next request', async () => {
  await opened.sendSample();
  await opened.writeTemplate('{"user": $input.params("user_id")}');
  await opened.page.locator('[data-testid="output"]', { hasText: '{"user": 321}' }).waitFor();
  await opened.sendSample('7');
  await opened.page.locator('[data-testid="output"]', { hasText: '{"user": 7}' }).waitFor();
});

it('previews the body while the form is filled in', async () => {
  await opened.page.locator('[data-parameter="path.user_id"]').fill('12');
  await opened.page.locator('[data-parameter="querystring.items"]').fill('3,4');
  await opened.page.locator('[data-testid="output"]', { hasText: '{"in0": [12], "in1": [4]}' }).waitFor();
  expect(await opened.page.getByText('preview', { exact: true }).count()).toBe(1);
});

it('marks a mistake in a template where it is, and goes there', async () => {
  await opened.sendSample();
  await opened.writeTemplate('{\n  "user": "$input.parms(\'user_id\')"\n}');
  const finding = opened.page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /MAP2004/ });
  await finding.waitFor();
  expect(await finding.locator('.place').textContent()).toBe('2:19');
  expect(await opened.page.locator('[data-testid="template"] .cm-mark-error').first().textContent()).toContain('parms');
  expect(await opened.page.locator('[data-testid="template"] .cm-mark-dot.error').count()).toBeGreaterThan(0);
  await finding.click();
  expect(await opened.page.locator('[data-testid="template"]:focus').count()).toBe(1);
});

it('shows an output that is no JSON where the template printed it', async () => {
  await opened.sendSample();
  await opened.writeTemplate('{"user": $input.params("user_id"),}');
  await opened.page.locator('.tag', { hasText: 'no JSON' }).waitFor();
  const finding = opened.page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /^error 1:35 the output is no JSON/ });
  expect(await finding.textContent()).toContain('expected a name in double quotes, found "}"');
  expect(await opened.page.locator('[data-testid="output"] .cm-mark-error').textContent()).toBe('}');
});

it('shows a request whose template fails, at the stage and the place where it failed', async () => {
  await opened.page.getByRole('button', { name: 'Raw' }).click();
  await opened.page.getByRole('textbox').first().fill('POST /prod/predict\nContent-Type: application/json\n\n{"instances": [');
  await opened.page.getByRole('button', { name: 'Send', exact: true }).click();
  await opened.page.locator('.summary .status', { hasText: '400' }).waitFor();
  expect(await opened.page.getByRole('tab', { selected: true }).locator('.label').textContent()).toBe('Map request');
  expect(await opened.page.getByRole('region', { name: 'Why' }).textContent()).toContain('MAP4001');
  await opened.page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /MAP4001/ }).waitFor();
  expect(await opened.page.locator('.tag', { hasText: 'fails' }).count()).toBe(1);
});

it('lights up the piece of the template that printed a piece of the output', async () => {
  await opened.sendSample();
  await opened.clickText('output', '131');
  await opened.page.locator('[data-testid="template"] .cm-lit').first().waitFor();
  expect(await opened.page.locator('[data-testid="template"] .cm-lit').allTextContents()).toEqual(['$item']);
  expect(await opened.page.locator('[data-testid="output"] .cm-lit').allTextContents()).toEqual(['131']);
});

it('dims the branch that did not run', async () => {
  await opened.page.getByRole('button', { name: /branches/ }).click();
  await opened.page.locator('[data-parameter="path.user_id"]').fill('7');
  await opened.page.getByRole('button', { name: 'Send', exact: true }).click();
  await opened.page.locator('[data-testid="template"] .cm-idle').first().waitFor();
  expect((await opened.page.locator('[data-testid="template"] .cm-idle').allTextContents()).join('').trim()).toBe('"in0": [0],');
});

it('tells the value of a reference under the pointer, in a condition too', async () => {
  await opened.sendSample();
  const hover = async (line: string): Promise<string> => {
    await opened.page.mouse.move(0, 0);
    await opened.page.locator('.cm-tooltip').waitFor({ state: 'detached' });
    await opened.page.locator('[data-testid="template"] .cm-line', { hasText: line }).locator('span', { hasText: '$items' }).first().hover();
    const tooltip = opened.page.locator('.cm-tooltip .cm-told').first();
    await tooltip.waitFor();
    return await tooltip.textContent() ?? '';
  };
  expect(await hover('#set( $items')).toBe('$items 101,131,162');
  expect(await hover('#foreach')).toBe('$items.split(",") [101, 131, 162]');
});

it('follows requests that others send, curl for one', async () => {
  expect(await opened.page.getByText('Requests appear here as they come').count()).toBe(1);
  expect(JSON.parse(await curl(`${opened.listening.url}/prod/77?items=1`))).toEqual({ ratings: [0.78] });
  await opened.page.locator('.summary .target', { hasText: '/prod/77?items=1' }).waitFor();
  expect(await opened.page.getByRole('tab', { selected: true }).locator('.label').textContent()).toBe('Map request');
  await opened.page.locator('[data-testid="output"]', { hasText: '"in0": [77]' }).waitFor();
  await fetch(`${opened.listening.url}/prod/78`);
  await opened.page.locator('.summary .status', { hasText: '400' }).waitFor();
  expect(await opened.page.getByRole('tab', { selected: true }).locator('.label').textContent()).toBe('Validate');

  const list = opened.page.getByRole('list', { name: 'Requests, the newest first' });
  expect(await list.locator('.target').allTextContents()).toEqual(['GET /prod/78', 'GET /prod/77?items=1']);
  await list.getByRole('button').last().click();
  await opened.page.locator('.summary .status', { hasText: '200' }).waitFor();
});

it('says why what is served is older than the application, until it is not', async () => {
  opened.gateway.showProblem('GW1034 the application could not be synthesized');
  const notice = opened.page.getByRole('alert');
  await notice.waitFor();
  expect(await notice.textContent()).toBe('Serving the last good version.GW1034 the application could not be synthesized');
  expect(await accessibilityFaults(opened.page, ['best-practice'])).toEqual([]);
  opened.gateway.showProblem(undefined);
  await notice.waitFor({ state: 'detached' });
});

it('asks what is served once more when it is connected, since nobody told it of what changed before', async () => {
  const { page, gateway } = opened;
  let connect = (): void => undefined;
  const isConnected = new Promise<void>((resolve) => (connect = resolve));
  await page.route('**/api/events', async (route) => {
    await isConnected;
    await route.continue();
  });
  await page.reload();
  await page.getByText('not connected', { exact: true }).waitFor();
  gateway.showProblem('GW1034 the application could not be synthesized');
  connect();
  await page.getByRole('alert').waitFor();
});

it('copies a request as a command that curl takes', async () => {
  await opened.page.locator('[data-parameter="path.user_id"]').fill("o'hara");
  await opened.page.locator('[data-parameter="querystring.items"]').fill('1,2');
  expect(await clickAndHear(opened.page.getByRole('button', { name: 'Copy as curl' }))).toBe('Copied');
  expect(await opened.page.evaluate('navigator.clipboard.readText()')).toBe(`curl '${opened.listening.url}/prod/o'\\''hara?items=1,2'`);
});

it('keeps what was sent, and brings it back', async () => {
  await opened.sendSample('5', '9');
  await opened.sendSample('6', '8');
  await opened.page.reload();
  await opened.page.getByText('History').click();
  await opened.page.locator('.history').getByRole('button', { name: /prod\/5/ }).click();
  expect(await opened.page.locator('[data-parameter="querystring.items"]').inputValue()).toBe('9');
});

it('is worked by the keyboard alone', async () => {
  const { page } = opened;
  await page.keyboard.press('g');
  await page.keyboard.press('Tab');
  await page.locator('[data-parameter="path.user_id"]').focus();
  await page.keyboard.type('321');
  await page.keyboard.press('Tab');
  await page.keyboard.type('101');
  await page.keyboard.press('Control+Enter');
  await page.locator('.summary .status', { hasText: '200' }).waitFor();
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { selected: true }).locator('.label').textContent()).toBe('Backend');
  await page.keyboard.press('Home');
  expect(await page.getByRole('tab', { selected: true }).locator('.label').textContent()).toBe('Route');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s colours', async (colorScheme) => {
  const { page } = opened;
  await page.emulateMedia({ colorScheme });
  await opened.sendSample();
  await page.locator('.finding').first().waitFor();
  expect(await accessibilityFaults(opened.page, ['best-practice'])).toEqual([]);
  for (const stage of ['route', 'call', 'log']) {
    await opened.openStage(stage);
    expect(await accessibilityFaults(opened.page, ['best-practice'])).toEqual([]);
  }
  await fetch(`${opened.listening.url}/prod/7`);
  await page.getByRole('region', { name: 'Why' }).waitFor();
  await page.getByRole('button', { name: 'Raw' }).click();
  expect(await accessibilityFaults(opened.page, ['best-practice'])).toEqual([]);
  await page.getByRole('button', { name: /branches/ }).click();
  await page.locator('[data-parameter="path.user_id"]').fill('7');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('[data-testid="template"] .cm-idle').first().waitFor();
  expect(await accessibilityFaults(opened.page, ['best-practice'])).toEqual([]);
});

/** What the command curl prints. */
function curl(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('curl', ['--silent', '--show-error', url], (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
  });
}

import { accessibilityFaults } from '../../scripts/browser/accessibility-faults';
import { clickAndHear } from '../../scripts/browser/click-and-hear';
import { useSite } from './use-site';

const site = useSite();

it('tells what it is and the commands to begin with, which can be copied', async () => {
  const page = await site.visit('');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Model GatewayAn HTTP API in front of a SageMaker endpoint, without Lambda.');
  expect(await clickAndHear(page.getByRole('button', { name: 'Copy npm start' }))).toBe('Copied');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('npm start');
  await page.getByRole('link', { name: 'Get started' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Getting started' }).waitFor();
});

it('finds a page by a word in it, without the network', async () => {
  const page = await site.visit('getting-started.html');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('confused deputy');
  const found = page.locator('.results .result').first();
  await found.waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/confused-deputy|security/);
});

it('reads in the colours that the reader chooses, pictures too', async () => {
  const page = await site.visit('', { colorScheme: 'light' });
  const picture = page.getByRole('img', { name: /local gateway serves the same template/ });
  expect(await picture.getAttribute('src')).toContain('architecture.');
  await page.getByRole('switch').first().click();
  await page.locator('html.dark').waitFor();
  expect(await picture.getAttribute('src')).toContain('architecture-dark.');
  await page.reload();
  await page.locator('html.dark').waitFor();
});

it('opens on a phone without scrolling sideways, with the navigation behind a button', async () => {
  const viewport = { width: 390, height: 844 };
  for (const path of ['', 'rules.html', 'packages/logged-rest-api/api.html', 'playground.html']) {
    const page = await site.visit(path, { viewport });
    if (path === 'playground.html') await page.locator('[data-testid="output"] .cm-line').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
    if (path !== 'rules.html') continue;
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'The builder' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
});

it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s colours', async (colorScheme) => {
  for (const path of ['', 'architecture.html', 'packages/mapping-template/', 'packages/rest-api-checks/api.html']) {
    const page = await site.visit(path, { colorScheme });
    expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
  }
});

import { useSite } from './use-site';

const site = useSite();

it('asks for nothing when an address leads nowhere, and says what to do', async () => {
  const page = await site.visit('no-such-page.html');
  await page.getByRole('heading', { level: 1, name: 'No such page' }).waitFor();
  // The answer itself is told twice, in whichever order: by its status, and by the console.
  while (site.complaints.length < 2) await page.waitForEvent('console');
  expect(site.complaints.splice(0).sort()).toEqual(['Failed to load resource: the server responded with a status of 404 (Not Found)', `${site.url}/no-such-page.html 404`]);
  await page.getByRole('link', { name: 'go to home' }).click();
  await page.getByRole('heading', { level: 1, name: /Model Gateway/ }).waitFor();
});

it('asks the server for a page whose code is gone, since the site was published anew', async () => {
  // A page that is opened from the server has code of another name, ending in `.lean.js`.
  const code = /assets\/troubleshooting\.md\.[\w-]+\.js$/;
  const page = await site.visit('documentation.html', { prepare: (each) => each.route(code, (route) => route.fulfill({ status: 404 })) });
  await page.evaluate('window.isSamePage = true');
  await page.getByRole('link', { name: 'Troubleshooting' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Troubleshooting' }).waitFor();
  expect(await page.evaluate('window.isSamePage')).toBeUndefined();
  expect(site.complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

it('shows in the sidebar where the reader is', async () => {
  const page = await site.visit('benchmarks.html', { viewport: { width: 1440, height: 700 } });
  const current = page.locator('.VPSidebarItem.is-active > .item').last();
  expect(await current.textContent()).toBe('Benchmarks');
  const box = await current.boundingBox();
  expect(box?.y).toBeGreaterThan(64);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(700);
  await page.locator('.VPSidebar').getByText('Samples').click();
  await page.getByRole('heading', { level: 1, name: 'Samples' }).waitFor();
  await page.locator('.VPSidebarItem.is-active > .item', { hasText: 'Samples' }).waitFor();
  expect(await current.textContent()).toBe('Samples');
});

it('can be read at twice its size without scrolling sideways', async () => {
  for (const path of ['', 'rules.html', 'benchmarks.html', 'playground.html#mistakes']) {
    const page = await site.visit(path, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    if (path.startsWith('playground')) await page.locator('[data-testid="output"] .cm-line').first().waitFor();
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 720]);
  }
});

it('moves nothing for readers who do not want that', async () => {
  const page = await site.visit('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate<string[]>(`[...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).animationName !== 'none')
    .map((element) => element.className)`);
  expect(moving).toEqual([]);
  await page.locator('.home-picture').hover();
  expect(await page.evaluate("getComputedStyle(document.querySelector('.home-picture')).transform")).toBe('none');
});

it.each(['light', 'dark'] as const)('loads pictures in %s colours alone where those are shown, and little else', async (colorScheme) => {
  const sizes: Promise<readonly [string, number]>[] = [];
  const page = await site.visit('', { colorScheme });
  await page.waitForLoadState('networkidle');
  page.on('response', (response) => sizes.push(response.body().then((body) => [response.url(), body.length], () => [response.url(), 0])));
  await page.reload();
  await page.locator(`.home-picture .only-${colorScheme}`).evaluate((picture) => (picture as unknown as { decode(): Promise<void> }).decode());
  await page.waitForLoadState('networkidle');
  const loaded = await Promise.all(sizes);
  const pictures = loaded.map(([url]) => url).filter((url) => url.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((url) => !url.includes(`-${colorScheme}.`))).toEqual([]);
  expect(loaded.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(750_000);
});

import { Browser } from 'playwright-core';
import { launchChromium } from '../../../../scripts/browser/launch-chromium';
import { OpenedPage } from './opened-page';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

it.each([[1024, 768], [720, 450], [390, 844]])('shows a request whole in a window of %i x %i pixels', async (width, height) => {
  const opened = await OpenedPage.open(browser, { width, height });
  try {
    const { page } = opened;
    await opened.sendSample();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    for (const part of ['.summary .target', '.request-line .target', '.summary-line button', '.request-line .primary']) {
      const box = await page.locator(part).boundingBox();
      expect([part, (box?.width ?? 0) > 60, (box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= width]).toEqual([part, true, true, true]);
    }
    await opened.openStage('route');
    await page.keyboard.press('End');
    const log = await page.locator('[data-stage="log"]').boundingBox();
    expect((log?.x ?? 0) + (log?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
});

import { Browser } from 'playwright-core';
import { launchChromium } from '../../../../scripts/browser/launch-chromium';
import { OpenedPage, OpenOptions } from './opened-page';

/** A gateway with its page open, anew for each test of a file; whatever the browser complains about fails the test. */
export function usePage(options: OpenOptions, use: (opened: OpenedPage) => void): void {
  let browser: Browser;
  let opened: OpenedPage;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => use(opened = await OpenedPage.open(browser, options)));
  afterEach(async () => {
    // What ends with the page is no complaint.
    const complaints = [...opened.complaints];
    await opened.close();
    expect(complaints).toEqual([]);
  });
}

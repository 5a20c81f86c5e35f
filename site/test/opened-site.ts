import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/launch-chromium';
import { noteComplaints } from '../../scripts/browser/note-complaints';
import { serveBuilt } from './static-server';

/** How a page is visited: as a context of the browser is made, and what happens before. */
export interface VisitOptions extends BrowserContextOptions {
  /**
   * What is done with the page before it is opened.
   *
   * @default - nothing
   */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** The built site on a plain server, with a browser to look at it. */
export class OpenedSite {
  static async open(): Promise<OpenedSite> {
    const { url, close } = await serveBuilt();
    const browser = await launchChromium();
    return new OpenedSite(url, browser, close);
  }

  /** What browsers complained about: errors of the console, exceptions, requests that failed, requests to another host. */
  readonly complaints: string[] = [];

  private constructor(readonly url: string, private readonly browser: Browser, private readonly closeServer: () => Promise<void>) {}

  /** A page in a browser that knows nothing of the pages before. */
  async visit(path: string, { prepare, ...options }: VisitOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.url });
    const page = await context.newPage();
    noteComplaints(page, this.complaints);
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.url()} ${response.status()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.url}/`) && !/^(?:data|blob):/.test(request.url())) this.complaints.push(`another host: ${request.url()}`);
    });
    await prepare?.(page);
    await page.goto(`${this.url}/${path}`);
    await untilAwake(page);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.closeServer();
  }
}

/** Pages come as text and answer to nobody until their script has run. */
async function untilAwake(page: Page): Promise<void> {
  while (!await page.evaluate<boolean>("document.querySelector('#app')?.__vue_app__ !== undefined")) await page.waitForTimeout(50);
}

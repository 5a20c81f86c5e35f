import { join } from 'node:path';
import { launchChromium } from '../../../../scripts/browser/launch-chromium';
import { OpenedPage } from './opened-page';

/** Size of the pictures, in pixels. */
export const PICTURE = { width: 1440, height: 1000 };

/**
 * Takes the pictures of the page that the documents show: a real gateway, a real request, a real browser.
 *
 * @param directory where they go
 * @returns their names
 */
export async function takeScreenshots(directory: string): Promise<readonly string[]> {
  const browser = await launchChromium();
  const names: string[] = [];
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const opened = await OpenedPage.open(browser, { colorScheme, ...PICTURE });
      try {
        const { page } = opened;
        // The first rendering compiles; the picture shows a gateway that is warm.
        for (const user of ['42', '7']) await fetch(`${opened.listening.url}/prod/${user}?items=101,131`);
        await fetch(`${opened.listening.url}/prod/7`);
        await opened.sendSample();
        await opened.clickText('output', '131');
        await page.locator('[data-testid="template"] .cm-lit').first().waitFor();
        await page.mouse.move(2, 400);
        const name = `gateway-page-${colorScheme}.png`;
        await page.screenshot({ path: join(directory, name) });
        names.push(name);
      } finally {
        await opened.close();
      }
    }
    return names;
  } finally {
    await browser.close();
  }
}

import { join } from 'node:path';
import { clickText, untilCurrent } from '../../scripts/browser/shown-bench';
import { OpenedSite } from './opened-site';

/** Size of the pictures, in pixels. */
export const PICTURE = { width: 1240, height: 840 };

/**
 * Takes the pictures of the playground that the documents and the home page show.
 *
 * @param directory where they go
 * @returns their names
 */
export async function takeScreenshots(directory: string): Promise<readonly string[]> {
  const site = await OpenedSite.open();
  try {
    const names: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.visit('playground.html', { colorScheme, viewport: PICTURE });
      await page.locator('.finding').first().waitFor();
      await page.locator('.trace').waitFor();
      await untilCurrent(page);
      await clickText(page, 'output', '131');
      await page.locator('[data-testid="template"] .cm-lit').waitFor();
      await page.mouse.move(2, 500);
      const name = `playground-${colorScheme}.png`;
      await page.screenshot({ path: join(directory, name) });
      names.push(name);
    }
    return names;
  } finally {
    await site.close();
  }
}

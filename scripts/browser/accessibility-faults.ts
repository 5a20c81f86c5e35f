import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, a line each.
 *
 * @param page what is looked at
 * @param alsoRules sets of rules beside those of WCAG 2.2 AA
 */
export async function accessibilityFaults(page: Page, alsoRules: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const rules = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...alsoRules]);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${rules} })`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
}

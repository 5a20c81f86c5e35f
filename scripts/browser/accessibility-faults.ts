import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** How often a page may change while axe looks at it before that is a fault of the page. */
const MOST_LOOKS = 40;

/** How long a page that has changed is left alone before the next look, in milliseconds. */
const PAUSE = 250;

/**
 * What axe finds on a page that stands still, a line each.
 *
 * A page that is still loading would be half seen, and axe loses elements that move while it reads: what it found is taken only if
 * no element came, went or changed its text meanwhile.
 *
 * @param page what is looked at
 * @param alsoRules sets of rules beside those of WCAG 2.2 AA
 */
export async function accessibilityFaults(page: Page, alsoRules: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...alsoRules];
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const results = await page.evaluate<AxeResults | null>(lookAtStill(rules));
    if (results !== null) {
      return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
    }
    await page.waitForTimeout(PAUSE);
  }
  throw new Error(`the page changed during each of ${MOST_LOOKS} looks at it`);
}

/** What runs in the page: axe's results, or null if the page changed before they were there. */
function lookAtStill(rules: readonly string[]): string {
  return `(async () => {
    let changed = false;
    const observer = new MutationObserver(() => { changed = true; });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const still = () => { changed = changed || observer.takeRecords().length > 0; return !changed; };
    try {
      const results = await axe.run(document, { runOnly: ${JSON.stringify(rules)} });
      return still() ? results : null;
    } catch (error) {
      if (still()) { throw error; }
      return null;
    } finally {
      observer.disconnect();
    }
  })()`;
}

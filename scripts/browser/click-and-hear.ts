import type { Locator } from 'playwright-core';

/** As much of a window as is needed here; the tests are compiled without a document. */
interface Window {
  readonly MutationObserver: new (onChange: () => void) => { observe(target: unknown, what: object): void; disconnect(): void };
}

/**
 * Clicks a button, and answers what it then says of itself.
 *
 * A button that copies says so for a moment, which on a busy machine is over before a test looks: so the page listens, from before the
 * click on.
 */
export async function clickAndHear(button: Locator): Promise<string> {
  const heard = await button.evaluateHandle((element) => {
    const { MutationObserver } = globalThis as unknown as Window;
    const before = element.textContent;
    const next = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        if (element.textContent === before) return;
        observer.disconnect();
        resolve(element.textContent ?? '');
      });
      observer.observe(element, { childList: true, characterData: true, subtree: true });
    });
    return { next };
  });
  await button.click();
  return heard.evaluate(({ next }) => next);
}

import type { Locator, Page } from 'playwright-core';

/** A template and its output stand in two editors. */
export type ShownEditor = 'template' | 'output';

/** Waits until the output is of the template and the request that are on show, and not of those before. */
export function untilCurrent(page: Page): Promise<void> {
  return page.locator('section[aria-label="Output"][aria-busy="false"]').waitFor();
}

/** The text of an editor. */
export async function textOf(page: Page, editor: ShownEditor): Promise<string> {
  return (await page.locator(`[data-testid="${editor}"] .cm-line`).allTextContents()).join('\n');
}

/** Waits until the output holds a text. */
export function output(page: Page, text: string): Promise<void> {
  return page.locator('[data-testid="output"]', { hasText: text }).waitFor();
}

/** The finding with a code, or a text. */
export function finding(page: Page, text: string | RegExp): Locator {
  return page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: text });
}

/** Replaces the template with another, as somebody who types would. */
export async function writeTemplate(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid="template"] .cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Clicks into the first place where an editor has a text. */
export async function clickText(page: Page, editor: ShownEditor, text: string): Promise<void> {
  const line = page.locator(`[data-testid="${editor}"] .cm-line`, { hasText: text }).first();
  const position = await line.evaluate((element, wanted) => {
    const { left, top } = element.getBoundingClientRect();
    const nodes = element.ownerDocument.createTreeWalker(element, 4);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = element.ownerDocument.createRange();
      range.setStart(node, at + 1);
      range.setEnd(node, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 3 - left, y: y + height / 2 - top };
    }
    throw new Error(`no piece of the line holds '${wanted}' whole`);
  }, text);
  // The line may have moved meanwhile: the place is one in it, and not one in the window.
  await line.click({ position });
}

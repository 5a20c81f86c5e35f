import type { Page } from 'playwright-core';

/** The text of an editor. */
export async function textOf(page: Page, editor: 'template' | 'output'): Promise<string> {
  return (await page.locator(`[data-testid="${editor}"] .cm-line`).allTextContents()).join('\n');
}

/** Replaces the template with another, as somebody who types would. */
export async function writeTemplate(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid="template"] .cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Waits until the output holds a text. */
export function output(page: Page, text: string): Promise<void> {
  return page.locator('[data-testid="output"]', { hasText: text }).waitFor();
}

/** The finding with a code, or a text. */
export function finding(page: Page, text: string | RegExp) {
  return page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: text });
}

/** Clicks into a piece of the output. */
export async function clickOutput(page: Page, text: string): Promise<void> {
  const place = await page.locator('[data-testid="output"] .cm-line', { hasText: text }).first().evaluate((line, wanted) => {
    const range = line.ownerDocument.createRange();
    const piece = [...line.childNodes].find((node) => node.textContent?.includes(wanted)) ?? line;
    const inside = piece.firstChild ?? piece;
    const at = inside.textContent?.indexOf(wanted) ?? 0;
    range.setStart(inside, at + 1);
    range.setEnd(inside, at + 2);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 3, y: y + height / 2 };
  }, text);
  await page.mouse.click(place.x, place.y);
}

/** What Java's `Character.isWhitespace` takes for a blank. */
const BLANK = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const ONE = new RegExp(`^${BLANK}$`);
const IN_FRONT = new RegExp(`^${BLANK}+`);
const AT_END = new RegExp(`${BLANK}+$`);

/** Whether a character is a blank. */
export function isBlank(character: string): boolean {
  return ONE.test(character);
}

/** Number of blanks at the beginning of a text. */
export function blanksInFront(text: string): number {
  return IN_FRONT.exec(text)?.[0].length ?? 0;
}

/** A text without the blanks at its beginning. */
export function withoutBlanksInFront(text: string): string {
  return text.replace(IN_FRONT, '');
}

/** A text without the blanks at its end. */
export function withoutBlanksAtEnd(text: string): string {
  return text.replace(AT_END, '');
}

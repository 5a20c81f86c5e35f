/** What a terminal obeys, or what turns or hides the text beside it; line ends stay. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text from a template as a terminal may print it: with an escape for what is not seen, and a blank for a tab. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (character) => (character === '\t' ? ' ' : character.split('').map(escapeOf).join('')));
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

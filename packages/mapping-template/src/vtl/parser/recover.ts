/**
 * Where to go on behind a directive or reference whose inside is wrong: behind the parenthesis that closes it, and the line end that
 * this one swallows; without such a parenthesis on the same line, at the end of the line.
 *
 * @param start where the directive begins
 * @param read offset up to which tokens were taken; the answer is never before it
 */
export function headerEnd(text: string, start: number, read: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (quote !== '') {
      quote = unit === quote && text[at - 1] !== '\\' ? '' : quote;
    } else if (unit === '"' || unit === '\'') {
      quote = depth > 0 ? unit : '';
    } else if (unit === '(' || unit === '[') {
      depth++;
    } else if (unit === ')' || unit === ']') {
      depth--;
      if (depth <= 0) {
        return Math.max(read, at + 1 + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(at + 1, at + 200))?.[0].length ?? 0));
      }
    } else if ((unit === '\n' || unit === '\r') && at >= read) {
      return at;
    }
  }
  const line = text.slice(read).search(/[\r\n]/);
  return line < 0 ? text.length : read + line;
}

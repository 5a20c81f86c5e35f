/**
 * Alternatives of a regular expression, in parentheses where there is more than one.
 */
export function group(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? alternatives[0] : `(${alternatives.join('|')})`;
}

/**
 * A regular expression for the digit strings of one length that lie between two of them.
 */
export function betweenDigits(low: string, high: string): string[] {
  if (low === high) { return [low]; }
  if (/^0*$/.test(low) && /^9*$/.test(high)) { return [anyDigits(low.length)]; }
  const [first, last] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (first === last) { return [`${first}${group(betweenDigits(lowRest, highRest))}`]; }

  const lowIsWhole = /^0*$/.test(lowRest);
  const highIsWhole = /^9*$/.test(highRest);
  const [from, to] = [lowIsWhole ? first : first + 1, highIsWhole ? last : last - 1];
  const parts: string[] = [];
  if (!lowIsWhole) { parts.push(`${first}${group(betweenDigits(lowRest, '9'.repeat(lowRest.length)))}`); }
  if (from <= to) { parts.push(`${digit(from, to)}${anyDigits(lowRest.length)}`); }
  if (!highIsWhole) { parts.push(`${last}${group(betweenDigits('0'.repeat(highRest.length), highRest))}`); }
  return parts;
}

/**
 * One digit from `low` to `high`.
 */
export function digit(low: number, high: number): string {
  return low === high ? `${low}` : `[${low}-${high}]`;
}

/**
 * That many digits, or between two numbers of them.
 */
export function anyDigits(least: number, most: number = least): string {
  if (most === 0) { return ''; }
  if (least === most) { return least === 1 ? '[0-9]' : `[0-9]{${least}}`; }
  return `[0-9]{${least},${most}}`;
}

import { anyDigits, betweenDigits, group } from './digit-pattern';

/**
 * A regular expression for the integers from `minimum` to `maximum`, written without leading zeros and without a plus sign.
 *
 * A range is proven by its text, so that no number is ever parsed: a caller can send digits that overflow every Java type.
 */
export function integerPattern(minimum: number, maximum: number): string {
  const negative = minimum < 0 ? natural(Math.max(1, -maximum), -minimum).map((part) => `-${part}`) : [];
  const positive = maximum >= 0 ? natural(Math.max(0, minimum), maximum) : [];
  if (minimum < 0 && -minimum === maximum) {
    return ['0', `-?${group(natural(1, maximum))}`].join('|');
  }
  return [...positive, ...negative].join('|');
}

/**
 * The alternatives for the integers between two that are not negative.
 */
export function natural(low: number, high: number): string[] {
  const parts = low === 0 ? ['0'] : [];
  let whole: { least: number; most: number } | undefined;
  for (let length = String(Math.max(low, 1)).length; length <= String(high).length; length++) {
    const first = `1${'0'.repeat(length - 1)}`;
    const last = '9'.repeat(length);
    const from = String(Math.max(low, 1)).length === length ? String(Math.max(low, 1)) : first;
    const to = String(high).length === length ? String(high) : last;
    if (from > to) { continue; }
    if (from === first && to === last) {
      whole = { least: whole?.least ?? length - 1, most: length - 1 };
      continue;
    }
    if (whole !== undefined) { parts.push(wholeLengths(whole)); }
    whole = undefined;
    parts.push(...betweenDigits(from, to));
  }
  if (whole !== undefined) { parts.push(wholeLengths(whole)); }
  return parts;
}

function wholeLengths(lengths: { least: number; most: number }): string {
  return `[1-9]${anyDigits(lengths.least, lengths.most)}`;
}

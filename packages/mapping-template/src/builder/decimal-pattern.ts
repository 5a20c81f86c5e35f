import { digit, group } from './digit-pattern';
import { natural } from './integer-pattern';

const MOST_FRACTION_DIGITS = 15;
const LARGEST_WHOLE = 999_999_999_999_999;
const ANY_FRACTION = `([.][0-9]{1,${MOST_FRACTION_DIGITS}})?`;
const ANY_ABSOLUTE = `(0|[1-9][0-9]{0,14})${ANY_FRACTION}`;
const REST = `[0-9]{0,${MOST_FRACTION_DIGITS}}`;

/**
 * Every number in plain decimal notation, of at most 15 digits on either side of the point.
 */
const ANY_DECIMAL = `-?${ANY_ABSOLUTE}`;

/**
 * Regular expressions that a number in plain decimal notation matches, all of them, exactly when it lies between two bounds.
 *
 * A bound that is absent is open up to 15 digits before the point.
 */
export function decimalPatterns(minimum: number | undefined, maximum: number | undefined): string[] {
  if (minimum === undefined && maximum === undefined) { return [ANY_DECIMAL]; }
  if ((minimum ?? -1) < 0 && (maximum ?? 0) >= 0) {
    const [below, above] = [minimum === undefined ? undefined : -minimum, maximum];
    return below === above ? [`-?${atMost(above)}`] : [`${atMost(above)}|-${atMost(below)}`];
  }
  const sign = (maximum ?? 0) < 0 ? '-' : '';
  const [near, far] = sign === '-' ? [maximum, minimum] : [minimum, maximum];
  const patterns = far === undefined ? [] : [`${sign}${atMost(Math.abs(far))}`];
  return near === 0 && far !== undefined ? patterns : [`${sign}${atLeast(Math.abs(near ?? 0))}`, ...patterns];
}

/**
 * Plain decimal notation of a bound; undefined where it takes more digits than a parameter may have.
 */
export function decimalText(bound: number): string | undefined {
  const text = String(Math.abs(bound));
  const plain = /e-/.test(text) ? Math.abs(bound).toFixed(MOST_FRACTION_DIGITS).replace(/0+$/, '') : text;
  return Number(plain) === Math.abs(bound) && /^[0-9]{1,15}([.][0-9]{1,15})?$/.test(plain) ? plain : undefined;
}

function atMost(bound: number | undefined): string {
  if (bound === undefined) { return ANY_ABSOLUTE; }
  const [whole, fraction = ''] = digitsOf(bound);
  const below = Number(whole) > 0 ? [`${group(natural(0, Number(whole) - 1))}${ANY_FRACTION}`] : [];
  return group([...below, `${whole}([.]${fractionAtMost(fraction)})?`]);
}

function atLeast(bound: number): string {
  const [whole, fraction = ''] = digitsOf(bound);
  const above = Number(whole) < LARGEST_WHOLE ? [`${group(natural(Number(whole) + 1, LARGEST_WHOLE))}${ANY_FRACTION}`] : [];
  return group([...above, fraction === '' ? `${whole}${ANY_FRACTION}` : `${whole}[.]${fractionAtLeast(fraction)}`]);
}

function fractionAtMost(fraction: string): string {
  if (fraction === '') { return `0{1,${MOST_FRACTION_DIGITS}}`; }
  const first = Number(fraction[0]);
  const smaller = first > 0 ? [`${digit(0, first - 1)}${REST}`] : [];
  return group([...smaller, `${first}(${fractionAtMost(fraction.slice(1))})?`]);
}

function fractionAtLeast(fraction: string): string {
  if (fraction === '') { return REST; }
  const first = Number(fraction[0]);
  const larger = first < 9 ? [`${digit(first + 1, 9)}${REST}`] : [];
  return group([...larger, `${first}${fractionAtLeast(fraction.slice(1))}`]);
}

function digitsOf(bound: number): string[] {
  return (decimalText(bound) ?? '0').split('.');
}

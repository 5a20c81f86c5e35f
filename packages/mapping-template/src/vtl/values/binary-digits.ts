/**
 * The decimal digits of a binary fraction, and the exponent of the first of them.
 */
export interface DecimalDigits {
  readonly digits: string;
  /** Power of ten of the first digit. */
  readonly exponent: number;
}

const FRACTION_BITS = 52;

/** Bits that the powers of five take, as Java's table has them. */
const BITS_OF_FIVE = [0, 3, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28, 31, 33, 35, 38, 40, 42, 45, 47, 49, 52, 54, 56, 59, 61];

/**
 * The digits that Java up to 18 prints for a Double or Float, which are not always the fewest: 2.0E23 prints as 1.9999999999999998E23.
 *
 * Java generates digits until the rest is within half a unit of the last binary place. It does so with the arithmetic that just holds the
 * numbers, 32 or 64 bits wide or unbounded, compares a little differently in each, and does not stop at the first digit of a number that
 * it will print with an exponent. All of that shows in the result, so it is followed here. (Java 19 prints the fewest digits.)
 *
 * @param fraction the fraction with its leading bit at place 52
 * @param exponent power of two of the leading bit
 * @param significant bits of the fraction that count
 */
export function binaryDigits(fraction: bigint, exponent: number, significant: number): DecimalDigits {
  const trailing = trailingZeros(fraction);
  const bits = FRACTION_BITS + 1 - trailing;
  const tiny = Math.max(0, bits - exponent - 1);
  if (tiny === 0 && exponent <= 62 && bits < 64) {
    return wholeDigits(exponent >= FRACTION_BITS ? fraction << BigInt(exponent - FRACTION_BITS) : fraction >> BigInt(FRACTION_BITS - exponent),
      exponent > significant ? insignificantDigits(exponent - significant - 1) : 0);
  }
  const power = estimatedExponent(fraction, exponent);
  const five = { value: Math.max(0, -power), scale: Math.max(0, power) };
  const two = { value: five.value + tiny + exponent, scale: five.scale + tiny, margin: 0 };
  two.margin = two.value - significant;
  two.value -= bits - 1;
  const common = Math.min(two.value, two.scale);
  two.value -= common;
  two.scale -= common;
  two.margin -= common;
  if (bits === 1) {
    // Below a power of two the next number is only half as far away.
    two.margin -= 1;
  }
  if (two.margin < 0) {
    two.value -= two.margin;
    two.scale -= two.margin;
    two.margin = 0;
  }
  const valueBits = bits + two.value + bitsOfFive(five.value);
  const scaleBits = two.scale + 1 + bitsOfFive(five.scale + 1);
  const width = valueBits < 32 && scaleBits < 32 ? 32 : valueBits < 64 && scaleBits < 64 ? 64 : 0;
  return generate({
    value: (fraction >> BigInt(trailing)) * 5n ** BigInt(five.value) << BigInt(two.value),
    scale: 5n ** BigInt(five.scale) << BigInt(two.scale),
    margin: 5n ** BigInt(five.value) << BigInt(two.margin),
    power,
    width,
  });
}

interface Generation {
  /** The number is `value / scale` times ten to the `power`. */
  readonly value: bigint;
  readonly scale: bigint;
  /** Half a unit of the last place, in the same measure. */
  readonly margin: bigint;
  readonly power: number;
  /** Bits of the arithmetic; 0 is unbounded. */
  readonly width: number;
}

function generate({ value, scale, margin, power, width }: Generation): DecimalDigits {
  const tens = scale * 10n;
  const wrap = (number: bigint): bigint => width === 0 ? number : BigInt.asIntN(width, number);
  const reachesTens = (rest: bigint, half: bigint): boolean => width === 0 ? tens <= rest + half : wrap(rest + half) > tens;
  let exponent = power;
  let quotient = value / scale;
  let rest = wrap(10n * (value % scale));
  let half = wrap(margin * 10n);
  let low = rest < half;
  let high = reachesTens(rest, half);
  let digits = '';
  if (quotient === 0n && !high) {
    exponent--;
  } else {
    digits = quotient.toString();
  }
  if (exponent < -3 || exponent >= 8) {
    high = false;
    low = false;
  }
  while (!low && !high) {
    quotient = rest / scale;
    rest = wrap(10n * (rest % scale));
    half = wrap(half * 10n);
    const overflown = half <= 0n;
    low = overflown || rest < half;
    high = overflown || reachesTens(rest, half);
    digits += quotient.toString();
  }
  const middle = 2n * rest - tens;
  const up = high && (!low || middle > 0n || (middle === 0n && Number(digits[digits.length - 1]) % 2 === 1));
  return up ? roundedUp(digits, exponent) : { digits, exponent };
}

function roundedUp(digits: string, exponent: number): DecimalDigits {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  if (nines === digits.length) {
    return { digits: `1${'0'.repeat(nines - 1)}`, exponent: exponent + 1 };
  }
  const place = digits.length - nines - 1;
  return { digits: digits.slice(0, place) + String(Number(digits[place]) + 1) + '0'.repeat(nines), exponent };
}

/** Digits of a whole number; the last ones are rounded away where they mean nothing. */
function wholeDigits(whole: bigint, insignificant: number): DecimalDigits {
  const unit = 10n ** BigInt(insignificant);
  const rounded = whole / unit + (insignificant > 0 && whole % unit >= unit / 2n ? 1n : 0n);
  const text = rounded.toString();
  return { digits: text.replace(/0+$/, ''), exponent: text.length - 1 + insignificant };
}

function insignificantDigits(power: number): number {
  return power > 1 ? Math.floor(power * Math.LOG10E * Math.LN2) : 0;
}

/** The power of ten, or one too many: a straight line through the logarithm, with Java's own constants. */
function estimatedExponent(fraction: bigint, exponent: number): number {
  const mantissa = 1 + Number(fraction & ((1n << 52n) - 1n)) / 2 ** 52;
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + exponent * 0.301029995663981);
}

function bitsOfFive(power: number): number {
  return power < BITS_OF_FIVE.length ? BITS_OF_FIVE[power] : power * 3;
}

function trailingZeros(value: bigint): number {
  let count = 0;
  for (let rest = value; (rest & 1n) === 0n; rest >>= 1n) {
    count++;
  }
  return count;
}

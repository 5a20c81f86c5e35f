import { JavaBigDecimal, JavaBigInteger, JavaDouble, JavaLong, type JavaNumber } from '../../vtl/values';

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/** Digits that fit a Java long in any case, a sign not counted. */
const SAFE_DIGITS = 15;

/** Longest text of a fraction that becomes a Double; json-smart makes a BigDecimal of longer ones. */
const DOUBLE_LENGTH = 18;

/**
 * A whole number as json-smart stores it: Integer, else Long, else BigInteger. Leading zeros are ignored, a lone `-` is 0; with 20 digits
 * and more it is a BigInteger whatever its size.
 */
export function parseWhole(text: string): JavaNumber {
  const negative = text.charCodeAt(0) === 0x2d;
  if (text.length <= SAFE_DIGITS) {
    const value = text === '-' ? 0 : Number(text) + 0;
    return value >= -0x80000000 && value <= 0x7fffffff ? value : new JavaLong(BigInt(value));
  }
  const value = BigInt(negative ? text.slice(1) : text) * (negative ? -1n : 1n);
  if (text.length > (negative ? 20 : 19) || value < LONG_MIN || value > LONG_MAX) {
    return new JavaBigInteger(value);
  }
  return value >= -0x80000000n && value <= 0x7fffffffn ? Number(value) : new JavaLong(value);
}

/**
 * A number with a point or an exponent: a Double, or a BigDecimal for a text of more than 18 characters; undefined for what Java cannot
 * read. json-smart 2.5.0 keeps a Double also for longer texts where nothing is lost.
 */
export function parseFraction(text: string): JavaNumber | undefined {
  if (text.length > DOUBLE_LENGTH) {
    return parseDecimal(text);
  }
  return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? new JavaDouble(Number(text)) : undefined;
}

/** Java's `new BigDecimal(text)`; undefined for what it refuses. */
export function parseDecimal(text: string): JavaBigDecimal | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (parts === null || (parts[2] + (parts[3] ?? '')) === '') {
    return undefined;
  }
  const fraction = parts[3] ?? '';
  const exponent = Number(parts[4] ?? '0');
  const scale = fraction.length - exponent;
  if (Math.abs(exponent) > 0x7fffffff || scale > 0x7fffffff || scale < -0x80000000) {
    return undefined;
  }
  return new JavaBigDecimal(BigInt(parts[2] + fraction) * (parts[1] === '-' ? -1n : 1n), scale + 0);
}

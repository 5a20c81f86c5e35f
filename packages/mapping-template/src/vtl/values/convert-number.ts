import { ArithmeticFault } from './arithmetic-fault';
import { decimalOfDouble } from './decimal';
import { JavaBigDecimal, JavaBigInteger, JavaDouble, JavaFloat, JavaLong, type JavaNumber } from './java-number';

/** The numbers without a fraction. */
export type Whole = number | JavaLong | JavaBigInteger;

/** Whether a number's class has no fractions. */
export function isWhole(value: JavaNumber): value is Whole {
  return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaBigInteger;
}

/** Value of a number as Java's `doubleValue()`. */
export function toDouble(value: JavaNumber): number {
  if (typeof value === 'number') {
    return value;
  }
  if (value instanceof JavaBigDecimal) {
    return Number(`${value.unscaled}e${-value.scale}`);
  }
  return Number(value.value);
}

/** Value of a number as Java's `longValue()`: cut off at the point, wrapped or clamped to 64 bits as Java does. */
export function toLong(value: JavaNumber): bigint {
  if (typeof value === 'number') {
    return BigInt(value);
  }
  if (value instanceof JavaLong) {
    return value.value;
  }
  if (value instanceof JavaBigInteger) {
    return BigInt.asIntN(64, value.value);
  }
  if (value instanceof JavaBigDecimal) {
    return BigInt.asIntN(64, truncated(value));
  }
  return clamp(value.value, -(2n ** 63n), 2n ** 63n - 1n);
}

/** Value of a number as Java's `intValue()`. */
export function toInt(value: JavaNumber): number {
  if (typeof value === 'number') {
    return value;
  }
  if (value instanceof JavaDouble || value instanceof JavaFloat) {
    return Number(clamp(value.value, -0x80000000n, 0x7fffffffn));
  }
  return Number(BigInt.asIntN(32, toLong(value)));
}

/** The whole part of a BigDecimal. */
export function truncated(value: JavaBigDecimal): bigint {
  return value.scale > 0 ? value.unscaled / 10n ** BigInt(value.scale) : value.unscaled * 10n ** BigInt(-value.scale);
}

/** A number as BigDecimal; a Double becomes its exact decimal expansion. */
export function toDecimal(value: JavaNumber): JavaBigDecimal {
  if (value instanceof JavaBigDecimal) {
    return value;
  }
  if (value instanceof JavaBigInteger) {
    return new JavaBigDecimal(value.value, 0);
  }
  const number = toDouble(value);
  if (!Number.isFinite(number)) {
    throw new ArithmeticFault('Infinite or NaN');
  }
  return decimalOfDouble(number);
}

/** Value of a whole number. */
export function toBig(value: Whole): bigint {
  return typeof value === 'number' ? BigInt(value) : value.value;
}

function clamp(value: number, low: bigint, high: bigint): bigint {
  if (Number.isNaN(value)) {
    return 0n;
  }
  if (value <= Number(low)) {
    return low;
  }
  return value >= Number(high) ? high : BigInt(Math.trunc(value));
}

import { JavaBigDecimal, JavaBigInteger, JavaDouble, JavaFloat, JavaLong, wholeNumber, type JavaNumber } from './java-number';
import { decimalOfDouble, divideHalfDown } from './decimal';

/** The operators that compute a number from two. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** A division or remainder of BigDecimals that Java refuses. */
export class ArithmeticFault extends Error {}

/**
 * Computes as Velocity does: whole numbers as Long, falling back to BigInteger where that is too small; Double with anything
 * but BigInteger and BigDecimal; BigDecimal otherwise. The result of whole numbers has the larger of the two types, or the next
 * one that holds it.
 *
 * Answers null for a division by zero, which leaves a `#set` without effect.
 */
export function compute(operator: ArithmeticOperator, left: JavaNumber, right: JavaNumber): JavaNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    return computeInts(operator, left, right);
  }
  if ((operator === '/' || operator === '%') && isZero(right)) {
    return null;
  }
  if (left instanceof JavaBigDecimal || right instanceof JavaBigDecimal) {
    return computeDecimals(operator, toDecimal(left), toDecimal(right));
  }
  if (isWhole(left) && isWhole(right)) {
    return computeWhole(operator, left, right);
  }
  if (left instanceof JavaBigInteger || right instanceof JavaBigInteger) {
    return computeDecimals(operator, toDecimal(left), toDecimal(right));
  }
  if (left instanceof JavaDouble || right instanceof JavaDouble) {
    return new JavaDouble(computeFloats(operator, toDouble(left), toDouble(right)));
  }
  return new JavaFloat(computeFloats(operator, Math.fround(toDouble(left)), Math.fround(toDouble(right))));
}

/** Compares as Velocity does: below, at or above zero. NaN is neither below nor above anything, and so counts as equal. */
export function compareNumbers(left: JavaNumber, right: JavaNumber): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (left instanceof JavaBigDecimal || right instanceof JavaBigDecimal) {
    return compareDecimals(toDecimal(left), toDecimal(right));
  }
  if (isWhole(left) && isWhole(right)) {
    const difference = toBig(left) - toBig(right);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  if (left instanceof JavaBigInteger || right instanceof JavaBigInteger) {
    return compareDecimals(toDecimal(left), toDecimal(right));
  }
  const leftNumber = toDouble(left);
  const rightNumber = toDouble(right);
  return leftNumber < rightNumber ? -1 : leftNumber > rightNumber ? 1 : 0;
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

export function compareDecimals(left: JavaBigDecimal, right: JavaBigDecimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = rescaled(left, scale) - rescaled(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function computeInts(operator: ArithmeticOperator, left: number, right: number): JavaNumber | null {
  let result: number;
  switch (operator) {
    case '+':
      result = left + right;
      break;
    case '-':
      result = left - right;
      break;
    case '*':
      result = left * right;
      break;
    case '/':
      if (right === 0) {
        return null;
      }
      result = Math.trunc(left / right);
      break;
    case '%':
      if (right === 0) {
        return null;
      }
      result = left % right;
      break;
  }
  if (result === (result | 0)) {
    return result | 0;
  }
  return wholeNumber(operator === '*' ? BigInt(left) * BigInt(right) : BigInt(result));
}

type Whole = number | JavaLong | JavaBigInteger;

function computeWhole(operator: ArithmeticOperator, left: Whole, right: Whole): JavaNumber {
  const big = left instanceof JavaBigInteger || right instanceof JavaBigInteger;
  const result = wholeResult(operator, toBig(left), toBig(right), big);
  if (big) {
    return new JavaBigInteger(result);
  }
  // One side is a Long; a result that a Long cannot hold is a BigInteger, and the quotient of the smallest Long wraps around.
  const wrapped = BigInt.asIntN(64, result);
  return wrapped === result || operator === '/' ? new JavaLong(wrapped) : new JavaBigInteger(result);
}

function wholeResult(operator: ArithmeticOperator, left: bigint, right: bigint, big: boolean): bigint {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return big ? positiveModulo(left, right) : left % right;
  }
}

/** BigInteger's `mod`, which is never negative and refuses a negative modulus. */
function positiveModulo(left: bigint, right: bigint): bigint {
  if (right <= 0n) {
    throw new ArithmeticFault('BigInteger: modulus not positive');
  }
  const rest = left % right;
  return rest < 0n ? rest + right : rest;
}

function computeFloats(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function computeDecimals(operator: ArithmeticOperator, left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  const scale = Math.max(left.scale, right.scale);
  switch (operator) {
    case '+':
      return new JavaBigDecimal(rescaled(left, scale) + rescaled(right, scale), scale);
    case '-':
      return new JavaBigDecimal(rescaled(left, scale) - rescaled(right, scale), scale);
    case '*':
      return new JavaBigDecimal(left.unscaled * right.unscaled, left.scale + right.scale);
    case '/':
      return divideHalfDown(left, right, left.scale);
    case '%':
      throw new ArithmeticFault('Cannot calculate the modulo of BigDecimals.');
  }
}

function rescaled(value: JavaBigDecimal, scale: number): bigint {
  return value.unscaled * 10n ** BigInt(scale - value.scale);
}

function isWhole(value: JavaNumber): value is Whole {
  return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaBigInteger;
}

function isZero(value: JavaNumber): boolean {
  return value instanceof JavaBigDecimal ? value.unscaled === 0n : typeof value === 'number' ? value === 0 : Number(value.value) === 0;
}

function toBig(value: Whole): bigint {
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

import { ArithmeticFault } from './arithmetic-fault';
import { divideHalfDown, unscaledAt } from './decimal';
import { isWhole, toBig, toDecimal, toDouble, type Whole } from './convert-number';
import { JavaBigDecimal, JavaBigInteger, JavaDouble, JavaFloat, JavaLong, wholeNumber, type JavaNumber } from './java-number';

/** The operators that compute a number from two. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

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

function computeWhole(operator: ArithmeticOperator, left: Whole, right: Whole): JavaNumber {
  const big = left instanceof JavaBigInteger || right instanceof JavaBigInteger;
  const result = wholeResult(operator, toBig(left), toBig(right), big);
  if (big) {
    return new JavaBigInteger(result);
  }
  // One side is a Long. A result that a Long cannot hold is a BigInteger, but for the smallest Long divided by -1 or multiplied by it:
  // Velocity asks whether the product divided by the right side is the left, and that quotient wraps around as the product did.
  const wrapped = BigInt.asIntN(64, result);
  const wrapsUnseen = operator === '/' || (operator === '*' && toBig(right) === -1n);
  return wrapped === result || wrapsUnseen ? new JavaLong(wrapped) : new JavaBigInteger(result);
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
      return new JavaBigDecimal(unscaledAt(left, scale) + unscaledAt(right, scale), scale);
    case '-':
      return new JavaBigDecimal(unscaledAt(left, scale) - unscaledAt(right, scale), scale);
    case '*':
      return new JavaBigDecimal(left.unscaled * right.unscaled, left.scale + right.scale);
    case '/':
      return divideHalfDown(left, right, left.scale);
    case '%':
      throw new ArithmeticFault('Cannot calculate the modulo of BigDecimals.');
  }
}

function isZero(value: JavaNumber): boolean {
  return value instanceof JavaBigDecimal ? value.unscaled === 0n : typeof value === 'number' ? value === 0 : Number(value.value) === 0;
}

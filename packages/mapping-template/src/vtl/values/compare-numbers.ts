import { isWhole, toBig, toDecimal, toDouble } from './convert-number';
import { unscaledAt } from './decimal';
import { JavaBigDecimal, JavaBigInteger, type JavaNumber } from './java-number';

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

/** Compares the values of BigDecimals, whatever their scales: below, at or above zero. */
export function compareDecimals(left: JavaBigDecimal, right: JavaBigDecimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = unscaledAt(left, scale) - unscaledAt(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

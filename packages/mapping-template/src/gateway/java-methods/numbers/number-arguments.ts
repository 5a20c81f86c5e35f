import { isJavaNumber, type JavaBigDecimal, type JavaBigInteger, toDouble, toLong, type JavaNumber, type JavaValue } from '../../../vtl/values';
import { javaFault } from '../dispatch/java-fault';

/** An argument of type int. */
export function int(value: JavaValue): number {
  return value as number;
}

/** An argument of type long, or one that widens to it. */
export function long(value: JavaValue): bigint {
  return toLong(needed(value));
}

/** An argument of type double, or one that widens to it. */
export function double(value: JavaValue): number {
  return toDouble(needed(value));
}

/** An argument of type float, or one that widens to it. */
export function float(value: JavaValue): number {
  return Math.fround(double(value));
}

/** An argument of type BigInteger. */
export function big(value: JavaValue): bigint {
  return (needed(value) as JavaBigInteger).value;
}

/** An argument of type BigDecimal. */
export function decimal(value: JavaValue): JavaBigDecimal {
  return needed(value) as JavaBigDecimal;
}

/** An argument that is a number and not null. */
export function needed(value: JavaValue): JavaNumber {
  if (!isJavaNumber(value)) {
    throw javaFault('java.lang.NullPointerException', 'a number is null');
  }
  return value;
}

/** Minus one, zero or one, as `compareTo` has it. */
export function order<T extends number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Java's total order of Doubles: -0.0 is below 0.0, and NaN above everything. */
export function orderDoubles(left: number, right: number): number {
  if (left < right || left > right) {
    return left < right ? -1 : 1;
  }
  const rank = (value: number): number => Number.isNaN(value) ? 2 : Object.is(value, -0) ? 0 : 1;
  return order(rank(left), rank(right));
}

/** Radixes that Java does not know count as ten. */
export function checkedRadix(radix: number): number {
  return radix < 2 || radix > 36 ? 10 : radix;
}

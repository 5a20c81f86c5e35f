import { checkBits, checkedDigits } from '../../../vtl/evaluate/check-digits';
import { JavaBigDecimal, printValue } from '../../../vtl/values';
import { gcd } from './big-arithmetic';
import { javaFault } from '../dispatch/java-fault';

/** The ways to round, by the numbers that `java.math.BigDecimal` has for them. */
export enum Rounding {
  UP,
  DOWN,
  CEILING,
  FLOOR,
  HALF_UP,
  HALF_DOWN,
  HALF_EVEN,
  UNNECESSARY,
}

/** Number of decimal digits; zero has one. */
export function digitCount({ unscaled }: JavaBigDecimal): number {
  return sizeOf(unscaled).toString().length;
}

export function sum(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  const scale = Math.max(left.scale, right.scale);
  return checkedDigits(new JavaBigDecimal(unscaledAt(left, scale) + unscaledAt(right, scale), scale));
}

export function difference(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  return sum(left, new JavaBigDecimal(-right.unscaled, right.scale));
}

export function product(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  return checkedDigits(new JavaBigDecimal(left.unscaled * right.unscaled, left.scale + right.scale));
}

/** The same value with another number of places, rounded where it has to be. */
export function rescaled(value: JavaBigDecimal, scale: number, rounding: number): JavaBigDecimal {
  checkRounding(rounding);
  return divided(value, new JavaBigDecimal(1n, 0), scale, rounding);
}

/** A quotient with a given number of places. */
export function divided(left: JavaBigDecimal, right: JavaBigDecimal, scale: number, rounding: number): JavaBigDecimal {
  checkRounding(rounding);
  checkDivisor(left, right);
  const shift = scale + right.scale - left.scale;
  checkBits(Math.abs(shift) * 3.33);
  const numerator = left.unscaled * (shift > 0 ? 10n ** BigInt(shift) : 1n);
  const denominator = right.unscaled * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
  return checkedDigits(new JavaBigDecimal(roundedQuotient(numerator, denominator, rounding), scale));
}

/** A quotient with all its digits; Java refuses one that has no end. */
export function dividedExactly(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  checkDivisor(left, right);
  const preferred = left.scale - right.scale;
  let rest = sizeOf(right.unscaled) / gcd(left.unscaled, right.unscaled);
  let places = 0;
  for (const factor of [10n, 5n, 2n]) {
    for (; rest % factor === 0n; rest /= factor) {
      places++;
    }
  }
  if (left.unscaled === 0n) {
    return checkedDigits(new JavaBigDecimal(0n, preferred));
  }
  if (rest !== 1n) {
    throw javaFault('java.lang.ArithmeticException', 'the quotient of the BigDecimals has digits without end', 'give a scale and a way to round: .divide($d, 2, 4)');
  }
  return checkedDigits(new JavaBigDecimal(left.unscaled * 10n ** BigInt(places) / right.unscaled, preferred + places));
}

/** The whole part of a quotient, and what remains. */
export function quotientAndRemainder(left: JavaBigDecimal, right: JavaBigDecimal): [JavaBigDecimal, JavaBigDecimal] {
  checkDivisor(left, right);
  const preferred = left.scale - right.scale;
  checkBits(Math.abs(preferred) * 3.33);
  const scale = Math.max(left.scale, right.scale);
  const whole = new JavaBigDecimal(unscaledAt(left, scale) / unscaledAt(right, scale), 0);
  const quotient = whole.unscaled === 0n ? new JavaBigDecimal(0n, preferred)
    : preferred >= 0 ? rescaled(whole, preferred, Rounding.UNNECESSARY) : stripped(whole, preferred);
  return [quotient, difference(left, product(quotient, right))];
}

/** Without the zeros at the end, down to a number of places. */
export function stripped(value: JavaBigDecimal, least: number): JavaBigDecimal {
  if (value.unscaled === 0n) {
    return new JavaBigDecimal(0n, Math.max(least, 0));
  }
  const digits = value.unscaled.toString();
  const zeros = Math.min(digits.length - digits.replace(/0+$/, '').length, Math.max(0, value.scale - least));
  return new JavaBigDecimal(zeros === 0 ? value.unscaled : BigInt(digits.slice(0, -zeros)), value.scale - zeros);
}

/** The text with an exponent that is a multiple of three. */
export function engineeringText(value: JavaBigDecimal): string {
  const [, sign, digits, exponentText] = /^(-?)([\d.]+)(?:E([+-]\d+))?$/.exec(printValue(value)) ?? [];
  if (exponentText === undefined) {
    return printValue(value);
  }
  let exponent = Number(exponentText);
  const places = ((exponent % 3) + 3) % 3;
  exponent -= places;
  let text = digits.replace('.', '');
  if (value.unscaled === 0n) {
    // Zero keeps its places behind the point instead of in front of it.
    text = places === 0 ? '0' : `0.${'0'.repeat(3 - places)}`;
    exponent += places === 0 ? 0 : 3;
  } else {
    text = text.padEnd(places + 1, '0');
    text = text.length > places + 1 ? `${text.slice(0, places + 1)}.${text.slice(places + 1)}` : text;
  }
  return exponent === 0 ? sign + text : `${sign}${text}E${exponent > 0 ? '+' : ''}${exponent}`;
}

function unscaledAt(value: JavaBigDecimal, scale: number): bigint {
  checkBits((scale - value.scale) * 3.33);
  return value.unscaled * 10n ** BigInt(scale - value.scale);
}

function checkRounding(rounding: number): void {
  if (rounding < Rounding.UP || rounding > Rounding.UNNECESSARY) {
    throw javaFault('java.lang.IllegalArgumentException', `${rounding} is no way to round: from 0 (up) to 7 (unnecessary), 4 rounds half up`);
  }
}

function checkDivisor(left: JavaBigDecimal, right: JavaBigDecimal): void {
  if (right.unscaled === 0n) {
    throw javaFault('java.lang.ArithmeticException', left.unscaled === 0n ? 'zero by zero is undefined' : 'a BigDecimal is divided by zero');
  }
}

function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = sizeOf(numerator % denominator);
  if (rest === 0n) {
    return quotient;
  }
  const negative = (numerator < 0n) !== (denominator < 0n);
  const half = compareSizes(2n * rest, sizeOf(denominator));
  const away = negative ? -1n : 1n;
  switch (rounding) {
    case Rounding.UP:
      return quotient + away;
    case Rounding.DOWN:
      return quotient;
    case Rounding.CEILING:
      return negative ? quotient : quotient + 1n;
    case Rounding.FLOOR:
      return negative ? quotient - 1n : quotient;
    case Rounding.HALF_UP:
      return half >= 0 ? quotient + away : quotient;
    case Rounding.HALF_DOWN:
      return half > 0 ? quotient + away : quotient;
    case Rounding.HALF_EVEN:
      return half > 0 || (half === 0 && quotient % 2n !== 0n) ? quotient + away : quotient;
    default:
      throw javaFault('java.lang.ArithmeticException', 'the BigDecimal has to be rounded, and no way to round is given', 'give one: 4 rounds half up');
  }
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function compareSizes(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

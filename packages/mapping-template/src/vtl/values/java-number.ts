import { decimalText } from './decimal-text';
import { doubleText, floatText } from './double-text';
import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/** Java's Long: a whole number of 64 bits. */
export class JavaLong extends JavaObject {
  public get javaClass(): string {
    return 'java.lang.Long';
  }

  public constructor(public readonly value: bigint) {
    super();
  }

  public print(): string {
    return this.value.toString();
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof JavaLong && other.value === this.value;
  }
}

/** Java's BigInteger: a whole number of any size. */
export class JavaBigInteger extends JavaObject {
  public get javaClass(): string {
    return 'java.math.BigInteger';
  }

  public constructor(public readonly value: bigint) {
    super();
  }

  public print(): string {
    return this.value.toString();
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof JavaBigInteger && other.value === this.value;
  }
}

/** Java's Double. */
export class JavaDouble extends JavaObject {
  public get javaClass(): string {
    return 'java.lang.Double';
  }

  public constructor(public readonly value: number) {
    super();
  }

  public print(): string {
    return doubleText(this.value);
  }

  /** Compares bits, as Java does: NaN equals NaN, 0.0 does not equal -0.0. */
  public override equals(other: JavaValue): boolean {
    return other instanceof JavaDouble && Object.is(other.value, this.value);
  }
}

/** Java's Float; only Java methods such as `floatValue()` make one. */
export class JavaFloat extends JavaObject {
  public get javaClass(): string {
    return 'java.lang.Float';
  }

  public readonly value: number;

  public constructor(value: number) {
    super();
    this.value = Math.fround(value);
  }

  public print(): string {
    return floatText(this.value);
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof JavaFloat && Object.is(other.value, this.value);
  }
}

/** Java's BigDecimal: `unscaled` times ten to the power of minus `scale`. */
export class JavaBigDecimal extends JavaObject {
  public get javaClass(): string {
    return 'java.math.BigDecimal';
  }

  public constructor(public readonly unscaled: bigint, public readonly scale: number) {
    super();
  }

  public print(): string {
    return decimalText(this.unscaled, this.scale);
  }

  /** As in Java, 2.0 does not equal 2.00. */
  public override equals(other: JavaValue): boolean {
    return other instanceof JavaBigDecimal && other.unscaled === this.unscaled && other.scale === this.scale;
  }
}

/** A number of any of Java's types. */
export type JavaNumber = number | JavaLong | JavaBigInteger | JavaDouble | JavaFloat | JavaBigDecimal;

/** Whether a value is a java.lang.Number. */
export function isJavaNumber(value: JavaValue): value is JavaNumber {
  return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaDouble
    || value instanceof JavaBigInteger || value instanceof JavaBigDecimal || value instanceof JavaFloat;
}

const INT_MIN = -0x80000000;
const INT_MAX = 0x7fffffff;
const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/** Whether a JavaScript number is a Java int. */
export function isInt(value: number): boolean {
  return Number.isInteger(value) && value >= INT_MIN && value <= INT_MAX && !Object.is(value, -0);
}

/** The smallest of Integer, Long and BigInteger that holds a whole number. */
export function wholeNumber(value: bigint): number | JavaLong | JavaBigInteger {
  if (value >= BigInt(INT_MIN) && value <= BigInt(INT_MAX)) {
    return Number(value);
  }
  return value >= LONG_MIN && value <= LONG_MAX ? new JavaLong(value) : new JavaBigInteger(value);
}

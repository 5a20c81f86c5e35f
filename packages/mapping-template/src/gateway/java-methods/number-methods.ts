import {
  compareDecimals, isJavaNumber, JavaBigDecimal, JavaBigInteger, JavaDouble, JavaFloat, JavaLong, printValue, toDouble, toInt, toLong, truncated,
  type JavaNumber, type JavaValue,
} from '../../vtl/values';
import { javaFault, notComparable } from './java-fault';
import { methodTable, unsupported, type MethodTable } from './method-table';
import { objectMethods } from './object-methods';
import { decodeWhole, parseFloat64, parseInt32, parseInt64 } from './parse-java-number';

/** java.lang.Number */
const numberMethods: MethodTable = methodTable<JavaNumber>({
  'intValue()': (self) => toInt(self),
  'longValue()': (self) => new JavaLong(toLong(self)),
  'doubleValue()': (self) => new JavaDouble(toDouble(self)),
  'floatValue()': (self) => new JavaFloat(toDouble(self)),
  ...unsupported('Number', ['byteValue()', 'shortValue()']),
}, objectMethods);

/** java.lang.Integer, its static methods included: `#set($n = 0)$n.parseInt($text)` is how templates make numbers of texts. */
export const integerMethods: MethodTable = methodTable<number>({
  'compareTo(Integer)': (self, [other]) => order(self, toInt(needed(other))),
  'compareTo(Object)': () => notComparable('an Integer'),
  'compare(int, int)': (_, [left, right]) => order(int(left), int(right)),
  'parseInt(String)': (_, [text]) => parseInt32(text),
  'parseInt(String, int)': (_, [text, radix]) => parseInt32(text, int(radix)),
  'valueOf(String)': (_, [text]) => parseInt32(text),
  'valueOf(String, int)': (_, [text, radix]) => parseInt32(text, int(radix)),
  'valueOf(int)': (_, [value]) => value,
  'decode(String)': (_, [text]) => Number(BigInt.asIntN(32, decodeWhole(text, 'an Integer'))),
  'toString(int)': (_, [value]) => String(value),
  'toString(int, int)': (_, [value, radix]) => int(value).toString(checkedRadix(int(radix))),
  'toHexString(int)': (_, [value]) => (int(value) >>> 0).toString(16),
  'toOctalString(int)': (_, [value]) => (int(value) >>> 0).toString(8),
  'toBinaryString(int)': (_, [value]) => (int(value) >>> 0).toString(2),
  'max(int, int)': (_, [left, right]) => Math.max(int(left), int(right)),
  'min(int, int)': (_, [left, right]) => Math.min(int(left), int(right)),
  'sum(int, int)': (_, [left, right]) => (int(left) + int(right)) | 0,
  'signum(int)': (_, [value]) => Math.sign(int(value)) | 0,
  'hashCode(int)': (_, [value]) => value,
  'bitCount(int)': (_, [value]) => (int(value) >>> 0).toString(2).replace(/0/g, '').length,
  ...unsupported('Integer', [
    'reverse(int)', 'reverseBytes(int)', 'rotateLeft(int, int)', 'rotateRight(int, int)', 'highestOneBit(int)', 'lowestOneBit(int)',
    'numberOfLeadingZeros(int)', 'numberOfTrailingZeros(int)', 'parseUnsignedInt(String)', 'toUnsignedString(int)', 'toUnsignedLong(int)',
    'compareUnsigned(int, int)', 'divideUnsigned(int, int)', 'remainderUnsigned(int, int)', 'describeConstable()', 'getInteger(String)',
  ]),
}, numberMethods);

/** java.lang.Long */
export const longMethods: MethodTable = methodTable<JavaLong>({
  'compareTo(Long)': (self, [other]) => order(self.value, toLong(needed(other))),
  'compareTo(Object)': () => notComparable('a Long'),
  'compare(long, long)': (_, [left, right]) => order(long(left), long(right)),
  'parseLong(String)': (_, [text]) => parseInt64(text),
  'parseLong(String, int)': (_, [text, radix]) => parseInt64(text, int(radix)),
  'valueOf(String)': (_, [text]) => parseInt64(text),
  'valueOf(String, int)': (_, [text, radix]) => parseInt64(text, int(radix)),
  'valueOf(long)': (_, [value]) => new JavaLong(long(value)),
  'decode(String)': (_, [text]) => new JavaLong(BigInt.asIntN(64, decodeWhole(text, 'a Long'))),
  'toString(long)': (_, [value]) => long(value).toString(),
  'toString(long, int)': (_, [value, radix]) => long(value).toString(checkedRadix(int(radix))),
  'toHexString(long)': (_, [value]) => BigInt.asUintN(64, long(value)).toString(16),
  'toOctalString(long)': (_, [value]) => BigInt.asUintN(64, long(value)).toString(8),
  'toBinaryString(long)': (_, [value]) => BigInt.asUintN(64, long(value)).toString(2),
  'max(long, long)': (_, [left, right]) => new JavaLong(long(left) > long(right) ? long(left) : long(right)),
  'min(long, long)': (_, [left, right]) => new JavaLong(long(left) < long(right) ? long(left) : long(right)),
  'sum(long, long)': (_, [left, right]) => new JavaLong(BigInt.asIntN(64, long(left) + long(right))),
  'signum(long)': (_, [value]) => order(long(value), 0n),
  ...unsupported('Long', ['describeConstable()', 'bitCount(long)', 'reverse(long)', 'getLong(String)', 'parseUnsignedLong(String)']),
}, numberMethods);

/** java.lang.Double */
export const doubleMethods: MethodTable = methodTable<JavaDouble>({
  'compareTo(Double)': (self, [other]) => compareDoubles(self.value, toDouble(needed(other))),
  'compareTo(Object)': () => notComparable('a Double'),
  'compare(double, double)': (_, [left, right]) => compareDoubles(double(left), double(right)),
  'isNaN()': (self) => Number.isNaN(self.value),
  'isInfinite()': (self) => Math.abs(self.value) === Infinity,
  'isNaN(double)': (_, [value]) => Number.isNaN(double(value)),
  'isInfinite(double)': (_, [value]) => Math.abs(double(value)) === Infinity,
  'isFinite(double)': (_, [value]) => Number.isFinite(double(value)),
  'parseDouble(String)': (_, [text]) => new JavaDouble(parseFloat64(text)),
  'valueOf(String)': (_, [text]) => new JavaDouble(parseFloat64(text)),
  'valueOf(double)': (_, [value]) => new JavaDouble(double(value)),
  'toString(double)': (_, [value]) => printValue(new JavaDouble(double(value))),
  'max(double, double)': (_, [left, right]) => new JavaDouble(Math.max(double(left), double(right))),
  'min(double, double)': (_, [left, right]) => new JavaDouble(Math.min(double(left), double(right))),
  'sum(double, double)': (_, [left, right]) => new JavaDouble(double(left) + double(right)),
  ...unsupported('Double', ['describeConstable()', 'toHexString(double)', 'doubleToLongBits(double)', 'longBitsToDouble(long)']),
}, numberMethods);

/** java.lang.Float */
export const floatMethods: MethodTable = methodTable<JavaFloat>({
  'compareTo(Float)': (self, [other]) => compareDoubles(self.value, toDouble(needed(other))),
  'compareTo(Object)': () => notComparable('a Float'),
  'isNaN()': (self) => Number.isNaN(self.value),
  'isInfinite()': (self) => Math.abs(self.value) === Infinity,
  'parseFloat(String)': (_, [text]) => new JavaFloat(parseFloat64(text)),
  'valueOf(String)': (_, [text]) => new JavaFloat(parseFloat64(text)),
}, numberMethods);

/** java.math.BigInteger */
export const bigIntegerMethods: MethodTable = methodTable<JavaBigInteger>({
  'compareTo(BigInteger)': (self, [other]) => order(self.value, big(other)),
  'compareTo(Object)': () => notComparable('a BigInteger'),
  'add(BigInteger)': (self, [other]) => new JavaBigInteger(self.value + big(other)),
  'subtract(BigInteger)': (self, [other]) => new JavaBigInteger(self.value - big(other)),
  'multiply(BigInteger)': (self, [other], frame) => {
    frame.charge(self.value.toString(16).length);
    return new JavaBigInteger(self.value * big(other));
  },
  'divide(BigInteger)': (self, [other]) => new JavaBigInteger(self.value / divisor(big(other))),
  'remainder(BigInteger)': (self, [other]) => new JavaBigInteger(self.value % divisor(big(other))),
  'negate()': (self) => new JavaBigInteger(-self.value),
  'abs()': (self) => new JavaBigInteger(self.value < 0n ? -self.value : self.value),
  'signum()': (self) => order(self.value, 0n),
  'max(BigInteger)': (self, [other]) => self.value >= big(other) ? self : other,
  'min(BigInteger)': (self, [other]) => self.value <= big(other) ? self : other,
  'toString(int)': (self, [radix]) => self.value.toString(checkedRadix(int(radix))),
  'valueOf(long)': (_, [value]) => new JavaBigInteger(long(value)),
  ...unsupported('BigInteger', [
    'mod(BigInteger)', 'pow(int)', 'sqrt()', 'gcd(BigInteger)', 'bitLength()', 'bitCount()', 'shiftLeft(int)', 'shiftRight(int)', 'testBit(int)',
    'not()', 'and(BigInteger)', 'or(BigInteger)', 'xor(BigInteger)', 'toByteArray()', 'intValueExact()', 'longValueExact()',
  ]),
}, numberMethods);

/** java.math.BigDecimal */
export const bigDecimalMethods: MethodTable = methodTable<JavaBigDecimal>({
  'compareTo(BigDecimal)': (self, [other]) => compareDecimals(self, needed(other) as JavaBigDecimal),
  'compareTo(Object)': () => notComparable('a BigDecimal'),
  'scale()': (self) => self.scale,
  'precision()': (self) => (self.unscaled < 0n ? -self.unscaled : self.unscaled).toString().length,
  'signum()': (self) => order(self.unscaled, 0n),
  'negate()': (self) => new JavaBigDecimal(-self.unscaled, self.scale),
  'abs()': (self) => new JavaBigDecimal(self.unscaled < 0n ? -self.unscaled : self.unscaled, self.scale),
  'unscaledValue()': (self) => new JavaBigInteger(self.unscaled),
  'toBigInteger()': (self) => new JavaBigInteger(truncated(self)),
  'toPlainString()': (self) => plainText(self),
  ...unsupported('BigDecimal', [
    'add(BigDecimal)', 'subtract(BigDecimal)', 'multiply(BigDecimal)', 'divide(BigDecimal)', 'setScale(int)', 'setScale(int, int)', 'pow(int)',
    'remainder(BigDecimal)', 'stripTrailingZeros()', 'toEngineeringString()', 'movePointLeft(int)', 'movePointRight(int)', 'ulp()', 'plus()',
    'max(BigDecimal)', 'min(BigDecimal)', 'intValueExact()', 'longValueExact()', 'scaleByPowerOfTen(int)',
  ]),
}, numberMethods);

function int(value: JavaValue): number {
  return value as number;
}

function long(value: JavaValue): bigint {
  return toLong(needed(value));
}

function double(value: JavaValue): number {
  return toDouble(needed(value));
}

function big(value: JavaValue): bigint {
  return (needed(value) as JavaBigInteger).value;
}

function needed(value: JavaValue): JavaNumber {
  if (!isJavaNumber(value)) {
    throw javaFault('java.lang.NullPointerException', 'a number is null');
  }
  return value;
}

function divisor(value: bigint): bigint {
  if (value === 0n) {
    throw javaFault('java.lang.ArithmeticException', 'BigInteger divide by zero');
  }
  return value;
}

function order<T extends number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Java's total order of Doubles: -0.0 is below 0.0, and NaN above everything. */
function compareDoubles(left: number, right: number): number {
  if (left < right || left > right) {
    return left < right ? -1 : 1;
  }
  const rank = (value: number): number => Number.isNaN(value) ? 2 : Object.is(value, -0) ? 0 : 1;
  return order(rank(left), rank(right));
}

/** Radixes that Java does not know count as ten. */
function checkedRadix(radix: number): number {
  return radix < 2 || radix > 36 ? 10 : radix;
}

function plainText(value: JavaBigDecimal): string {
  return value.scale <= 0 ? truncated(value).toString() : decimalPlain(value);
}

function decimalPlain(value: JavaBigDecimal): string {
  const digits = (value.unscaled < 0n ? -value.unscaled : value.unscaled).toString().padStart(value.scale + 1, '0');
  return `${value.unscaled < 0n ? '-' : ''}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}

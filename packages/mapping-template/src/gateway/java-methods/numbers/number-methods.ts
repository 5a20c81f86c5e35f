import { JavaDouble, JavaFloat, JavaLong, printValue, toDouble, toInt, toLong, type JavaNumber, type JavaValue } from '../../../vtl/values';
import { doubleBits, doubleOfBits, floatBits, floatOfBits, hexText } from './float-bits';
import { hashLong } from '../objects/hash-code';
import { notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { double, int, long, needed, order } from './number-arguments';
import { objectMethods } from '../objects/object-methods';
import { parseFloat64 } from './parse-java-number';

/** java.lang.Number */
export const numberMethods: MethodTable = methodTable<JavaNumber>({
  'intValue()': (self) => toInt(self),
  'longValue()': (self) => new JavaLong(toLong(self)),
  'doubleValue()': (self) => new JavaDouble(toDouble(self)),
  'floatValue()': (self) => new JavaFloat(toDouble(self)),
  ...unsupported('Number', ['byteValue()', 'shortValue()']),
}, objectMethods);

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
  'hashCode(double)': (_, [value]) => hashLong(doubleBits(double(value))),
  'toHexString(double)': (_, [value]) => hexText(double(value), -1022),
  'doubleToLongBits(double)': (_, [value]) => new JavaLong(doubleBits(double(value))),
  'doubleToRawLongBits(double)': (_, [value]) => new JavaLong(doubleBits(double(value))),
  'longBitsToDouble(long)': (_, [value]) => new JavaDouble(doubleOfBits(long(value))),
  ...unsupported('Double', ['describeConstable()', 'resolveConstantDesc(none)']),
}, numberMethods);

/** java.lang.Float */
export const floatMethods: MethodTable = methodTable<JavaFloat>({
  'compareTo(Float)': (self, [other]) => compareDoubles(self.value, toDouble(needed(other))),
  'compareTo(Object)': () => notComparable('a Float'),
  'isNaN()': (self) => Number.isNaN(self.value),
  'isInfinite()': (self) => Math.abs(self.value) === Infinity,
  'compare(float, float)': (_, [left, right]) => compareDoubles(float(left), float(right)),
  'isNaN(float)': (_, [value]) => Number.isNaN(float(value)),
  'isInfinite(float)': (_, [value]) => Math.abs(float(value)) === Infinity,
  'isFinite(float)': (_, [value]) => Number.isFinite(float(value)),
  'parseFloat(String)': (_, [text]) => new JavaFloat(parseFloat64(text)),
  'valueOf(String)': (_, [text]) => new JavaFloat(parseFloat64(text)),
  'valueOf(float)': (_, [value]) => new JavaFloat(float(value)),
  'toString(float)': (_, [value]) => printValue(new JavaFloat(float(value))),
  'max(float, float)': (_, [left, right]) => new JavaFloat(Math.max(float(left), float(right))),
  'min(float, float)': (_, [left, right]) => new JavaFloat(Math.min(float(left), float(right))),
  'sum(float, float)': (_, [left, right]) => new JavaFloat(float(left) + float(right)),
  'hashCode(float)': (_, [value]) => floatBits(float(value)),
  'toHexString(float)': (_, [value]) => hexText(float(value), -126),
  'floatToIntBits(float)': (_, [value]) => floatBits(float(value)),
  'floatToRawIntBits(float)': (_, [value]) => floatBits(float(value)),
  'intBitsToFloat(int)': (_, [value]) => new JavaFloat(floatOfBits(int(value))),
  ...unsupported('Float', ['describeConstable()', 'resolveConstantDesc(none)']),
}, numberMethods);

/** An argument of type float, or one that widens to it. */
function float(value: JavaValue): number {
  return Math.fround(double(value));
}

/** Java's total order of Doubles: -0.0 is below 0.0, and NaN above everything. */
function compareDoubles(left: number, right: number): number {
  if (left < right || left > right) {
    return left < right ? -1 : 1;
  }
  const rank = (value: number): number => Number.isNaN(value) ? 2 : Object.is(value, -0) ? 0 : 1;
  return order(rank(left), rank(right));
}

import { JavaDouble, JavaLong, printValue, toDouble } from '../../../vtl/values';
import { notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { hashLong } from '../objects/hash-code';
import { doubleBits, doubleOfBits, hexText } from './float-bits';
import { double, long, needed, orderDoubles } from './number-arguments';
import { numberMethods } from './number-methods';
import { parseFloat64 } from './parse-java-number';

/** java.lang.Double */
export const doubleMethods: MethodTable = methodTable<JavaDouble>({
  'compareTo(Double)': (self, [other]) => orderDoubles(self.value, toDouble(needed(other))),
  'compareTo(Object)': () => notComparable('a Double'),
  'compare(double, double)': (_, [left, right]) => orderDoubles(double(left), double(right)),
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

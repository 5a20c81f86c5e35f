import { JavaFloat, printValue, toDouble } from '../../../vtl/values';
import { notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { floatBits, floatOfBits, hexText } from './float-bits';
import { float, int, needed, orderDoubles } from './number-arguments';
import { numberMethods } from './number-methods';
import { parseFloat64 } from './parse-java-number';

/** java.lang.Float */
export const floatMethods: MethodTable = methodTable<JavaFloat>({
  'compareTo(Float)': (self, [other]) => orderDoubles(self.value, toDouble(needed(other))),
  'compareTo(Object)': () => notComparable('a Float'),
  'isNaN()': (self) => Number.isNaN(self.value),
  'isInfinite()': (self) => Math.abs(self.value) === Infinity,
  'compare(float, float)': (_, [left, right]) => orderDoubles(float(left), float(right)),
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

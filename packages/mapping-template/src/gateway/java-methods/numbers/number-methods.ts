import { JavaDouble, JavaFloat, JavaLong, toDouble, toInt, toLong, type JavaNumber } from '../../../vtl/values';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';

/** java.lang.Number */
export const numberMethods: MethodTable = methodTable<JavaNumber>({
  'intValue()': (self) => toInt(self),
  'longValue()': (self) => new JavaLong(toLong(self)),
  'doubleValue()': (self) => new JavaDouble(toDouble(self)),
  'floatValue()': (self) => new JavaFloat(toDouble(self)),
  ...unsupported('Number', ['byteValue()', 'shortValue()']),
}, objectMethods);

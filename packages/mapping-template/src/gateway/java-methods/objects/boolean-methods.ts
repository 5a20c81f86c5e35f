import type { JavaValue } from '../../../vtl/values';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from './object-methods';

/** java.lang.Boolean */
export const booleanMethods: MethodTable = methodTable<boolean>({
  'booleanValue()': (self) => self,
  'compareTo(Boolean)': (self, [other]) => Number(self) - Number(truth(other)),
  'compareTo(Object)': () => notComparable('a Boolean'),
  'compare(boolean, boolean)': (_, [left, right]) => Number(left) - Number(right),
  'parseBoolean(String)': (_, [text]) => isTrueText(text),
  'valueOf(String)': (_, [text]) => isTrueText(text),
  'valueOf(boolean)': (_, [value]) => value,
  'toString(boolean)': (_, [value]) => String(value),
  'logicalAnd(boolean, boolean)': (_, [left, right]) => left === true && right === true,
  'logicalOr(boolean, boolean)': (_, [left, right]) => left === true || right === true,
  'logicalXor(boolean, boolean)': (_, [left, right]) => left !== right,
  'hashCode(boolean)': (_, [value]) => value === true ? 1231 : 1237,
  ...unsupported('Boolean', ['describeConstable()', 'getBoolean(String)']),
}, objectMethods);

function isTrueText(value: JavaValue): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'true';
}

function truth(value: JavaValue): boolean {
  if (typeof value !== 'boolean') {
    throw javaFault('java.lang.NullPointerException', 'a Boolean is null');
  }
  return value;
}

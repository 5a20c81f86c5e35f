import { JavaLong, toInt, type JavaValue } from '../../../vtl/values';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { checkedRadix, int, needed, order } from './number-arguments';
import { numberMethods } from './number-methods';
import { decodeWhole, parseInt32, parseUnsigned, partOf } from './parse-java-number';

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
  'reverse(int)': (_, [value]) => reversed(int(value), 1, 32),
  'reverseBytes(int)': (_, [value]) => reversed(int(value), 8, 32),
  'rotateLeft(int, int)': (_, [value, by]) => (int(value) << int(by)) | (int(value) >>> -int(by)),
  'rotateRight(int, int)': (_, [value, by]) => (int(value) >>> int(by)) | (int(value) << -int(by)),
  'highestOneBit(int)': (_, [value]) => value === 0 ? 0 : (1 << (31 - Math.clz32(int(value)))) | 0,
  'lowestOneBit(int)': (_, [value]) => int(value) & -int(value),
  'numberOfLeadingZeros(int)': (_, [value]) => Math.clz32(int(value)),
  'numberOfTrailingZeros(int)': (_, [value]) => value === 0 ? 32 : 31 - Math.clz32(int(value) & -int(value)),
  'parseInt(CharSequence, int, int, int)': (_, [text, from, to, radix]) => parseInt32(partOf(text, int(from), int(to)), int(radix)),
  'parseUnsignedInt(String)': (_, [text]) => Number(parseUnsigned(text, 10, 32)),
  'parseUnsignedInt(String, int)': (_, [text, radix]) => Number(parseUnsigned(text, int(radix), 32)),
  'parseUnsignedInt(CharSequence, int, int, int)': (_, [text, from, to, radix]) =>
    Number(parseUnsigned(partOf(text, int(from), int(to)), int(radix), 32)),
  'toUnsignedString(int)': (_, [value]) => String(int(value) >>> 0),
  'toUnsignedString(int, int)': (_, [value, radix]) => (int(value) >>> 0).toString(checkedRadix(int(radix))),
  'toUnsignedLong(int)': (_, [value]) => new JavaLong(BigInt(int(value) >>> 0)),
  'compareUnsigned(int, int)': (_, [left, right]) => order(int(left) >>> 0, int(right) >>> 0),
  'divideUnsigned(int, int)': (_, [left, right]) => Math.floor((int(left) >>> 0) / divisor(right)) | 0,
  'remainderUnsigned(int, int)': (_, [left, right]) => ((int(left) >>> 0) % divisor(right)) | 0,
  ...unsupported('Integer', [
    'describeConstable()', 'resolveConstantDesc(none)', 'getInteger(String)', 'getInteger(String, int)', 'getInteger(String, Integer)',
  ]),
}, numberMethods);

/** Turns the order of groups of bits around. */
function reversed(value: number, group: number, bits: number): JavaValue {
  const text = (value >>> 0).toString(2).padStart(bits, '0');
  let turned = '';
  for (let at = bits; at > 0; at -= group) {
    turned += text.slice(at - group, at);
  }
  return Number.parseInt(turned, 2) | 0;
}

function divisor(value: JavaValue): number {
  if (value === 0) {
    throw javaFault('java.lang.ArithmeticException', '/ by zero');
  }
  return int(value) >>> 0;
}

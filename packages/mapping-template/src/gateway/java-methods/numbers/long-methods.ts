import { JavaLong, toLong, type JavaValue } from '../../../vtl/values';
import { hashLong } from '../objects/hash-code';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { checkedRadix, int, long, needed, order } from './number-arguments';
import { numberMethods } from './number-methods';
import { decodeWhole, parseInt64, parseUnsigned, partOf } from './parse-java-number';

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
  'hashCode(long)': (_, [value]) => hashLong(long(value)),
  'bitCount(long)': (_, [value]) => bits(value).replace(/0/g, '').length,
  'reverse(long)': (_, [value]) => ofBits(bits(value).split('').reverse()),
  'reverseBytes(long)': (_, [value]) => ofBits((bits(value).match(/.{8}/g) ?? []).reverse()),
  'rotateLeft(long, int)': (_, [value, by]) => rotated(value, int(by) & 63),
  'rotateRight(long, int)': (_, [value, by]) => rotated(value, -int(by) & 63),
  'highestOneBit(long)': (_, [value]) => ofBits([bits(value).replace(/^(0*1).*/, (whole, head: string) => head.padEnd(whole.length, '0'))]),
  'lowestOneBit(long)': (_, [value]) => new JavaLong(BigInt.asIntN(64, long(value) & -long(value))),
  'numberOfLeadingZeros(long)': (_, [value]) => /^0*/.exec(bits(value))?.[0].length ?? 0,
  'numberOfTrailingZeros(long)': (_, [value]) => /0*$/.exec(bits(value))?.[0].length ?? 0,
  'parseLong(CharSequence, int, int, int)': (_, [text, from, to, radix]) => parseInt64(partOf(text, int(from), int(to)), int(radix)),
  'parseUnsignedLong(String)': (_, [text]) => new JavaLong(parseUnsigned(text, 10, 64)),
  'parseUnsignedLong(String, int)': (_, [text, radix]) => new JavaLong(parseUnsigned(text, int(radix), 64)),
  'parseUnsignedLong(CharSequence, int, int, int)': (_, [text, from, to, radix]) =>
    new JavaLong(parseUnsigned(partOf(text, int(from), int(to)), int(radix), 64)),
  'toUnsignedString(long)': (_, [value]) => unsigned(value).toString(),
  'toUnsignedString(long, int)': (_, [value, radix]) => unsigned(value).toString(checkedRadix(int(radix))),
  'compareUnsigned(long, long)': (_, [left, right]) => order(unsigned(left), unsigned(right)),
  'divideUnsigned(long, long)': (_, [left, right]) => new JavaLong(BigInt.asIntN(64, unsigned(left) / divisor(right))),
  'remainderUnsigned(long, long)': (_, [left, right]) => new JavaLong(BigInt.asIntN(64, unsigned(left) % divisor(right))),
  ...unsupported('Long', [
    'describeConstable()', 'resolveConstantDesc(none)', 'getLong(String)', 'getLong(String, long)', 'getLong(String, Long)',
  ]),
}, numberMethods);

function unsigned(value: JavaValue): bigint {
  return BigInt.asUintN(64, long(value));
}

/** All 64 bits, the highest first. */
function bits(value: JavaValue): string {
  return unsigned(value).toString(2).padStart(64, '0');
}

function ofBits(parts: readonly string[]): JavaLong {
  return new JavaLong(BigInt.asIntN(64, BigInt(`0b${parts.join('')}`)));
}

function rotated(value: JavaValue, left: number): JavaLong {
  const text = bits(value);
  return ofBits([text.slice(left), text.slice(0, left)]);
}

function divisor(value: JavaValue): bigint {
  if (long(value) === 0n) {
    throw javaFault('java.lang.ArithmeticException', '/ by zero');
  }
  return unsigned(value);
}

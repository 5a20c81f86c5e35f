import { JavaLong, type JavaValue } from '../../../vtl/values';
import { javaFault, notANumber } from '../dispatch/java-fault';

/** What `Integer.parseInt` makes of a text. */
export function parseInt32(text: JavaValue, radix = 10): number {
  const value = parseWhole(text, radix, 'an Integer');
  if (value < -0x80000000n || value > 0x7fffffffn) {
    throw notANumber(text, 'an Integer');
  }
  return Number(value);
}

/** What `Long.parseLong` makes of a text. */
export function parseInt64(text: JavaValue, radix = 10): JavaLong {
  const value = parseWhole(text, radix, 'a Long');
  if (BigInt.asIntN(64, value) !== value) {
    throw notANumber(text, 'a Long');
  }
  return new JavaLong(value);
}

/** What `Double.parseDouble` makes of a text: white space around it is allowed, and so are the suffixes of Java's literals. */
export function parseFloat64(text: JavaValue): number {
  if (typeof text !== 'string') {
    throw javaFault('java.lang.NullPointerException', 'the text of a Double is null');
  }
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  const number = /^([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))[fFdD]?$/.exec(trimmed);
  if (number === null) {
    throw notANumber(text, 'a Double');
  }
  return number[1].endsWith('NaN') ? Number.NaN : Number(number[1]);
}

/** What `Integer.decode` makes of a text: decimal, `0x`, `#` or octal `0`. */
export function decodeWhole(text: JavaValue, type: string): bigint {
  if (typeof text !== 'string') {
    throw javaFault('java.lang.NullPointerException', `the text of ${type} is null`);
  }
  const parts = /^([+-]?)(0[xX]|#|0(?=.))?([0-9a-zA-Z]+)$/.exec(text);
  if (parts === null) {
    throw notANumber(text, type);
  }
  const radix = parts[2] === undefined ? 10 : parts[2] === '0' ? 8 : 16;
  return parseWhole(parts[1] + parts[3], radix, type, text);
}

/** What `Integer.parseUnsignedInt` and `Long.parseUnsignedLong` make of a text: a number of so many bits, its highest bit the sign. */
export function parseUnsigned(text: JavaValue, radix: number, bits: 32 | 64): bigint {
  const type = bits === 32 ? 'an Integer' : 'a Long';
  const value = parseWhole(text, radix, type);
  if ((text as string).startsWith('-') || value >= 1n << BigInt(bits)) {
    throw notANumber(text, type);
  }
  return BigInt.asIntN(bits, value);
}

/** The part of a text in which a number is looked for. */
export function partOf(text: JavaValue, from: number, to: number): string {
  if (typeof text !== 'string') {
    throw javaFault('java.lang.NullPointerException', 'the text of a number is null');
  }
  if (from < 0 || from > to || to > text.length) {
    throw javaFault('java.lang.IndexOutOfBoundsException', `the part from ${from} to ${to} is out of range: the text has ${text.length} characters`,
      'compare with .length() first');
  }
  return text.slice(from, to);
}

function parseWhole(text: JavaValue, radix: number, type: string, shown = text): bigint {
  if (typeof text !== 'string' || radix < 2 || radix > 36) {
    throw notANumber(shown, type);
  }
  const digits = /^[+-]?([0-9a-zA-Z]+)$/.exec(text)?.[1];
  if (digits === undefined || digits.length > 200) {
    throw notANumber(shown, type);
  }
  let value = 0n;
  for (const digit of digits) {
    const worth = Number.parseInt(digit, 36);
    if (worth >= radix) {
      throw notANumber(shown, type);
    }
    value = value * BigInt(radix) + BigInt(worth);
  }
  return text.startsWith('-') ? -value : value;
}

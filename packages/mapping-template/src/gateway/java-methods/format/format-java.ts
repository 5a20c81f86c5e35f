import type { Frame } from '../../../vtl/evaluate/frame';
import {
  isJavaNumber, JavaBigDecimal, JavaBigInteger, JavaCharacter, JavaDouble, JavaFloat, JavaLong, printValue, toDouble, type JavaValue,
} from '../../../vtl/values';
import { Fault } from '../../../diagnostics/fault';
import { checkSpecifier, type Specifier } from './check-specifier';
import { hashCode } from '../objects/hash-code';
import { javaFault } from '../dispatch/java-fault';
import { roundedDecimal, scientific } from './round-decimal';

const SPECIFIER = /%(?:(\d+)\$|(<))?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/y;

/**
 * Java's `String.format`, for the conversions that templates use: s, d, f, e, x, o, c, b, h, n and the percent sign.
 *
 * @param args the arguments; null where the only one is null, which then stands for all
 * @throws Fault MAP3001 where Java throws, MAP3008 for conversions that are not supported here
 */
export function formatJava(pattern: string, args: readonly JavaValue[] | null, frame: Frame): string {
  let out = '';
  let next = 0;
  let last = -1;
  for (let at = 0; at < pattern.length;) {
    const percent = pattern.indexOf('%', at);
    if (percent < 0) {
      return out + pattern.slice(at);
    }
    out += pattern.slice(at, percent);
    SPECIFIER.lastIndex = percent;
    const match = SPECIFIER.exec(pattern);
    if (match === null) {
      throw javaFault('java.util.UnknownFormatConversionException', `'%' at position ${percent} of the format begins no specifier`,
        'write %% for a percent sign');
    }
    const [text, index, again, flags, width, precision, conversion] = match;
    at = percent + text.length;
    const specifier = { text, flags, width: Number(width ?? 0), precision: precision === undefined ? undefined : Number(precision), conversion };
    checkSpecifier(specifier);
    frame.charge(1 + (specifier.width >> 6));
    if (specifier.width > frame.limits.outputLength || (specifier.precision ?? 0) > 10_000) {
      frame.checkedText(' '.repeat(frame.limits.outputLength + 1));
    }
    if (conversion === 'n') {
      out += '\n';
      continue;
    }
    if (conversion === '%') {
      out += padded('%', specifier);
      continue;
    }
    last = index !== undefined ? Number(index) - 1 : again !== undefined ? last : next++;
    if (last < 0 || (args !== null && last >= args.length)) {
      throw javaFault('java.util.MissingFormatArgumentException', `the format has no argument for '${text}'`);
    }
    out += frame.checkedText(convert(specifier, args === null ? null : args[last]));
  }
  return out;
}

function convert(specifier: Specifier, value: JavaValue): string {
  const { conversion } = specifier;
  const upper = conversion !== conversion.toLowerCase();
  const text = convertLower({ ...specifier, conversion: conversion.toLowerCase() }, value);
  return upper ? text.toUpperCase() : text;
}

function convertLower(specifier: Specifier, value: JavaValue): string {
  switch (specifier.conversion) {
    case 's':
      return padded(cut(printValue(value), specifier), specifier);
    case 'b':
      return padded(cut(value === null ? 'false' : typeof value === 'boolean' ? String(value) : 'true', specifier), specifier);
    case 'h':
      return padded(cut(value === null ? 'null' : (hashCode(value) >>> 0).toString(16), specifier), specifier);
    case 'c':
      return padded(characterText(specifier, value), specifier);
    case 'd':
    case 'x':
    case 'o':
      return value === null ? padded('null', specifier) : wholeText(specifier, value);
    case 'f':
    case 'e':
      return value === null ? padded(cut('null', specifier), specifier) : fractionText(specifier, value);
    default:
      throw new Fault('MAP3008', `the conversion '${specifier.text}' of String.format is not supported here`, {
        help: 'supported are s, d, f, e, x, o, c, b, h, n and %%',
      });
  }
}

function characterText(specifier: Specifier, value: JavaValue): string {
  if (value === null || value instanceof JavaCharacter) {
    return printValue(value);
  }
  if (typeof value === 'number' && value >= 0 && value <= 0x10ffff) {
    return String.fromCodePoint(value);
  }
  throw mismatch(specifier, value);
}

function wholeText(specifier: Specifier, value: JavaValue): string {
  let whole: bigint;
  if (typeof value === 'number') {
    whole = BigInt(value);
  } else if (value instanceof JavaLong || value instanceof JavaBigInteger) {
    whole = value.value;
  } else {
    throw mismatch(specifier, value);
  }
  if (specifier.conversion === 'd') {
    return signed(specifier, whole < 0n, (whole < 0n ? -whole : whole).toString());
  }
  const bits = typeof value === 'number' ? 32 : 64;
  const radix = specifier.conversion === 'x' ? 16 : 8;
  const digits = value instanceof JavaBigInteger ? whole.toString(radix) : BigInt.asUintN(bits, whole).toString(radix);
  const marked = specifier.flags.includes('#') ? (radix === 16 ? '0x' : '0') + digits : digits;
  return specifier.flags.includes('0') ? marked.padStart(specifier.width, '0') : padded(marked, specifier);
}

function fractionText(specifier: Specifier, value: JavaValue): string {
  if (!(value instanceof JavaDouble || value instanceof JavaFloat || value instanceof JavaBigDecimal)) {
    throw mismatch(specifier, value);
  }
  const number = toDouble(value);
  if (!Number.isFinite(number) && !(value instanceof JavaBigDecimal)) {
    const text = Number.isNaN(number) ? 'NaN' : 'Infinity';
    return padded(number < 0 ? `-${text}` : specifier.flags.includes('+') && number > 0 ? `+${text}` : text, specifier);
  }
  const precision = specifier.precision ?? 6;
  const plain = printValue(value);
  const negative = plain.startsWith('-');
  const digits = negative ? plain.slice(1) : plain;
  return signed(specifier, negative, specifier.conversion === 'f' ? roundedDecimal(digits, precision) : scientific(digits, precision));
}

/** A number with its sign, grouping and padding. */
function signed(specifier: Specifier, negative: boolean, digits: string): string {
  const { flags, width } = specifier;
  let body = digits;
  if (flags.includes(',')) {
    const [whole, fraction] = digits.split('.');
    body = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  }
  const brackets = negative && flags.includes('(');
  const sign = brackets ? '(' : negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const end = brackets ? ')' : '';
  if (flags.includes('0')) {
    body = body.padStart(width - sign.length - end.length, '0');
  }
  return padded(sign + body + end, specifier);
}

function cut(text: string, specifier: Specifier): string {
  return specifier.precision === undefined ? text : text.slice(0, specifier.precision);
}

function padded(text: string, specifier: Specifier): string {
  return specifier.flags.includes('-') ? text.padEnd(specifier.width) : text.padStart(specifier.width);
}

function mismatch(specifier: Specifier, value: JavaValue): Fault {
  const type = typeof value === 'string' ? 'a String' : isJavaNumber(value) ? 'this kind of number' : 'this value';
  return javaFault('java.util.IllegalFormatConversionException', `'${specifier.text}' cannot print ${type}`,
    'parameters are Strings: use %s, or make a number of them first');
}

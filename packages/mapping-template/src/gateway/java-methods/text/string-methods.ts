import type { Frame } from '../../../vtl/evaluate/frame';
import { JavaArray, JavaCharacter, JavaCollection, printValue, type JavaValue } from '../../../vtl/values';
import { formatJava } from '../format/format-java';
import { javaFault, notComparable, nullArgument } from '../dispatch/java-fault';
import { codePointBefore, offsetByCodePoints } from './code-points';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';
import { indented, translateEscapes, withoutIndent } from './text-block';
import { literalCharacter, regex, splitAtCharacter } from './regex-calls';

/** java.lang.String. Work on a text counts by its length. */
export const stringMethods: MethodTable = methodTable<string>({
  'length()': (self) => self.length,
  'isEmpty()': (self) => self.length === 0,
  'isBlank()': (self) => !/[^\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(self),
  'charAt(int)': (self, [index]) => new JavaCharacter(self[checkedIndex(self, index)]),
  'codePointAt(int)': (self, [index]) => self.codePointAt(checkedIndex(self, index)) ?? 0,
  'indexOf(String)': (self, [part]) => self.indexOf(needed(part, 'indexOf')),
  'indexOf(String, int)': (self, [part, from]) => indexOf(self, needed(part, 'indexOf'), int(from)),
  'indexOf(int)': (self, [code]) => self.indexOf(character(code)),
  'indexOf(int, int)': (self, [code, from]) => indexOf(self, character(code), int(from)),
  'lastIndexOf(String)': (self, [part]) => self.lastIndexOf(needed(part, 'lastIndexOf')),
  'lastIndexOf(String, int)': (self, [part, from]) => lastIndexOf(self, needed(part, 'lastIndexOf'), int(from)),
  'lastIndexOf(int)': (self, [code]) => self.lastIndexOf(character(code)),
  'lastIndexOf(int, int)': (self, [code, from]) => lastIndexOf(self, character(code), int(from)),
  'startsWith(String)': (self, [part]) => self.startsWith(needed(part, 'startsWith')),
  'startsWith(String, int)': (self, [part, from]) => int(from) >= 0 && int(from) <= self.length && self.startsWith(needed(part, 'startsWith'), int(from)),
  'endsWith(String)': (self, [part]) => self.endsWith(needed(part, 'endsWith')),
  'contains(CharSequence)': (self, [part]) => self.includes(needed(part, 'contains')),
  'contentEquals(CharSequence)': (self, [other]) => self === needed(other, 'contentEquals'),
  'substring(int)': (self, [from]) => substring(self, int(from), self.length),
  'substring(int, int)': (self, [from, to]) => substring(self, int(from), int(to)),
  'subSequence(int, int)': (self, [from, to]) => substring(self, int(from), int(to)),
  'concat(String)': (self, [other], frame) => frame.checkedText(self + needed(other, 'concat')),
  'replace(char, char)': (self, [from, to], frame) => replaced(self, printValue(from), printValue(to), frame),
  'replace(CharSequence, CharSequence)': (self, [from, to], frame) => replaced(self, needed(from, 'replace'), needed(to, 'replace'), frame),
  'replaceAll(String, String)': (self, [pattern, text], frame) => frame.checkedText(
    regexOn(self, pattern, 'replaceAll', frame).replaceAll(self, checkedReplacement(self, needed(text, 'replaceAll'), frame))),
  'replaceFirst(String, String)': (self, [pattern, text], frame) => frame.checkedText(
    regexOn(self, pattern, 'replaceFirst', frame).replaceFirst(self, needed(text, 'replaceFirst'))),
  'matches(String)': (self, [pattern], frame) => regexOn(self, pattern, 'matches', frame).matches(self),
  'split(String)': (self, args, frame) => split(self, needed(args[0], 'split'), 0, frame),
  'split(String, int)': (self, [pattern, limit], frame) => split(self, needed(pattern, 'split'), int(limit), frame),
  'toUpperCase()': (self, _, frame) => charged(self, frame).toUpperCase(),
  'toLowerCase()': (self, _, frame) => charged(self, frame).toLowerCase(),
  'trim()': trim,
  'strip()': (self) => self.trim(),
  'stripLeading()': (self) => self.trimStart(),
  'stripTrailing()': (self) => self.trimEnd(),
  'repeat(int)': (self, [count], frame) => repeated(self, int(count), frame),
  'intern()': (self) => self,
  'toString()': (self) => self,
  'equalsIgnoreCase(String)': (self, [other]) => typeof other === 'string' && sameIgnoringCase(self, other),
  'compareTo(String)': (self, [other]) => compareTexts(self, needed(other, 'compareTo')),
  'compareTo(Object)': () => notComparable('a String'),
  'compareToIgnoreCase(String)': (self, [other]) => compareTexts(folded(self), folded(needed(other, 'compareToIgnoreCase'))),
  'codePointCount(int, int)': (self, [from, to]) => [...substring(self, int(from), int(to))].length,
  'regionMatches(int, String, int, int)': (self, [at, other, from, length]) =>
    regionMatches(self, int(at), needed(other, 'regionMatches'), int(from), int(length), (text) => text),
  'regionMatches(boolean, int, String, int, int)': (self, [ignore, at, other, from, length]) =>
    regionMatches(self, int(at), needed(other, 'regionMatches'), int(from), int(length), ignore === true ? folded : (text) => text),
  'toCharArray()': (self, _, frame) => new JavaArray(units(self, frame).map((unit) => new JavaCharacter(unit)), 'char'),
  'getBytes()': (self, _, frame) => bytes(charged(self, frame)),
  'getBytes(String)': (self, [charset], frame) => encoded(charged(self, frame), needed(charset, 'getBytes')),
  'getBytes(none)': () => '',
  'format(String, Object[])': (_, [pattern, args], frame) => frame.checkedText(formatJava(needed(pattern, 'format'), args === null ? null : elements(args), frame)),
  'formatted(Object[])': (self, [args], frame) => frame.checkedText(formatJava(self, args === null ? null : elements(args), frame)),
  'join(CharSequence, CharSequence[])': (_, [separator, parts], frame) => joined(needed(separator, 'join'), elements(parts), frame),
  'join(CharSequence, Iterable)': (_, [separator, parts], frame) => joined(needed(separator, 'join'), elements(parts), frame),
  'valueOf(Object)': (_, [value]) => printValue(value),
  'valueOf(boolean)': (_, [value]) => printValue(value),
  'valueOf(char)': (_, [value]) => printValue(value),
  'valueOf(int)': (_, [value]) => printValue(value),
  'valueOf(long)': (_, [value]) => printValue(value),
  'valueOf(float)': (_, [value]) => printValue(value),
  'valueOf(double)': (_, [value]) => printValue(value),
  'valueOf(char[])': (_, [chars]) => elements(chars).map((unit) => printValue(unit)).join(''),
  'copyValueOf(char[])': (_, [chars]) => elements(chars).map((unit) => printValue(unit)).join(''),
  'valueOf(char[], int, int)': (_, [chars, from, count]) => charsOf(elements(chars), int(from), int(count)),
  'copyValueOf(char[], int, int)': (_, [chars, from, count]) => charsOf(elements(chars), int(from), int(count)),
  'compare(CharSequence, CharSequence)': (_, [left, right]) => compareTexts(needed(left, 'compare'), needed(right, 'compare')),
  'codePointBefore(int)': (self, [index]) => codePointBefore(self, int(index)),
  'offsetByCodePoints(int, int)': (self, [index, count]) => offsetByCodePoints(self, int(index), int(count)),
  'indent(int)': (self, [by], frame) => frame.checkedText(indented(charged(self, frame), int(by), frame)),
  'stripIndent()': (self, _, frame) => withoutIndent(charged(self, frame)),
  'translateEscapes()': (self, _, frame) => translateEscapes(charged(self, frame)),
  ...unsupported('String', [
    'chars()', 'codePoints()', 'lines()', 'describeConstable()', 'resolveConstantDesc(none)', 'transform(none)', 'toLowerCase(none)', 'toUpperCase(none)',
    'contentEquals(none)', 'format(none, String, Object[])', 'getBytes(int, int, byte[], int)', 'getChars(int, int, char[], int)',
  ]),
}, objectMethods);

/** Java's order of texts: the difference of the first units that differ, or of the lengths. */
export function compareTexts(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}

function int(value: JavaValue): number {
  return value as number;
}

function needed(value: JavaValue, method: string): string {
  if (typeof value !== 'string') {
    throw nullArgument(`String.${method}`);
  }
  return value;
}

function charged(text: string, frame: Frame): string {
  frame.charge(text.length >> 6);
  return text;
}

function units(text: string, frame: Frame): string[] {
  frame.checkSize(text.length);
  return charged(text, frame).split('');
}

function elements(value: JavaValue): readonly JavaValue[] {
  return value instanceof JavaArray ? value.items : value instanceof JavaCollection ? [...value.elements()] : [];
}

function charsOf(chars: readonly JavaValue[], from: number, count: number): string {
  if (from < 0 || count < 0 || from + count > chars.length) {
    throw javaFault('java.lang.StringIndexOutOfBoundsException', `${count} characters from ${from} on are out of range: the array has ${chars.length}`);
  }
  return chars.slice(from, from + count).map((unit) => printValue(unit)).join('');
}

function checkedIndex(text: string, index: JavaValue): number {
  const at = int(index);
  if (at < 0 || at >= text.length) {
    throw javaFault('java.lang.StringIndexOutOfBoundsException', `index ${at} is out of range: the text has ${text.length} characters`,
      'compare with .length() first');
  }
  return at;
}

function substring(text: string, from: number, to: number): string {
  if (from < 0 || to > text.length || from > to) {
    throw javaFault('java.lang.StringIndexOutOfBoundsException',
      `the part from ${from} to ${to} is out of range: the text has ${text.length} characters`, 'compare with .length() first');
  }
  return text.substring(from, to);
}

function character(code: JavaValue): string {
  const value = int(code);
  return value < 0 || value > 0x10ffff ? '\uffff\uffff\uffff' : String.fromCodePoint(value);
}

function indexOf(text: string, part: string, from: number): number {
  return from > text.length ? (part === '' ? text.length : -1) : text.indexOf(part, Math.max(0, from));
}

function lastIndexOf(text: string, part: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(part, from);
}

/** Java's `trim` takes all control characters for blanks. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) {
    start++;
  }
  while (end > start && text.charCodeAt(end - 1) <= 32) {
    end--;
  }
  return text.substring(start, end);
}

function replaced(text: string, from: string, to: string, frame: Frame): string {
  charged(text, frame);
  const growth = to.length - from.length;
  if (growth > 0 && text.length + (text.length / Math.max(1, from.length) + 1) * growth > frame.limits.outputLength) {
    const count = text.split(from).length + (from === '' ? 1 : -1);
    frame.checkedText(' '.repeat(Math.min(text.length + count * growth, frame.limits.outputLength + 1)));
  }
  return from === '' ? to + [...text.split('')].map((unit) => unit + to).join('') : text.split(from).join(to);
}

function regexOn(text: string, pattern: JavaValue, method: string, frame: Frame): ReturnType<typeof regex> {
  charged(text, frame);
  return regex(needed(pattern, method), frame);
}

/** A replacement that could not make the text too long in any case passes; others are checked against the most matches. */
function checkedReplacement(text: string, replacement: string, frame: Frame): string {
  const most = (text.length + 1) * (replacement.length + 1);
  if (most > 2 ** 27) {
    frame.charge(most / 64);
  }
  return replacement;
}

function split(text: string, pattern: string, limit: number, frame: Frame): JavaValue {
  charged(text, frame);
  const character = literalCharacter(pattern);
  const parts = character === undefined ? regex(pattern, frame).split(text, limit) : splitAtCharacter(text, character, limit);
  frame.checkSize(parts.length);
  return new JavaArray(parts);
}

function repeated(text: string, count: number, frame: Frame): string {
  if (count < 0) {
    throw javaFault('java.lang.IllegalArgumentException', `a text cannot be repeated ${count} times`);
  }
  if (text.length * count > frame.limits.outputLength) {
    frame.checkedText(' '.repeat(frame.limits.outputLength + 1));
  }
  return text.repeat(count);
}

function joined(separator: string, parts: readonly JavaValue[], frame: Frame): string {
  let text = '';
  parts.forEach((part, index) => {
    if (part !== null && typeof part !== 'string') {
      throw javaFault('java.lang.ClassCastException', `String.join takes texts only, and element ${index} is none`);
    }
    text = frame.checkedText(text + (index > 0 ? separator : '') + (part ?? 'null'));
  });
  return text;
}

function folded(text: string): string {
  return text.split('').map((unit) => unit.toUpperCase().charAt(0).toLowerCase()).join('');
}

function sameIgnoringCase(left: string, right: string): boolean {
  return left.length === right.length && (left === right || folded(left) === folded(right));
}

function regionMatches(text: string, at: number, other: string, from: number, length: number, fold: (text: string) => string): boolean {
  return at >= 0 && from >= 0 && at + length <= text.length && from + length <= other.length
    && fold(text.substr(at, Math.max(0, length))) === fold(other.substr(from, Math.max(0, length)));
}

function bytes(text: string): JavaValue {
  const out: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const wellFormed = code < 0xd800 || code > 0xdfff;
    out.push(...(wellFormed ? utf8(code) : [0x3f]));
  }
  return new JavaArray(out.map((byte) => (byte << 24) >> 24), 'byte');
}

function utf8(code: number): number[] {
  if (code < 0x80) {
    return [code];
  }
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) {
    return [0xc0 | (code >> 6), tail(0)];
  }
  return code < 0x10000 ? [0xe0 | (code >> 12), tail(6), tail(0)] : [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

function encoded(text: string, charset: string): JavaValue {
  if (!/^utf-?8$/i.test(charset)) {
    throw javaFault('java.io.UnsupportedEncodingException', `the character set '${charset}' is not supported here: use 'UTF-8'`);
  }
  return bytes(text);
}

import type { Frame } from '../../../vtl/evaluate/frame';
import { JavaArray, JavaCharacter, JavaCollection, printValue, type JavaValue } from '../../../vtl/values';
import { javaFault, notComparable, nullArgument } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { formatJava } from '../format/format-java';
import { objectMethods } from '../objects/object-methods';
import { withoutBlanksInFront } from './blanks';
import { codePointBefore, offsetByCodePoints } from './code-points';
import { compareTexts, folded, regionMatches, sameIgnoringCase } from './compare-texts';
import { checkedReplacement, joined, repeated, replaced } from './longer-texts';
import { literalCharacter, regex, splitAtCharacter } from './regex-calls';
import { charsOf, checkedIndex, indexOf, lastIndexOf, substring } from './text-parts';
import { indented, translateEscapes, withoutIndent } from './text-block';
import { trim } from './trim';
import { encodeUtf8 } from './utf8';

/** java.lang.String. Work on a text counts by its length. */
export const stringMethods: MethodTable = methodTable<string>({
  'length()': (self) => self.length,
  'isEmpty()': (self) => self.length === 0,
  'isBlank()': (self) => withoutBlanksInFront(self) === '',
  'charAt(int)': (self, [index]) => new JavaCharacter(self[checkedIndex(self, int(index))]),
  'codePointAt(int)': (self, [index]) => self.codePointAt(checkedIndex(self, int(index))) ?? 0,
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
  'trim()': (self) => trim(self),
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
    'format(none, String, Object[])', 'getBytes(int, int, byte[], int)', 'getChars(int, int, char[], int)',
  ]),
}, objectMethods);

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

function character(code: JavaValue): string {
  const value = int(code);
  return value < 0 || value > 0x10ffff ? '\uffff\uffff\uffff' : String.fromCodePoint(value);
}

function regexOn(text: string, pattern: JavaValue, method: string, frame: Frame): ReturnType<typeof regex> {
  charged(text, frame);
  return regex(needed(pattern, method), frame);
}

function split(text: string, pattern: string, limit: number, frame: Frame): JavaValue {
  charged(text, frame);
  const character = literalCharacter(pattern);
  const parts = character === undefined ? regex(pattern, frame).split(text, limit) : splitAtCharacter(text, character, limit);
  frame.checkSize(parts.length);
  return new JavaArray(parts);
}

function bytes(text: string): JavaValue {
  return new JavaArray(encodeUtf8(text).map((byte) => (byte << 24) >> 24), 'byte');
}

function encoded(text: string, charset: string): JavaValue {
  if (!/^utf-?8$/i.test(charset)) {
    throw javaFault('java.io.UnsupportedEncodingException', `the character set '${charset}' is not supported here: use 'UTF-8'`);
  }
  return bytes(text);
}

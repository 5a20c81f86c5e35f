import { JavaCharacter, type JavaValue } from '../../../vtl/values';
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

/** java.lang.Character */
export const characterMethods: MethodTable = methodTable<JavaCharacter>({
  'charValue()': (self) => self,
  'compareTo(Character)': (self, [other]) => self.value.charCodeAt(0) - unit(other),
  'compareTo(Object)': () => notComparable('a Character'),
  'compare(char, char)': (_, [left, right]) => unit(left) - unit(right),
  'toString(char)': (_, [value]) => text(value),
  'toString(int)': (_, [code]) => codePointText(code),
  'valueOf(char)': (_, [value]) => value,
  'hashCode(char)': (_, [value]) => unit(value),
  'isDigit(char)': (_, [value]) => /\p{Nd}/u.test(text(value)),
  'isLetter(char)': (_, [value]) => /\p{L}/u.test(text(value)),
  'isDigit(int)': (_, [code]) => isCodePoint(code) && /^\p{Nd}$/u.test(codePointText(code)),
  'isLetter(int)': (_, [code]) => isCodePoint(code) && /^\p{L}$/u.test(codePointText(code)),
  'isAlphabetic(int)': (_, [code]) => isCodePoint(code) && /^\p{Alphabetic}$/u.test(codePointText(code)),
  'isLetterOrDigit(char)': (_, [value]) => /[\p{L}\p{Nd}]/u.test(text(value)),
  'isUpperCase(char)': (_, [value]) => /\p{Uppercase}/u.test(text(value)),
  'isLowerCase(char)': (_, [value]) => /\p{Lowercase}/u.test(text(value)),
  'isWhitespace(char)': (_, [value]) => /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(text(value)),
  'toUpperCase(char)': (_, [value]) => new JavaCharacter(oneUnit(text(value), text(value).toUpperCase())),
  'toLowerCase(char)': (_, [value]) => new JavaCharacter(oneUnit(text(value), text(value).toLowerCase())),
  'getNumericValue(char)': (_, [value]) => numericValue(text(value)),
  ...unsupported('Character', ['describeConstable()', 'getType(char)', 'reverseBytes(char)']),
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

function text(value: JavaValue): string {
  if (!(value instanceof JavaCharacter)) {
    throw javaFault('java.lang.NullPointerException', 'a Character is null');
  }
  return value.value;
}

function unit(value: JavaValue): number {
  return text(value).charCodeAt(0);
}

function isCodePoint(code: JavaValue): boolean {
  return typeof code === 'number' && code >= 0 && code <= 0x10ffff;
}

function codePointText(code: JavaValue): string {
  if (typeof code !== 'number' || !isCodePoint(code)) {
    throw javaFault('java.lang.IllegalArgumentException', `${String(code)} is not the number of a character`);
  }
  return String.fromCodePoint(code);
}

function oneUnit(before: string, after: string): string {
  return after.length === 1 ? after : before;
}

function numericValue(character: string): number {
  const value = Number.parseInt(character, 36);
  return Number.isNaN(value) ? -1 : value;
}

import { JavaCharacter, type JavaValue } from '../../../vtl/values';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';
import { isBlank } from './blanks';

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
  'isWhitespace(char)': (_, [value]) => isBlank(text(value)),
  'toUpperCase(char)': (_, [value]) => new JavaCharacter(oneUnit(text(value), text(value).toUpperCase())),
  'toLowerCase(char)': (_, [value]) => new JavaCharacter(oneUnit(text(value), text(value).toLowerCase())),
  'getNumericValue(char)': (_, [value]) => numericValue(text(value)),
  ...unsupported('Character', ['describeConstable()', 'getType(char)', 'reverseBytes(char)']),
}, objectMethods);

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

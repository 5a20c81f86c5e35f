import { JavaArray, JavaCharacter, type JavaValue } from '../../../vtl/values';
import { isHigh, isLow } from '../../../vtl/values/surrogate-units';
import { javaFault, notComparable, nullArgument } from '../dispatch/java-fault';
import { methodTable, notSupported, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';
import { isBlank } from './blanks';
import { characterOf, digitValue, isCodePoint, lowerCase, numericValue, upperCase } from './character-data';
import { codePointBefore, offsetByCodePoints } from './code-points';
import { checkedIndex, substring } from './text-parts';

/** Tests that take a Character or the number of a character; a number that is none fails all of them. */
const TESTS: Readonly<Record<string, (character: string) => boolean>> = {
  isDigit: (character) => /^\p{Nd}$/u.test(character),
  isLetter: (character) => /^\p{L}$/u.test(character),
  isLetterOrDigit: (character) => /^[\p{L}\p{Nd}]$/u.test(character),
  isUpperCase: (character) => /^\p{Uppercase}$/u.test(character),
  isLowerCase: (character) => /^\p{Lowercase}$/u.test(character),
  isTitleCase: (character) => /^\p{Lt}$/u.test(character),
  isSpaceChar: (character) => /^\p{Z}$/u.test(character),
  isWhitespace: isBlank,
  isISOControl: (character) => /^\p{Cc}$/u.test(character),
  isDefined: (character) => /^\P{Cn}$/u.test(character),
};

/** java.lang.Character, its static methods included. */
export const characterMethods: MethodTable = methodTable<JavaCharacter>({
  'charValue()': (self) => self,
  'compareTo(Character)': (self, [other]) => self.value.charCodeAt(0) - unit(other),
  'compareTo(Object)': () => notComparable('a Character'),
  'compare(char, char)': (_, [left, right]) => unit(left) - unit(right),
  'toString(char)': (_, [value]) => text(value),
  'toString(int)': (_, [code]) => known(code),
  'valueOf(char)': (_, [value]) => value,
  'hashCode(char)': (_, [value]) => unit(value),
  ...Object.fromEntries(Object.entries(TESTS).flatMap(([name, test]) => [
    [`${name}(char)`, (_: JavaCharacter, [value]: readonly JavaValue[]) => test(text(value))],
    [`${name}(int)`, (_: JavaCharacter, [code]: readonly JavaValue[]) => test(characterOf(int(code)))],
  ])),
  'isAlphabetic(int)': (_, [code]) => /^\p{Alphabetic}$/u.test(characterOf(int(code))),
  'isIdeographic(int)': (_, [code]) => /^\p{Ideographic}$/u.test(characterOf(int(code))),
  'isSpace(char)': (_, [value]) => /^[\t\n\f\r ]$/.test(text(value)),
  'isValidCodePoint(int)': (_, [code]) => isCodePoint(int(code)),
  'isBmpCodePoint(int)': (_, [code]) => isCodePoint(int(code)) && int(code) <= 0xffff,
  'isSupplementaryCodePoint(int)': (_, [code]) => isCodePoint(int(code)) && int(code) > 0xffff,
  'isHighSurrogate(char)': (_, [value]) => isHigh(unit(value)),
  'isLowSurrogate(char)': (_, [value]) => isLow(unit(value)),
  'isSurrogate(char)': (_, [value]) => isHigh(unit(value)) || isLow(unit(value)),
  'isSurrogatePair(char, char)': (_, [high, low]) => isHigh(unit(high)) && isLow(unit(low)),
  'charCount(int)': (_, [code]) => int(code) > 0xffff ? 2 : 1,
  'toChars(int)': (_, [code]) => new JavaArray(known(code).split('').map((each) => new JavaCharacter(each)), 'char'),
  'toCodePoint(char, char)': (_, [high, low]) => ((unit(high) << 10) + unit(low) + (0x10000 - (0xd800 << 10) - 0xdc00)) | 0,
  'highSurrogate(int)': (_, [code]) => ofUnit((int(code) >>> 10) + 0xd800 - (0x10000 >>> 10)),
  'lowSurrogate(int)': (_, [code]) => ofUnit((int(code) & 0x3ff) + 0xdc00),
  'codePointAt(CharSequence, int)': (_, [sequence, index]) => {
    const whole = needed(sequence, 'codePointAt');
    return whole.codePointAt(checkedIndex(whole, int(index))) ?? 0;
  },
  'codePointBefore(CharSequence, int)': (_, [sequence, index]) => codePointBefore(needed(sequence, 'codePointBefore'), int(index)),
  'codePointCount(CharSequence, int, int)': (_, [sequence, from, to]) => [...substring(needed(sequence, 'codePointCount'), int(from), int(to))].length,
  'offsetByCodePoints(CharSequence, int, int)': (_, [sequence, index, count]) =>
    offsetByCodePoints(needed(sequence, 'offsetByCodePoints'), int(index), int(count)),
  'toUpperCase(char)': (_, [value]) => new JavaCharacter(upperCase(text(value))),
  'toUpperCase(int)': (_, [code]) => upperCase(characterOf(int(code))).codePointAt(0) ?? code,
  'toLowerCase(char)': (_, [value]) => new JavaCharacter(lowerCase(text(value))),
  'toLowerCase(int)': (_, [code]) => lowerCase(characterOf(int(code))).codePointAt(0) ?? code,
  'digit(char, int)': (_, [value, radix]) => digitValue(text(value), int(radix)),
  'digit(int, int)': (_, [code, radix]) => digitValue(characterOf(int(code)), int(radix)),
  'forDigit(int, int)': (_, [digit, radix]) => digitOf(int(digit), int(radix)),
  'getNumericValue(char)': (_, [value]) => numericValue(text(value)) ?? notSupported('Character', 'getNumericValue'),
  'getNumericValue(int)': (_, [code]) => numericValue(characterOf(int(code))) ?? notSupported('Character', 'getNumericValue'),
  ...unsupported('Character', [
    'describeConstable()', 'reverseBytes(char)', 'codePointOf(String)', 'getName(int)', 'toTitleCase(char)', 'toTitleCase(int)',
    ...['getType', 'getDirectionality', 'isMirrored', 'isIdentifierIgnorable', 'isJavaIdentifierStart', 'isJavaIdentifierPart',
      'isUnicodeIdentifierStart', 'isUnicodeIdentifierPart'].flatMap((name) => [`${name}(char)`, `${name}(int)`]),
    'isJavaLetter(char)', 'isJavaLetterOrDigit(char)', 'toChars(int, char[], int)', 'codePointAt(char[], int)', 'codePointAt(char[], int, int)',
    'codePointBefore(char[], int)', 'codePointBefore(char[], int, int)', 'codePointCount(char[], int, int)',
    'offsetByCodePoints(char[], int, int, int, int)',
  ]),
}, objectMethods);

function int(value: JavaValue): number {
  return value as number;
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

function ofUnit(value: number): JavaCharacter {
  return new JavaCharacter(String.fromCharCode(value));
}

function needed(value: JavaValue, method: string): string {
  if (typeof value !== 'string') {
    throw nullArgument(`Character.${method}`);
  }
  return value;
}

/** A character that Java refuses to make of a number that is none. */
function known(code: JavaValue): string {
  if (!isCodePoint(int(code))) {
    throw javaFault('java.lang.IllegalArgumentException', `${String(code)} is not the number of a character`);
  }
  return characterOf(int(code));
}

/** The character of a digit's value; U+0000 where a radix has no such digit. */
function digitOf(digit: number, radix: number): JavaCharacter {
  return new JavaCharacter(radix >= 2 && radix <= 36 && digit >= 0 && digit < radix ? digit.toString(radix) : '\0');
}

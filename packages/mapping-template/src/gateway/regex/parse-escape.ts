import { type CharTest, isAsciiDigit, negation } from './char-set';
import { findProperty, PREDEFINED } from './char-properties';
import type { PatternText } from './pattern-text';
import { unsupportedPattern } from './regex-fault';

const SIMPLE: Readonly<Record<string, number>> = {
  __proto__: null as never, a: 0x07, e: 0x1b, f: 0x0c, n: 0x0a, r: 0x0d, t: 0x09,
};

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Reads an escape that means one character or a set of characters; the text stands at the backslash.
 *
 * @returns undefined for an escape with another meaning, the text is then where it was
 */
export function readCharacterEscape(text: PatternText, isRange: boolean, ignoreCase: boolean): number | CharTest | undefined {
  const start = text.position;
  const code = text.at(start + 1);
  const letter = String.fromCodePoint(code);
  text.position = start + 2;
  // Java knows no family where a range ends.
  if ((letter === 'p' || letter === 'P') && !isRange) {
    return readFamily(text, letter === 'P', ignoreCase);
  }
  if (SIMPLE[letter] !== undefined) {
    return SIMPLE[letter];
  }
  const predefined = PREDEFINED[letter.toLowerCase()];
  if (predefined !== undefined) {
    return letter === 'v' && isRange ? 0x0b : letter === letter.toLowerCase() ? predefined : negation(predefined);
  }
  switch (letter) {
    case '0':
      return readOctal(text);
    case 'x':
      return readHexadecimal(text);
    case 'u':
      return readUnicode(text);
    case 'c':
      return text.atEnd ? text.fail('Illegal control escape sequence') : text.read() ^ 64;
    case 'N':
      throw unsupportedPattern(text.pattern, 'a character by name (\\N{…})', text.offset());
    default:
  }
  if (code < 128 && /[A-Za-z1-9]/.test(letter)) {
    text.position = start;
    return undefined;
  }
  // A backslash at the end reads as a character behind the end, which the caller notices.
  return code;
}

function readOctal(text: PatternText): number {
  const digit = (): number => text.at(text.position) - 0x30;
  const isOctal = (value: number): boolean => value >= 0 && value <= 7;
  const first = digit();
  if (!isOctal(first)) {
    text.fail('Illegal octal escape sequence');
  }
  text.position++;
  const second = digit();
  if (!isOctal(second)) {
    return first;
  }
  text.position++;
  const third = digit();
  if (first > 3 || !isOctal(third)) {
    return first * 8 + second;
  }
  text.position++;
  return first * 64 + second * 8 + third;
}

function hexDigit(codePoint: number): number {
  const value = codePoint < 128 ? Number.parseInt(String.fromCharCode(codePoint), 16) : NaN;
  return Number.isNaN(value) ? -1 : value;
}

function readHexadecimal(text: PatternText): number {
  if (text.at(text.position) === OPEN_BRACE) {
    text.position++;
    let value = 0;
    while (hexDigit(text.at(text.position)) >= 0) {
      value = value * 16 + hexDigit(text.at(text.position++));
      if (value > 0x10ffff) {
        text.fail('Hexadecimal codepoint is too big');
      }
    }
    return text.at(text.position++) === CLOSE_BRACE ? value : text.fail('Unclosed hexadecimal escape sequence');
  }
  const high = hexDigit(text.at(text.position));
  const low = hexDigit(text.at(text.position + 1));
  if (high < 0 || low < 0) {
    text.fail('Illegal hexadecimal escape sequence');
  }
  text.position += 2;
  return high * 16 + low;
}

function readUnicode(text: PatternText): number {
  const unit = readFourDigits(text);
  if (unit >= 0xd800 && unit <= 0xdbff && text.at(text.position) === 0x5c && text.at(text.position + 1) === 0x75) {
    const back = text.position;
    text.position += 2;
    const low = readFourDigits(text);
    if (low >= 0xdc00 && low <= 0xdfff) {
      return (unit - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
    }
    text.position = back;
  }
  return unit;
}

function readFourDigits(text: PatternText): number {
  let value = 0;
  for (let count = 0; count < 4; count++) {
    const digit = hexDigit(text.at(text.position));
    if (digit < 0) {
      text.fail('Illegal Unicode escape sequence');
    }
    value = value * 16 + digit;
    text.position++;
  }
  return value;
}

/** A family such as `\p{Lu}` or `\pL`; the text stands behind the letter p. */
function readFamily(text: PatternText, complement: boolean, ignoreCase: boolean): CharTest {
  const start = text.position;
  let name: string;
  if (text.peek() === OPEN_BRACE) {
    let end = text.position + 1;
    while (end < text.length && text.at(end) !== CLOSE_BRACE) {
      end++;
    }
    if (end >= text.length) {
      text.fail('Unclosed character family');
    }
    name = codePoints(text, text.position + 1, end);
    text.position = end + 1;
    if (name === '') {
      text.fail('Empty character family');
    }
  } else {
    if (text.atEnd) {
      text.fail('Unknown character property name {\0}');
    }
    name = String.fromCodePoint(text.read());
  }
  const found = findProperty(name, ignoreCase);
  if (found === 'unsupported') {
    text.position = start;
    throw unsupportedPattern(text.pattern, `the character family {${name}}`, text.offset());
  }
  if (found === 'unknown') {
    const equals = name.indexOf('=');
    return text.fail(equals < 0 ? `Unknown character property name {${name}}`
      : `Unknown Unicode property {name=<${name.slice(0, equals).toLowerCase()}>, value=<${name.slice(equals + 1)}>}`);
  }
  return complement ? negation(found) : found;
}

function codePoints(text: PatternText, start: number, end: number): string {
  let name = '';
  for (let index = start; index < end; index++) {
    name += String.fromCodePoint(text.at(index));
  }
  return name;
}

/** Whether a code point can be part of a group's name. */
export function isNameCharacter(codePoint: number): boolean {
  return isAsciiDigit(codePoint) || (codePoint < 128 && /[A-Za-z]/.test(String.fromCharCode(codePoint)));
}

/** Codes of the characters that the grammar names. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const HYPHEN = 45;
export const POINT = 46;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUAL = 61;
export const GREATER = 62;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const UNDERSCORE = 95;
export const OPEN_BRACE = 123;
export const BAR = 124;
export const CLOSE_BRACE = 125;

const LETTER = 1;
const DIGIT = 2;

const classes = new Uint8Array(128);
for (let letter = 0; letter < 26; letter++) {
  classes[65 + letter] = LETTER;
  classes[97 + letter] = LETTER;
}
for (let digit = 0; digit < 10; digit++) {
  classes[48 + digit] = DIGIT;
}

/** a to z, A to Z: the only letters of Velocity's names. */
export function isLetter(code: number): boolean {
  return code < 128 && classes[code] === LETTER;
}

export function isDigit(code: number): boolean {
  return code < 128 && classes[code] === DIGIT;
}

/** The first character of a name of a variable, property or method. */
export function isIdentifierStart(code: number): boolean {
  return isLetter(code) || code === UNDERSCORE;
}

/** A character inside the name of a variable, property or method: letters, digits, `-` and `_`. */
export function isIdentifierPart(code: number): boolean {
  return code < 128 && (classes[code] !== 0 || code === HYPHEN || code === UNDERSCORE);
}

/** A character inside the name of a directive: letters, digits, `_` and `@`. */
export function isWordPart(code: number): boolean {
  return code < 128 && (classes[code] !== 0 || code === UNDERSCORE || code === AT);
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isWhitespace(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

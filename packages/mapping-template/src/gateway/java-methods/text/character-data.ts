const DIGIT = /^\p{Nd}$/u;
const OTHER_NUMBER = /^[\p{Nl}\p{No}]$/u;

/** A character by its number; the empty text for a number that is no character. */
export function characterOf(code: number): string {
  return isCodePoint(code) ? String.fromCodePoint(code) : '';
}

/** Whether a number is one of a character. */
export function isCodePoint(code: number): boolean {
  return code >= 0 && code <= 0x10ffff;
}

/** What `Character.toUpperCase` makes of a character: always a single one. */
export function upperCase(character: string): string {
  const upper = character.toUpperCase();
  return upper.length > character.length ? GREEK_CAPITALS.get(character) ?? character : upper;
}

/** What `Character.toLowerCase` makes of a character: always a single one. */
export function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length > character.length ? lower[0] : lower;
}

/** Value of a digit or letter in a radix, -1 where it has none; a radix that Java does not know has no digits. */
export function digitValue(character: string, radix: number): number {
  const value = DIGIT.test(character) ? decimalValue(character) : letterValue(character);
  return radix >= 2 && radix <= 36 && value < radix ? value : -1;
}

/** What `Character.getNumericValue` answers; undefined for numbers that are no digits, such as Roman ones. */
export function numericValue(character: string): number | undefined {
  return DIGIT.test(character) ? decimalValue(character) : OTHER_NUMBER.test(character) ? undefined : letterValue(character);
}

/** Digits come in rows of ten, a zero in front. */
function decimalValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(characterOf(zero - 1))) {
    zero--;
  }
  return (code - zero) % 10;
}

/** Latin letters, also in full width, count from ten on. */
function letterValue(character: string): number {
  const letter = /^[\uff21-\uff3a\uff41-\uff5a]$/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  return /^[a-z]$/i.test(letter) ? Number.parseInt(letter, 36) : -1;
}

/** Small Greek letters with an iota below: the texts of their capitals have two letters, the characters have one. */
const GREEK_CAPITALS: ReadonlyMap<string, string> = new Map([
  ...[0x1f80, 0x1f90, 0x1fa0].flatMap((row) => Array.from({ length: 8 }, (_, index) => [row + index, row + index + 8] as const)),
  [0x1fb3, 0x1fbc] as const, [0x1fc3, 0x1fcc] as const, [0x1ff3, 0x1ffc] as const,
].map(([small, capital]) => [String.fromCharCode(small), String.fromCharCode(capital)]));

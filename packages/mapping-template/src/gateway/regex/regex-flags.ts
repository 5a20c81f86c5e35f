import type { PatternText } from './pattern-text';
import { unsupportedPattern } from './regex-fault';

/** Flags as `java.util.regex.Pattern` names them by letter. */
export interface RegexFlags {
  readonly ignoreCase?: boolean;
  readonly unicodeCase?: boolean;
  readonly multiline?: boolean;
  readonly dotAll?: boolean;
  readonly unixLines?: boolean;
  readonly comments?: boolean;
}

/** The flags at a place of a pattern. */
export type FlagSettings = { -readonly [flag in keyof RegexFlags]-?: boolean };

const LETTERS: Readonly<Record<string, keyof RegexFlags>> = {
  __proto__: null as never, i: 'ignoreCase', u: 'unicodeCase', m: 'multiline', s: 'dotAll', d: 'unixLines', x: 'comments',
};

/**
 * Switches the flag of a letter on or off, and answers whether there is one.
 *
 * @throws Fault MAP4011 for flags that this engine does not know
 */
export function setFlag(flags: FlagSettings, code: number, on: boolean, text: PatternText): boolean {
  const letter = String.fromCodePoint(code);
  if (letter === 'c' || letter === 'U') {
    throw unsupportedPattern(text.pattern, `the flag ${letter}`, text.offset());
  }
  const flag: keyof RegexFlags | undefined = LETTERS[letter];
  if (flag === undefined) {
    return false;
  }
  flags[flag] = on;
  return true;
}

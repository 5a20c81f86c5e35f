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

/**
 * Switches the flag of a letter on or off, and answers whether there is one.
 *
 * @throws Fault MAP4011 for flags that this engine does not know
 */
export function setFlag(flags: FlagSettings, code: number, on: boolean, text: PatternText): boolean {
  switch (String.fromCodePoint(code)) {
    case 'i':
      flags.ignoreCase = on;
      return true;
    case 'u':
      flags.unicodeCase = on;
      return true;
    case 'm':
      flags.multiline = on;
      return true;
    case 's':
      flags.dotAll = on;
      return true;
    case 'd':
      flags.unixLines = on;
      return true;
    case 'x':
      flags.comments = on;
      return true;
    case 'c':
    case 'U':
      throw unsupportedPattern(text.pattern, `the flag ${String.fromCodePoint(code)}`, text.offset());
    default:
      return false;
  }
}

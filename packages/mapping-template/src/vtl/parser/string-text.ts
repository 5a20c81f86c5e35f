import type { Token } from '../lexer/token';

/** The inside of a string literal. */
export interface StringText {
  /** The string's text, its doubled quotes and unicode escapes replaced. */
  readonly value: string;
  /** Offset in the outer text of each unit of `value` and of its end; absent where they simply follow one another. */
  readonly places: readonly number[] | undefined;
  /** Why the string cannot be made ready, where it cannot: Velocity then fails whether the string is used or not. */
  readonly broken: { readonly start: number; readonly end: number } | undefined;
}

/** Reads the inside of a string token: `""` in double and `''` in single quotes is one quote, `\u0041` in double quotes a letter. */
export function readString(token: Token): StringText {
  const quote = token.image[0];
  const inner = token.image.slice(1, -1);
  const start = token.end - token.image.length + 1;
  const escapes = quote === '"' && inner.includes('\\u');
  if (!escapes && !inner.includes(quote)) {
    return { value: inner, places: undefined, broken: undefined };
  }
  let value = '';
  const places: number[] = [];
  for (let at = 0; at < inner.length; at++) {
    places.push(start + at);
    if (inner[at] === quote && inner[at + 1] === quote) {
      value += quote;
      at++;
    } else if (escapes && inner.startsWith('\\u', at)) {
      const unit = unicodeUnit(inner.slice(at + 2, at + 6));
      if (unit === undefined) {
        return { value: inner, places: undefined, broken: { start: start + at, end: Math.min(start + at + 6, token.end - 1) } };
      }
      value += unit;
      at += 5;
    } else {
      value += inner[at];
    }
  }
  places.push(start + inner.length);
  return { value, places, broken: undefined };
}

/** What Java's `Integer.parseInt(digits, 16)` makes of four units, a sign included. */
function unicodeUnit(digits: string): string | undefined {
  return /^(?:[0-9a-fA-F]{4}|[+-][0-9a-fA-F]{3})$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined;
}

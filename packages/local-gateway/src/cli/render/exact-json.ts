import { JavaBigDecimal, JavaDouble } from '@model-gateway/mapping-template/language';

/** A string, which may hold anything, or a number. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Numbers that JavaScript would read as something else than Java does: with a point or an exponent, or very long. */
const MAY_BE_INEXACT = /\d[.eE]|\d{16}|-0/;

/** Marks a number that was turned into text; no JSON text begins with it by accident, as it is checked not to occur. */
const MARK = '\uE000number:';

/** Longest decimal that the JSON parser of API Gateway reads as a Double; longer ones become BigDecimal (json-smart 2.2). */
const MAX_DOUBLE_LENGTH = 18;

/**
 * Parses JSON without losing what kind of number a number is: `1.0` is Java's Double and prints `1.0`, `1` is an Integer,
 * and an integer of any size keeps its digits.
 */
export function parseExactJson(text: string): unknown {
  if (!MAY_BE_INEXACT.test(text) || text.includes(MARK)) return JSON.parse(text) as unknown;
  // First as it is, so that a syntax error is told with its own position.
  const plain: unknown = JSON.parse(text);
  let isChanged = false;
  const marked = text.replace(STRING_OR_NUMBER, (token) => {
    if (token.startsWith('"') || (token !== '-0' && /^-?\d{1,15}$/.test(token))) return token;
    isChanged = true;
    return `"${MARK}${token}"`;
  });
  return isChanged ? unmark(JSON.parse(marked)) : plain;
}

function unmark(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(MARK) ? exactNumber(value.slice(MARK.length)) : value;
  if (Array.isArray(value)) return value.map(unmark);
  if (typeof value !== 'object' || value === null) return value;
  const object: { [name: string]: unknown } = {};
  for (const [name, item] of Object.entries(value)) {
    Object.defineProperty(object, name, { value: unmark(item), enumerable: true, configurable: true, writable: true });
  }
  return object;
}

function exactNumber(token: string): unknown {
  if (/^-?\d+$/.test(token)) return BigInt(token);
  return token.length > MAX_DOUBLE_LENGTH ? bigDecimal(token) : new JavaDouble(Number(token));
}

function bigDecimal(token: string): JavaBigDecimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  return new JavaBigDecimal(BigInt(`${sign}${whole}${fraction}`), fraction.length - Number(exponent));
}

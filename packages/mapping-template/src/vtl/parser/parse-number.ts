import type { NumberLiteral } from '../tree';
import { JavaDouble, wholeNumber } from '../values/java-number';
import type { ParseScope } from './parse-scope';

/** A whole number: Integer, Long or BigInteger by its size. */
export function parseIntegerLiteral(parser: ParseScope): NumberLiteral {
  const token = parser.tokens.take();
  return { kind: 'number', value: wholeNumber(BigInt(token.image)), ...parser.span(token) };
}

/** A number with a point or an exponent: a Double. */
export function parseFloatLiteral(parser: ParseScope): NumberLiteral {
  const token = parser.tokens.take();
  return { kind: 'number', value: new JavaDouble(Number(token.image)), ...parser.span(token) };
}

import type { NumberLiteral } from '../tree';
import { JavaDouble, wholeNumber } from '../values/java-number';
import type { ParseScope } from './parse-scope';

/**
 * A number: a whole one is an Integer, Long or BigInteger by its size, one with a point or an exponent a Double.
 *
 * A `#` that touches the number, as in `$list[#1]` or `$#1`, becomes part of its token, which then is the text of no number.
 */
export function parseNumber(parser: ParseScope): NumberLiteral {
  const token = parser.tokens.take();
  if (token.image.includes('#')) {
    return { kind: 'number', value: 0, broken: true, ...parser.span(token) };
  }
  const value = token.kind === 'INTEGER_LITERAL' ? wholeNumber(BigInt(token.image)) : new JavaDouble(Number(token.image));
  return { kind: 'number', value, broken: false, ...parser.span(token) };
}

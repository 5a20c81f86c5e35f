import type { Token } from '../lexer/token';
import type { ParseScope } from './parse-scope';
import { missingEnd } from './problems';

/** Takes the `#end` of a directive, or says which directive lacks it. */
export function expectEnd(parser: ParseScope, open: Token, name: string): void {
  const { tokens } = parser;
  if (tokens.at('END')) {
    tokens.take();
  } else {
    parser.report(missingEnd(parser, open, name, tokens.peek()), () => undefined);
  }
}

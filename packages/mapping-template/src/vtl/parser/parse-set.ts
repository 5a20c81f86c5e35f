import { SyntaxFailure } from '../errors/syntax-problem';
import type { Reference, SetDirective, Word } from '../tree';
import type { ParseScope } from './parse-scope';
import { parseExpression } from './parse-expression';
import { setComparison, setNeedsReference } from './problems';

/** `#set($target = value)`; the token holds the blanks in front, the name and the parenthesis. */
export function parseSet(parser: ParseScope): SetDirective {
  const { tokens } = parser;
  tokens.take();
  tokens.skipWhitespace();
  const first = tokens.peek();
  if (first.kind !== 'IDENTIFIER' && first.kind !== 'LCURLY') {
    throw new SyntaxFailure(setNeedsReference(parser, first));
  }
  const image = first.image;
  const target = parser.reference();
  tokens.skipWhitespace();
  if (tokens.at('EQ')) {
    throw new SyntaxFailure(setComparison(parser, tokens.peek()));
  }
  parser.expect('EQUALS', '\'=\' behind the variable of #set');
  const value = parseExpression(parser);
  parser.expect('RPAREN', '\')\' or an operator');
  tokens.lexer.inSet = false;
  const assigned = assignable(target, image);
  const { start, end } = parser.cover();
  return { kind: 'set', target: assigned, value, start, end };
}

/**
 * The variable that Velocity assigns to. It takes the reference's first token without its `$`, so that `#set(${x} = 1)` and
 * `#set($!x = 1)` assign to variables named `{` and `!x`, which nothing can read; further steps make it look right again.
 */
function assignable(target: Reference | Word, image: string): Reference {
  if (target.kind === 'word') {
    return {
      kind: 'reference', name: image.slice(1), nameSpan: { start: target.start, end: target.end }, formal: false, silent: false,
      accesses: [], prefix: '', escaped: false, text: '', start: target.start, end: target.end,
    };
  }
  if (target.accesses.length > 0 || !(target.formal || target.silent)) {
    return target;
  }
  const { kind, nameSpan, formal, silent, accesses, prefix, escaped, text, start, end } = target;
  return {
    kind, nameSpan, formal, silent, accesses, prefix, escaped, text, start, end, name: formal && !silent ? '{' : formal ? '!{' : `!${target.name}`,
  };
}

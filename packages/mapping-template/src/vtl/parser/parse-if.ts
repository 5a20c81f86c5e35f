import type { Token } from '../lexer/token';
import type { ElseBranch, Expression, IfBranch, IfDirective } from '../tree';
import type { ParseScope } from './parse-scope';
import { parseExpression } from './parse-expression';
import { PlainBranch } from './plain-nodes';
import { expectEnd } from './expect-end';

/** `#if(condition) ... #elseif(condition) ... #else ... #end` */
export function parseIf(parser: ParseScope): IfDirective {
  const { tokens } = parser;
  const open = tokens.peek();
  const start = parser.source.place(parser.coveredEnd);
  const branches = [parseBranch(parser)];
  while (tokens.at('ELSEIF_DIRECTIVE')) {
    branches.push(parseBranch(parser));
  }
  const otherwise = tokens.at('ELSE_DIRECTIVE') ? parseElse(parser) : undefined;
  expectEnd(parser, open, '#if');
  parser.cover();
  return { kind: 'if', branches, otherwise, start, end: parser.source.place(parser.coveredEnd) };
}

function parseBranch(parser: ParseScope): IfBranch {
  const open = parser.tokens.peek();
  const condition = !parser.goesOn ? parseCondition(parser, parser.tokens.take())
    : parser.header(open, () => parseCondition(parser, parser.tokens.take()), undefined) ?? missing(parser, open);
  const { start, end } = parser.cover();
  const body = parser.parseBlock();
  return new PlainBranch(condition, body, start, end, body.end);
}

function parseCondition(parser: ParseScope, open: Token): Expression {
  const { tokens } = parser;
  tokens.skipWhitespace();
  if (!tokens.at('LPAREN')) {
    throw parser.unexpected(`'(' behind ${open.image}`);
  }
  tokens.take();
  const condition = parseExpression(parser);
  parser.expect('RPAREN', '\')\' or an operator');
  return condition;
}

function parseElse(parser: ParseScope): ElseBranch {
  parser.tokens.take();
  const header = parser.cover();
  const body = parser.parseBlock();
  return { kind: 'else', header, body, start: header.start, end: body.end };
}

/** Stands for a condition that could not be parsed. */
function missing(parser: ParseScope, open: Token): Expression {
  return { kind: 'word', word: '', computed: false, ...parser.span(open) };
}

import type { Token, TokenKind } from '../lexer/token';
import { SyntaxFailure } from '../errors/syntax-problem';
import type { BinaryExpression, BinaryOperator, Expression, MapEntry } from '../tree';
import { MAX_OPERATORS } from './parser-limits';
import { parseNumber } from './parse-number';
import { parseString } from './parse-string';
import type { ParseScope } from './parse-scope';
import { tooManyOperators, unexpected } from './problems';

/** A condition, or the right side of `#set`. */
export function parseExpression(parser: ParseScope): Expression {
  parser.enter();
  const expression = parseBinary(parser, 0);
  parser.leave();
  return expression;
}

interface OperatorRule {
  readonly operator: BinaryOperator;
  /** Operators of a higher level bind tighter; all of them group from the left. */
  readonly level: number;
}

const OPERATORS: ReadonlyMap<TokenKind, OperatorRule> = new Map<TokenKind, OperatorRule>([
  ['OR', { operator: '||', level: 0 }],
  ['AND', { operator: '&&', level: 1 }],
  ['EQ', { operator: '==', level: 2 }],
  ['NE', { operator: '!=', level: 2 }],
  ['LT', { operator: '<', level: 3 }],
  ['GT', { operator: '>', level: 3 }],
  ['LE', { operator: '<=', level: 3 }],
  ['GE', { operator: '>=', level: 3 }],
  ['PLUS', { operator: '+', level: 4 }],
  ['MINUS', { operator: '-', level: 4 }],
  ['MULTIPLY', { operator: '*', level: 5 }],
  ['DIVIDE', { operator: '/', level: 5 }],
  ['MODULUS', { operator: '%', level: 5 }],
]);

function parseBinary(parser: ParseScope, level: number): Expression {
  const { tokens } = parser;
  let left = parseUnary(parser);
  for (let count = 0; ; count++) {
    const rule = OPERATORS.get(tokens.peek().kind);
    if (rule === undefined || rule.level < level) {
      return left;
    }
    if (count >= MAX_OPERATORS) {
      throw new SyntaxFailure(tooManyOperators(parser.span(tokens.peek()), MAX_OPERATORS));
    }
    const sign = tokens.take();
    const first = tokens.peek();
    parser.enter();
    const right = parseBinary(parser, rule.level + 1);
    parser.leave();
    left = binary(parser, rule.operator, sign, left, right);
    // Velocity counts the text of such a node from behind its operator.
    parser.extents.set(left, [first, tokens.last]);
  }
}

function binary(parser: ParseScope, operator: BinaryOperator, sign: Token, left: Expression, right: Expression): BinaryExpression {
  const named = operator === '+';
  return {
    kind: 'binary',
    operator,
    operatorSpan: parser.span(sign),
    left,
    right,
    leftText: named ? parser.literalOf(left) : '',
    rightText: named ? parser.literalOf(right) : '',
    start: left.start,
    end: right.end,
  };
}

function parseUnary(parser: ParseScope): Expression {
  const { tokens } = parser;
  tokens.skipWhitespace();
  const sign = tokens.takeIf('NOT');
  if (sign === undefined) {
    return parsePrimary(parser);
  }
  parser.enter();
  const operand = parseUnary(parser);
  parser.leave();
  return { kind: 'not', operand, start: parser.span(sign).start, end: operand.end };
}

function parsePrimary(parser: ParseScope): Expression {
  const { tokens } = parser;
  const open = tokens.takeIf('LPAREN');
  if (open === undefined) {
    const value = parseValue(parser, 'a value');
    tokens.skipWhitespace();
    return value;
  }
  const first = tokens.peek();
  const inner = parseExpression(parser);
  const last = tokens.last;
  parser.expect('RPAREN', '\')\' or an operator');
  const expression: Expression = { kind: 'parentheses', inner, ...parser.source.span(open.start, open.start) };
  const whole: Expression = { ...expression, end: parser.source.place(tokens.last.start + 1) };
  parser.extents.set(whole, [first, last]);
  tokens.skipWhitespace();
  return whole;
}

/** An argument of a method, or an element of a list or map: a value without operators. */
export function parseParameter(parser: ParseScope): Expression {
  parser.tokens.skipWhitespace();
  parser.enter();
  const value = parseValue(parser, 'a value');
  parser.leave();
  parser.tokens.skipWhitespace();
  return value;
}

/** What may stand in the brackets of an index. */
export function parseIndexParameter(parser: ParseScope): Expression {
  const { tokens } = parser;
  tokens.skipWhitespace();
  if (!INDEX_STARTS.has(tokens.peek().kind)) {
    throw parser.unexpected('a whole number, a string or a reference as the index');
  }
  parser.enter();
  const value = parseValue(parser, 'an index');
  parser.leave();
  tokens.skipWhitespace();
  return value;
}

const INDEX_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'STRING_LITERAL', 'INTEGER_LITERAL', 'TRUE', 'FALSE', 'IDENTIFIER', 'LCURLY',
]);

/** A literal or a reference. */
export function parseValue(parser: ParseScope, expected: string): Expression {
  const { tokens } = parser;
  const token = tokens.peek();
  switch (token.kind) {
    case 'STRING_LITERAL':
      return parseString(parser);
    case 'IDENTIFIER':
    case 'LCURLY':
      return parser.reference();
    case 'INTEGER_LITERAL':
    case 'FLOATING_POINT_LITERAL':
      return parseNumber(parser);
    case 'LBRACKET':
      return parseListOrRange(parser);
    case 'LEFT_CURLEY':
      return parseMap(parser);
    case 'TRUE':
    case 'FALSE':
      tokens.take();
      return { kind: 'boolean', value: token.kind === 'TRUE', ...parser.span(token) };
    default:
      throw new SyntaxFailure(unexpected(parser, token, expected));
  }
}

function parseListOrRange(parser: ParseScope): Expression {
  const { tokens } = parser;
  const open = tokens.take();
  if (tokens.takeIf('RBRACKET') !== undefined) {
    return { kind: 'list', items: [], ...parser.spanFrom(open) };
  }
  tokens.skipWhitespace();
  const bound = RANGE_BOUNDS.has(tokens.peek().kind);
  const first = parseParameter(parser);
  if (bound && tokens.takeIf('DOUBLEDOT') !== undefined) {
    return finishRange(parser, open, first);
  }
  const items = [first];
  while (tokens.takeIf('COMMA') !== undefined) {
    items.push(parseParameter(parser));
  }
  parser.expect('RBRACKET', '\',\' or \']\' in the list');
  return { kind: 'list', items, ...parser.spanFrom(open) };
}

const RANGE_BOUNDS: ReadonlySet<TokenKind> = new Set<TokenKind>(['IDENTIFIER', 'LCURLY', 'INTEGER_LITERAL']);

function finishRange(parser: ParseScope, open: Token, from: Expression): Expression {
  const { tokens } = parser;
  tokens.skipWhitespace();
  if (!RANGE_BOUNDS.has(tokens.peek().kind)) {
    throw parser.unexpected('a whole number or a reference as the end of the range');
  }
  const to = parseParameter(parser);
  parser.expect('RBRACKET', '\']\' behind the range');
  const range: Expression = { kind: 'range', from, to, ...parser.spanFrom(open) };
  parser.extents.set(range, [open, tokens.last]);
  return range;
}

function parseMap(parser: ParseScope): Expression {
  const { tokens } = parser;
  const open = tokens.take();
  const entries: MapEntry[] = [];
  tokens.skipWhitespace();
  if (!tokens.at('RIGHT_CURLEY') && !tokens.at('RCURLY')) {
    entries.push(parseEntry(parser));
    while (tokens.takeIf('COMMA') !== undefined) {
      entries.push(parseEntry(parser));
    }
  }
  if (tokens.takeIf('RCURLY') === undefined) {
    parser.expect('RIGHT_CURLEY', '\',\' or \'}\' in the map');
  }
  return { kind: 'map', entries, ...parser.spanFrom(open) };
}

function parseEntry(parser: ParseScope): MapEntry {
  const key = parseParameter(parser);
  parser.expect('COLON', '\':\' between the key and the value of a map entry');
  const value = parseParameter(parser);
  return { kind: 'entry', key, value, start: key.start, end: value.end };
}

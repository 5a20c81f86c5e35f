import { BACKSLASH, DOLLAR, DOUBLE_QUOTE, HASH } from '../lexer/characters';
import type { Token } from '../lexer/token';
import type { SourceSpan } from '../source/text-span';
import type { Block, Expression, Statement, StringLiteral } from '../tree';
import type { ParseScope } from './parse-scope';
import { PlainString } from './plain-nodes';
import { readString } from './string-text';
import { TemplateText } from './template-text';

/** A string; one in double quotes with `$` or `#` in it is a small template of its own. */
export function parseString(parser: ParseScope): Expression {
  const token = parser.tokens.take();
  const plain = plainString(parser, token);
  if (plain !== undefined) {
    return plain;
  }
  const { value, places, broken } = readString(token);
  const span = parser.span(token);
  if (broken !== undefined) {
    return { kind: 'string', quote: '"', value, holes: NO_HOLES, broken: parser.source.span(broken.start, broken.end), ...span };
  }
  const holes = parser.source.holes.length === 0 ? NO_HOLES : holesInside(parser, token);
  const double = token.image[0] === '"';
  if (!double || !/[$#]/.test(token.image)) {
    return { kind: 'string', quote: double ? '"' : '\'', value, holes, broken: undefined, start: span.start, end: span.end };
  }
  // Velocity adds a blank, so that a '$' or '#' at the end is no error, and takes the last character of the result away.
  const chopped = !value.includes('##');
  const text = chopped ? `${value} ` : value;
  const start = token.end - token.image.length + 1;
  const origin = places?.map((place) => parser.source.place(place)) ?? absolute(parser, start, value.length);
  const source = typeof origin === 'number'
    ? new TemplateText(text, localHoles(holes, origin), origin, value.length)
    : new TemplateText(text, [], 0, value.length, origin);
  parser.enter();
  const body = parser.parseInner(source);
  parser.leave();
  return { kind: 'interpolation', ...withoutLast(body, chopped), ...span };
}

const NO_HOLES: readonly SourceSpan[] = [];

/** A string in whose inside nothing means anything; undefined for others. */
function plainString(parser: ParseScope, token: Token): StringLiteral | undefined {
  const { source } = parser;
  const { text } = source;
  const last = token.end - 1;
  const quote = text.charCodeAt(last);
  const double = quote === DOUBLE_QUOTE;
  if (source.holes.length > 0 || !source.isWhole) {
    return undefined;
  }
  for (let at = token.start + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || (double && (code === DOLLAR || code === HASH || code === BACKSLASH))) {
      return undefined;
    }
  }
  return new PlainString(text, token.start, token.end);
}

/** Start of a stretch of the source in the template, or each of its places where they do not simply follow one another. */
function absolute(parser: ParseScope, start: number, length: number): number | number[] {
  const first = parser.source.place(start);
  if (parser.source.place(start + length) - first === length) {
    return first;
  }
  return Array.from({ length: length + 1 }, (_, at) => parser.source.place(start + at));
}

function holesInside(parser: ParseScope, token: Token): SourceSpan[] {
  return parser.source.holes
    .filter((hole) => hole.start > token.start && hole.end < token.end)
    .map((hole) => parser.source.span(hole.start, hole.end));
}

function localHoles(holes: readonly SourceSpan[], origin: number): SourceSpan[] {
  return holes.map((hole) => ({ start: hole.start - origin, end: hole.end - origin }));
}

/** Takes the added blank away at once where it is the end of a text, which it nearly always is. */
function withoutLast(body: Block, chopped: boolean): { readonly body: Block; readonly chopped: boolean } {
  const last = body.statements[body.statements.length - 1];
  if (!chopped || last?.kind !== 'text' || last.escape || !last.text.endsWith(' ')) {
    return { body, chopped };
  }
  const statements: Statement[] = body.statements.slice(0, -1);
  if (last.text.length > 1) {
    statements.push({ ...last, text: last.text.slice(0, -1) });
  }
  return { body: { ...body, statements }, chopped: false };
}

import { buildBreak } from '../directives/break';
import { buildDefine } from '../directives/define';
import { DIRECTIVES } from '../directives/directive-names';
import { buildForeach } from '../directives/foreach';
import { buildLiteral } from '../directives/literal';
import { buildMacro } from '../directives/macro';
import type { ParsedDirective } from '../directives/parsed-directive';
import { buildResource } from '../directives/resource';
import { buildStop } from '../directives/stop';
import { buildUnknown } from '../directives/unknown';
import { SyntaxFailure } from '../errors/syntax-problem';
import { imageText, literalText, type Token } from '../lexer/token';
import type { Block, Expression, Statement } from '../tree';
import { expectEnd } from './expect-end';
import type { ParseScope } from './parse-scope';
import { parseValue } from './parse-expression';
import { bareWord, macroWithoutName } from './problems';

/**
 * A directive by name: its arguments between parentheses, and its body where it has one. Without parentheses it has neither.
 *
 * A header that is wrong and was reported leaves a text that prints nothing.
 */
export function parseDirective(parser: ParseScope): Statement {
  const { tokens } = parser;
  const start = parser.source.place(parser.coveredEnd);
  const open = tokens.take();
  const name = open.kind === 'BRACKETED_WORD' ? open.image.slice(2, -1) : open.image.slice(1);
  const block = DIRECTIVES.get(name) === 'block' || (!DIRECTIVES.has(name) && name.startsWith('@'));
  tokens.lexer.switchTo('DIRECTIVE');
  const parentheses = tokens.lexer.parenthesisFollows();
  if (!parentheses) {
    if (name === 'macro') {
      parser.report(macroWithoutName(parser.span(open)), () => undefined);
    }
    tokens.lexer.popState();
  }
  const args = !parentheses ? NO_ARGUMENTS
    : parser.goesOn ? parser.header(open, () => parseArguments(parser, open, name), undefined) : parseArguments(parser, open, name);
  const header = parser.cover();
  const text = args === undefined || args.length === 0 ? '' : parser.literalOf(args[0]);
  if (args === undefined && !block) {
    return { kind: 'text', text: '', escape: false, start, end: header.end };
  }
  const body = block && parentheses ? parseBody(parser, open, name) : undefined;
  if (name === 'macro' && args?.length === 0 && parentheses) {
    parser.report(macroWithoutName(header), () => undefined);
  }
  const end = parser.source.place(parser.coveredEnd);
  return build({
    name,
    nameSpan: parser.span(open),
    location: parser.location(open.start),
    args: args ?? NO_ARGUMENTS,
    parentheses,
    header,
    body: body?.block,
    start,
    end,
    image: DIRECTIVES.has(name) ? '' : imageText(open, tokens.last),
    bodyText: body?.text,
    argumentText: text,
  }, parser.macros);
}

const NO_ARGUMENTS: readonly Expression[] = [];

/** Directives that ask for the text of their first argument. */
const NAMED: ReadonlySet<string> = new Set(['foreach', 'define', 'literal']);

/** The body with its `#end`, and its text as `#literal` prints it. */
function parseBody(parser: ParseScope, open: Token, name: string): { readonly block: Block; readonly text: string | undefined } {
  const { tokens } = parser;
  const first = tokens.peek();
  const before = tokens.last;
  const printed = name === 'literal' || name.startsWith('@');
  const block = printed ? parser.parseKeptBlock() : parser.parseBlock();
  // Velocity cannot spell an empty body, and fails.
  const text = tokens.last === before ? undefined : printed ? literalText(first, tokens.last) : '';
  expectEnd(parser, open, `#${name}`);
  parser.cover();
  return { block, text };
}

function parseArguments(parser: ParseScope, open: Token, name: string): readonly Expression[] {
  const { tokens, unfinished } = parser;
  const { height } = unfinished;
  tokens.skipWhitespace();
  // A parenthesis follows: it was looked for.
  tokens.take();
  for (;;) {
    tokens.skipWhitespace();
    const comma = tokens.takeIf('COMMA');
    if (comma !== undefined) {
      tokens.skipWhitespace();
    } else if (tokens.at('RPAREN')) {
      tokens.take();
      return unfinished.takeFrom(height);
    }
    unfinished.add(parseArgument(parser, open, name, unfinished.height - height));
  }
}

function parseArgument(parser: ParseScope, open: Token, name: string, position: number): Expression {
  const token = parser.tokens.peek();
  if (token.kind !== 'WORD') {
    parser.enter();
    const value = token.kind === 'IDENTIFIER' ? parser.reference() : parseValue(parser, `an argument or ')' in #${name}`);
    parser.leave();
    if (name === 'macro' && position === 0) {
      throw new SyntaxFailure(macroWithoutName(parser.span(open)));
    }
    if (position === 0 && NAMED.has(name) && (value.kind !== 'reference' || name === 'literal')) {
      parser.extents.set(value, [token, parser.tokens.last]);
    }
    return value;
  }
  parser.tokens.take();
  const allowed = !DIRECTIVES.has(name) || (name === 'foreach' && position === 1) || (name === 'macro' && position === 0);
  if (!allowed) {
    throw new SyntaxFailure(bareWord(parser, token, name));
  }
  const { start, end } = parser.span(token);
  return { kind: 'word', word: token.image, computed: false, start, end };
}

function build(parsed: ParsedDirective, macros: Set<string>): Statement {
  switch (parsed.name) {
    case 'foreach':
      return buildForeach(parsed);
    case 'define':
      return buildDefine(parsed);
    case 'literal':
      return buildLiteral(parsed);
    case 'macro':
      return buildMacro(parsed, macros);
    case 'break':
      return buildBreak(parsed);
    case 'stop':
      return buildStop(parsed);
    case 'include':
    case 'parse':
      return buildResource(parsed);
    default:
      return buildUnknown(parsed);
  }
}

import { BANG, DOLLAR, isIdentifierStart } from '../lexer/characters';
import { literalText } from '../lexer/token';
import type { Access, Expression, Reference, Word } from '../tree';
import { SyntaxFailure } from '../errors/syntax-problem';
import { PlainMethod, PlainProperty, PlainReference } from './plain-nodes';
import { parseIndexParameter, parseParameter } from './parse-expression';
import type { ParseScope } from './parse-scope';
import { unclosedReference } from './problems';
import type { Token, TokenKind } from '../lexer/token';

/**
 * A reference, with or without braces. Where a name has no `$` in front, as in `$list.add(null)`, it is a word: it has no value,
 * and prints itself.
 */
export function parseReferenceOrWord(parser: ParseScope): Reference | Word {
  const { tokens } = parser;
  const first = tokens.take();
  const braces = first.kind === 'LCURLY';
  const nameToken = braces ? parser.expect('IDENTIFIER', 'the name of a variable') : first;
  const accesses = parseAccesses(parser);
  if (braces) {
    if (!tokens.at('RCURLY')) {
      throw new SyntaxFailure(unclosedReference(parser, first, tokens.peek()));
    }
    tokens.take();
  }
  return describe(parser, first, nameToken, accesses);
}

const NO_ACCESSES: readonly Access[] = [];
const NO_ARGUMENTS: readonly Expression[] = [];

/** One step, which is the common case, or a list of none or several. */
function parseAccesses(parser: ParseScope): Access | readonly Access[] {
  const { tokens } = parser;
  let only: Access | undefined;
  let accesses: Access[] | undefined;
  for (;;) {
    const index = tokens.at('INDEX_LBRACKET');
    if (!index && !(tokens.at('DOT') && tokens.peekSecond().kind === 'IDENTIFIER')) {
      return accesses ?? only ?? NO_ACCESSES;
    }
    parser.enter();
    const access = index ? parseIndex(parser) : parseMember(parser);
    parser.leave();
    if (accesses !== undefined) {
      accesses.push(access);
    } else if (only !== undefined) {
      accesses = [only, access];
    } else {
      only = access;
    }
  }
}

function parseIndex(parser: ParseScope): Access {
  const { start: first } = parser.tokens.take();
  const index = parseIndexParameter(parser);
  parser.expect('INDEX_RBRACKET', '\']\' behind the index');
  const { start, end } = parser.source.span(first, parser.tokens.last.end);
  return { kind: 'index', index, start, end };
}

function parseMember(parser: ParseScope): Access {
  const { tokens, source } = parser;
  const dot = tokens.take();
  const token = tokens.take();
  const plain = source.isWhole && token.start === dot.start + 1;
  if (!(tokens.at('LPAREN') && ARGUMENT_STARTS.has(tokens.peekSecond().kind))) {
    return plain ? new PlainProperty(source.text, dot.start, token.end) : { kind: 'property', name: token.image, nameSpan: parser.span(token), ...parser.spanFrom(dot) };
  }
  tokens.take();
  const args = tokens.at('REFMOD2_RPAREN') ? NO_ARGUMENTS : parseParameters(parser);
  const { end } = parser.expect('REFMOD2_RPAREN', '\',\' or \')\' behind an argument');
  return plain ? new PlainMethod(source.text, args, dot.start, token.end, end)
    : { kind: 'method', name: token.image, nameSpan: parser.span(token), args: 'kind' in args ? [args] : args, ...parser.spanFrom(dot) };
}

/** One argument or a list of several. */
function parseParameters(parser: ParseScope): Expression | readonly Expression[] {
  const first = parseParameter(parser);
  if (!parser.tokens.at('COMMA')) {
    return first;
  }
  const args = [first];
  while (parser.tokens.takeIf('COMMA') !== undefined) {
    args.push(parseParameter(parser));
  }
  return args;
}

/** What may follow the opening parenthesis of a method; anything else makes the parenthesis text. */
const ARGUMENT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'REFMOD2_RPAREN', 'WHITESPACE', 'STRING_LITERAL', 'INTEGER_LITERAL', 'FLOATING_POINT_LITERAL', 'LBRACKET', 'LEFT_CURLEY',
  'TRUE', 'FALSE', 'IDENTIFIER', 'LCURLY', 'ERROR',
]);

/** Reads prefixes and escapes off the first token, and leaves the token without them, as the literal text has it. */
function describe(parser: ParseScope, first: Token, nameToken: Token, steps: Access | readonly Access[]): Reference | Word {
  const plain = first === nameToken ? plainReference(parser, first, steps) : undefined;
  if (plain !== undefined) {
    return plain;
  }
  const { image } = first;
  const span = parser.spanFrom(first);
  if (image.includes('\\!')) {
    // '$\!x': Velocity looks up a variable of that name, which cannot exist.
    return word(parser, { kind: 'word', word: withoutSlash(image), computed: true, ...span }, first);
  }
  const slashes = /^\\*/.exec(image)?.[0].length ?? 0;
  const unescaped = image.slice(slashes);
  const dollar = Math.max(0, unescaped.lastIndexOf('$'));
  first.image = unescaped.slice(dollar);
  if (!first.image.startsWith('$')) {
    return word(parser, { kind: 'word', word: first.image, computed: false, ...span }, first);
  }
  const escaped = slashes % 2 === 1;
  const name = nameToken === first ? first.image.slice(first.image.startsWith('$!') ? 2 : 1) : nameToken.image;
  return {
    kind: 'reference',
    name,
    nameSpan: parser.source.span(nameToken.end - name.length, nameToken.end),
    formal: nameToken !== first,
    silent: first.image.startsWith('$!'),
    accesses: 'kind' in steps ? [steps] : steps,
    prefix: image.slice(0, slashes >> 1) + (escaped ? '' : unescaped.slice(0, dollar)),
    escaped,
    text: escaped || first !== parser.tokens.last ? literalText(first, parser.tokens.last) : first.image,
    ...span,
  };
}

/** `$name` or `$!name`, without escapes and with nothing left out between its parts; undefined for others. */
function plainReference(parser: ParseScope, first: Token, steps: Access | readonly Access[]): Reference | undefined {
  const { source, tokens } = parser;
  const { start } = first;
  if (!source.isWhole || source.text.charCodeAt(start) !== DOLLAR) {
    return undefined;
  }
  const name = source.text.charCodeAt(start + 1) === BANG ? start + 2 : start + 1;
  if (!isIdentifierStart(source.text.charCodeAt(name)) || !first.isJoinedTo(tokens.last)) {
    return undefined;
  }
  return new PlainReference(source.text, steps, start, first.end, tokens.last.end);
}

function word(parser: ParseScope, node: Word, first: Token): Word {
  parser.extents.set(node, [first, parser.tokens.last]);
  return node;
}

/** The text of `$\!x` with one backslash less. */
function withoutSlash(image: string): string {
  const at = image.indexOf('\\', image.indexOf('$'));
  return image.slice(0, at) + image.slice(at + 1);
}

import { BANG, DOLLAR } from '../lexer/characters';
import { literalText } from '../lexer/token';
import type { SourceSpan } from '../source/text-span';
import type { Access, Expression, Reference, Word } from '../tree';
import { SyntaxFailure } from '../errors/syntax-problem';
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
const NO_ARGUMENTS: Expression[] = [];

function parseAccesses(parser: ParseScope): readonly Access[] {
  const { tokens } = parser;
  let accesses: Access[] | undefined;
  for (;;) {
    const index = tokens.at('INDEX_LBRACKET');
    if (!index && !(tokens.at('DOT') && tokens.peekSecond().kind === 'IDENTIFIER')) {
      return accesses ?? NO_ACCESSES;
    }
    parser.enter();
    const access = index ? parseIndex(parser) : parseMember(parser);
    parser.leave();
    if (accesses === undefined) {
      // An array that is made with its element takes no room for more.
      accesses = [access];
    } else {
      accesses.push(access);
    }
  }
}

function parseIndex(parser: ParseScope): Access {
  const open = parser.tokens.take();
  const index = parseIndexParameter(parser);
  parser.expect('INDEX_RBRACKET', '\']\' behind the index');
  return { kind: 'index', index, ...parser.spanFrom(open) };
}

function parseMember(parser: ParseScope): Access {
  const { tokens } = parser;
  const dot = tokens.take();
  const name = tokens.take();
  const nameSpan = parser.span(name);
  if (!(tokens.at('LPAREN') && ARGUMENT_STARTS.has(tokens.peekSecond().kind))) {
    const { start, end } = parser.spanFrom(dot);
    return { kind: 'property', name: name.image, nameSpan, start, end };
  }
  tokens.take();
  const args = tokens.at('REFMOD2_RPAREN') ? NO_ARGUMENTS : [parseParameter(parser)];
  while (args.length > 0 && tokens.takeIf('COMMA') !== undefined) {
    args.push(parseParameter(parser));
  }
  parser.expect('REFMOD2_RPAREN', '\',\' or \')\' behind an argument');
  const { start, end } = parser.spanFrom(dot);
  return { kind: 'method', name: name.image, nameSpan, args, start, end };
}

/** What may follow the opening parenthesis of a method; anything else makes the parenthesis text. */
const ARGUMENT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'REFMOD2_RPAREN', 'WHITESPACE', 'STRING_LITERAL', 'INTEGER_LITERAL', 'FLOATING_POINT_LITERAL', 'LBRACKET', 'LEFT_CURLEY',
  'TRUE', 'FALSE', 'IDENTIFIER', 'LCURLY', 'ERROR',
]);

/** Reads prefixes and escapes off the first token, and leaves the token without them, as the literal text has it. */
function describe(parser: ParseScope, first: Token, nameToken: Token, accesses: readonly Access[]): Reference | Word {
  const { image } = first;
  const span = parser.spanFrom(first);
  if (first === nameToken && image.charCodeAt(0) === DOLLAR && image.lastIndexOf('$') === 0 && !image.includes('\\')) {
    return plainReference(parser, first, accesses, span);
  }
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
    accesses,
    prefix: image.slice(0, slashes >> 1) + (escaped ? '' : unescaped.slice(0, dollar)),
    escaped,
    text: escaped || first !== parser.tokens.last ? literalText(first, parser.tokens.last) : first.image,
    ...span,
  };
}

/** `$name` or `$!name`, without escapes. */
function plainReference(parser: ParseScope, first: Token, accesses: readonly Access[], span: SourceSpan): Reference {
  const { image } = first;
  const silent = image.charCodeAt(1) === BANG;
  const name = image.slice(silent ? 2 : 1);
  const { last } = parser.tokens;
  return {
    kind: 'reference',
    name,
    nameSpan: parser.source.span(first.end - name.length, first.end),
    formal: false,
    silent,
    accesses,
    prefix: '',
    escaped: false,
    text: first === last ? image : literalText(first, last),
    start: span.start,
    end: span.end,
  };
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

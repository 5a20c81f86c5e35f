import type { Token, TokenKind } from '../lexer/token';
import type { SyntaxProblem } from '../errors/syntax-problem';
import type { SourceSpan } from '../source/text-span';
import type { ParseScope } from './parse-scope';

/** A token that the grammar does not allow where it stands. */
export function unexpected(parser: ParseScope, token: Token, expected: string): SyntaxProblem {
  return diagnose(parser, token)
    ?? problem('MAP1001', parser.span(token), `expected ${expected}, found ${describe(token)}`);
}

/** Mistakes that people make, with the way out of each. */
function diagnose(parser: ParseScope, token: Token): SyntaxProblem | undefined {
  const before = parser.tokens.last;
  const span = parser.span(token);
  switch (token.kind) {
    case 'ERROR':
      return lexicalProblem(parser, token);
    case 'WORD':
    case 'IDENTIFIER':
      return before.kind === 'STRING_LITERAL' ? quoteInString(parser, before) : bareValue(parser, token);
    case 'INTEGER_LITERAL':
    case 'FLOATING_POINT_LITERAL':
      return token.image.startsWith('-') && ENDS_VALUE.has(before.kind === 'WHITESPACE' ? 'WHITESPACE' : before.kind)
        ? problem('MAP1009', span, `'${token.image}' is a negative number here, not a subtraction`,
          `put a space behind the minus sign: '- ${token.image.slice(1)}'`)
        : undefined;
    case 'MINUS':
      return problem('MAP1009', span, 'a minus sign cannot stand in front of a reference or a parenthesis',
        'subtract from zero instead: \'0 - $x\'');
    case 'EQUALS':
      return problem('MAP1019', span, '\'=\' assigns, and stands in #set only', 'compare with \'==\'');
    case 'RBRACKET':
    case 'RIGHT_CURLEY':
    case 'RCURLY':
    case 'RPAREN':
    case 'REFMOD2_RPAREN':
      return before.kind === 'COMMA'
        ? problem('MAP1020', parser.span(before), `a value must follow the comma, found ${describe(token)}`, 'remove the comma')
        : undefined;
    default:
      return undefined;
  }
}

const ENDS_VALUE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'WHITESPACE', 'INTEGER_LITERAL', 'FLOATING_POINT_LITERAL', 'STRING_LITERAL', 'IDENTIFIER', 'RCURLY', 'RPAREN', 'REFMOD2_RPAREN',
  'INDEX_RBRACKET', 'RBRACKET', 'RIGHT_CURLEY', 'TRUE', 'FALSE',
]);

/** A text that no token rule fits. */
function lexicalProblem(parser: ParseScope, token: Token): SyntaxProblem {
  const { text } = parser.source;
  const at = token.end;
  const found = text[at];
  if (found === undefined) {
    return endOfText(parser, token);
  }
  const span = parser.source.span(at, at + 1);
  if (parser.source.holes.some((hole) => hole.start === at)) {
    return problem('MAP1016', span, 'a value that is not known yet cannot stand inside of an expression',
      'put it into quotes, where it is text');
  }
  if (found === '"' || found === '\'') {
    return parser.tokens.last.kind === 'STRING_LITERAL' || /\\["']/.test(text.slice(Math.max(0, at - 1), at + 1))
      ? quoteInString(parser, parser.tokens.last)
      : problem('MAP1007', parser.source.span(at, text.length), `the string that begins with ${found} has no end`,
        `close it with ${found}; to have ${found} inside of the string, double it`);
  }
  if (parser.tokens.last.kind === 'STRING_LITERAL' && found === '\\') {
    return quoteInString(parser, parser.tokens.last);
  }
  if (found === '|') {
    return problem('MAP1010', span, 'Velocity 1.7 knows no default values in references, and no single \'|\'',
      'test the value with #if, or write \'||\' in a condition');
  }
  if (found === '&') {
    return problem('MAP1014', span, 'a single \'&\' is no operator', 'write \'&&\'');
  }
  if (parser.tokens.lexer.currentState === 'REFINDEX') {
    return problem('MAP1014', span, `'${found}' cannot stand in an index: a whole number, a string or a reference can`);
  }
  if (parser.tokens.lexer.currentState === 'REFMOD2') {
    return problem('MAP1014', span, `'${found}' cannot stand among the arguments of a method: arguments are values without operators`,
      'compute the value with #set first');
  }
  return problem('MAP1014', span, `'${found}' cannot stand in an expression`);
}

/** The text ends in the middle of something. */
function endOfText(parser: ParseScope, token: Token): SyntaxProblem {
  const span = parser.source.span(token.start, Math.max(token.end, token.start + 1));
  const image = token.image;
  if (image.startsWith('#[[')) {
    return problem('MAP1011', parser.source.span(token.start, token.start + 3), 'the raw block has no end', 'close it with \']]#\'');
  }
  const last = image[image.length - 1];
  if (last === '$' || last === '#') {
    return problem('MAP1002', parser.source.span(token.end - 1, token.end), `a template cannot end in '${last}'`,
      last === '$' ? 'put a line end behind it, or print it with #set($dollar = \'$\')$dollar' : 'put a line end behind it');
  }
  return problem('MAP1002', span, `the template ends in the middle of ${describe(token)}`);
}

/** `\"` inside of a string: the quote ends it. */
function quoteInString(parser: ParseScope, string: Token): SyntaxProblem {
  const quote = string.image[0];
  const escaped = string.image.endsWith(`\\${quote}`);
  const span = escaped ? parser.source.span(string.end - 2, string.end) : parser.source.span(string.end - 1, string.end);
  return problem('MAP1006', span, escaped
    ? `\\${quote} does not escape the quote: the string ends here`
    : `the string ends at this ${quote}`, `to have ${quote} inside of the string, double it: ${quote}${quote}`);
}

/** A word where a value must stand. */
function bareValue(parser: ParseScope, token: Token): SyntaxProblem {
  const span = parser.span(token);
  if (token.image === 'null') {
    return problem('MAP1005', span, 'Velocity has no null to compare with or to assign',
      'a missing value is the empty string here: compare with \'\', as in #if($x == \'\')');
  }
  return problem('MAP1017', span, `'${token.image}' is no value`, `write $${token.image} for a variable, '${token.image}' for a string`);
}

/** A statement that nothing has opened, or a token that fits nowhere. */
export function strayToken(parser: ParseScope, token: Token): SyntaxProblem {
  const span = parser.span(token);
  switch (token.kind) {
    case 'END':
      return problem('MAP1004', trimmed(span, token), '#end without a directive that it closes',
        openerHelp(parser, token.start) ?? 'remove it, or open it with #if, #foreach or #define');
    case 'ELSE_DIRECTIVE':
      return problem('MAP1004', trimmed(span, token), '#else without an #if',
        openerHelp(parser, token.start) ?? 'remove it, or open it with #if; #foreach has no #else');
    case 'ELSEIF_DIRECTIVE':
      return problem('MAP1004', span, '#elseif without an #if', openerHelp(parser, token.start) ?? 'open it with #if');
    case 'ERROR':
      return lexicalProblem(parser, token);
    case 'TRUE':
    case 'FALSE':
      return problem('MAP1001', span, `${describe(token)} cannot be a variable or property`,
        `'true' and 'false' are values; read a member of that name with ['${token.image.replace('$', '')}']`);
    default:
      return unexpected(parser, token, 'text, a reference or a directive');
  }
}

/** Something that looks like the opening of a directive, and is text. */
function openerHelp(parser: ParseScope, end: number): string | undefined {
  const before = parser.source.text.slice(0, end);
  const spaced = /#[ \t]+(if|foreach|define)[ \t]*\(/.exec(before);
  if (spaced !== null) {
    return `'${spaced[0]}' is text because of the space behind '#': write '#${spaced[1]}('`;
  }
  const cased = /#(if|foreach|define)\b/i.exec(before.replace(/#(if|foreach|define)\b/g, ''));
  return cased === null ? undefined : `'${cased[0]}' is text: names of directives are written in small letters`;
}

/** A directive whose `#end` is missing. */
export function missingEnd(parser: ParseScope, open: Token, name: string, found: Token): SyntaxProblem {
  const span = parser.span(open);
  if (found.kind === 'ERROR') {
    return lexicalProblem(parser, found);
  }
  if (found.kind === 'EOF') {
    const glued = gluedEnd(parser, open.end);
    return problem('MAP1003', span, `${name} has no #end`, glued ?? 'close it with #end');
  }
  if (found.kind === 'ELSE_DIRECTIVE' || found.kind === 'ELSEIF_DIRECTIVE') {
    return name === '#if'
      ? problem('MAP1004', trimmed(parser.span(found), found), `${describe(found)} behind the #else of the same #if`,
        'an #if has its #elseif parts first, and one #else at the end')
      : problem('MAP1004', trimmed(parser.span(found), found), `${describe(found)} inside of ${name}, which has none`,
        `close the #if inside of ${name} with #end first, or test for an empty list with #if`);
  }
  return unexpected(parser, found, `text, a directive or the #end of ${name}`);
}

/** `#endif` and the like, which Velocity takes for the name of another directive. */
function gluedEnd(parser: ParseScope, from: number): string | undefined {
  const glued = /#(end|else)([A-Za-z0-9_@]+)/.exec(parser.source.text.slice(from).replace(/#elseif\b/g, ''));
  return glued === null ? undefined : `'${glued[0]}' is another word to Velocity: write '#{${glued[1]}}${glued[2]}', or put a space in between`;
}

/** `${name` without its brace. */
export function unclosedReference(parser: ParseScope, open: Token, found: Token): SyntaxProblem {
  const span = parser.source.span(open.start, parser.tokens.last.end);
  if (found.kind === 'ERROR' && found.image !== '') {
    return lexicalProblem(parser, found);
  }
  const next = parser.source.text.slice(parser.tokens.last.end).trimStart()[0];
  if (next === '|') {
    return problem('MAP1010', span, 'default values in references belong to Velocity 2: API Gateway runs Velocity 1.7',
      'test the value with #if, as in #if($x == \'\')default#else$x#end');
  }
  return problem('MAP1008', span, '\'${\' has no closing brace', 'close it with \'}\' right behind the name, property or method');
}

/** `#set(x = 1)` and the like. */
export function setNeedsReference(parser: ParseScope, found: Token): SyntaxProblem {
  if (found.kind === 'ERROR') {
    return lexicalProblem(parser, found);
  }
  const help = found.kind === 'WORD' ? `write $${found.image}` : undefined;
  return problem('MAP1018', parser.span(found), `#set assigns to a reference, found ${describe(found)}`, help);
}

/** `#set($x == 1)` */
export function setComparison(parser: ParseScope, found: Token): SyntaxProblem {
  return problem('MAP1018', parser.span(found), '#set assigns with one \'=\', found \'==\'', 'write \'=\'');
}

export function macroWithoutName(span: SourceSpan): SyntaxProblem {
  return problem('MAP1012', span, '#macro needs a name, a word without quotes and without $',
    'API Gateway ignores macros and prints their calls: write the text out, or keep it in #define');
}

/** A word among the arguments of a directive that takes values. */
export function bareWord(parser: ParseScope, token: Token, name: string): SyntaxProblem {
  return problem('MAP1013', parser.span(token), `the word '${token.image}' cannot stand among the arguments of #${name}`,
    name === 'foreach' ? 'write #foreach($item in $list)' : `write $${token.image} for a variable`);
}

export function tooDeep(span: SourceSpan, limit: number): SyntaxProblem {
  return problem('MAP5002', span, `the template is nested more than ${limit} levels deep`,
    'keep parts of it in variables with #set');
}

export function tooManyOperators(span: SourceSpan, limit: number): SyntaxProblem {
  return problem('MAP5002', span, `the expression has more than ${limit} operators`, 'compute parts of it with #set');
}

function problem(code: string, span: SourceSpan, message: string, help?: string): SyntaxProblem {
  return { code, message, start: span.start, end: Math.max(span.end, span.start), ...(help === undefined ? {} : { help }) };
}

/** The span of a directive without the white space that it swallows. */
function trimmed(span: SourceSpan, token: Token): SourceSpan {
  return { start: span.start, end: span.end - (token.image.length - token.image.trimEnd().length) };
}

/** A token as a message names it. */
function describe(token: Token): string {
  switch (token.kind) {
    case 'EOF':
      return 'the end of the template';
    case 'STRING_LITERAL':
      return `the string ${shortened(token.image)}`;
    case 'WHITESPACE':
      return 'white space';
    default:
      return `'${shortened(token.image.trimEnd() === '' ? token.image : token.image.trimEnd())}'`;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

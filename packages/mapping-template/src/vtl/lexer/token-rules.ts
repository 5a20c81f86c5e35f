import type { SourceSpan } from '../source/text-span';
import * as char from './characters';
import type { LexicalState, Match } from './lexical-state';
import { Scan } from './scan';
import type { TokenKind } from './token';

/**
 * The token rules of each lexical state: which of them matches at a place, and how far.
 *
 * The longest match wins, and the earlier rule among equals; the order in the methods below follows from that. All rules stand in one
 * class, long as it is: they are the innermost part of the lexer and share its place in the text.
 */
export class TokenRules {
  /** End of the last match. */
  public end = 0;
  private at = 0;
  private state: LexicalState = 'DEFAULT';
  private hole = 0;
  private readonly scan: Scan;

  public constructor(private readonly text: string, private readonly holes: readonly SourceSpan[]) {
    this.scan = new Scan(text);
  }

  /** What matches at a place that is not behind the text's end. */
  public match(state: LexicalState, at: number): Match {
    this.state = state;
    this.at = at;
    return this.hole < this.holes.length && this.holeBegins(at) ? this.matchHole() : this.matchIn(state);
  }

  /** Whether a hole begins at a place; holes that lie before it are forgotten. */
  public holeBegins(at: number): boolean {
    while (this.hole < this.holes.length && this.holes[this.hole].start < at) {
      this.hole++;
    }
    return this.hole < this.holes.length && this.holes[this.hole].start === at;
  }

  /** Whether the next character behind white space is an opening parenthesis. */
  public parenthesisFollows(at: number): boolean {
    return this.scan.code(this.scan.whitespace(at)) === char.OPEN_PAREN;
  }

  private matchIn(state: LexicalState): Match {
    const code = this.text.charCodeAt(this.at);
    switch (state) {
      case 'DEFAULT':
        return this.matchDefault(code);
      case 'PRE_DIRECTIVE':
        return this.matchPreDirective(code);
      case 'DIRECTIVE':
        return this.matchDirective(code);
      case 'REFERENCE':
      case 'REFMODIFIER':
        return this.matchReference(code);
      case 'REFMOD2':
        return this.matchArguments(code);
      case 'REFINDEX':
        return this.matchIndex(code);
      case 'TEXTBLOCK':
        return this.matchTextblock(code);
      default:
        return this.matchComment(code);
    }
  }

  private matchDefault(code: number): Match {
    if (code === char.BACKSLASH) {
      return this.found(this.scan.escapedDirective(this.at), 'ESCAPE_DIRECTIVE') ?? this.matchDollar()
        ?? this.found(this.text.charCodeAt(this.at + 1) === char.BACKSLASH ? this.at + 2 : -1, 'DOUBLE_ESCAPE')
        ?? this.matched(this.at + 1, 'ESCAPE');
    }
    if (code === char.DOLLAR) {
      return this.matchEmptyIndex() ?? this.matchDollar() ?? 'NONE';
    }
    if (code === char.HASH || char.isBlank(code)) {
      const set = this.found(this.scan.setDirective(this.at), 'SET_DIRECTIVE');
      if (set !== undefined) {
        return set;
      }
    }
    return code === char.HASH ? this.matchHash(true) : this.matched(this.textEnd(), 'TEXT');
  }

  private matchPreDirective(code: number): Match {
    if (code === char.HASH) {
      return this.matchHash(true);
    }
    const word = this.scan.word(this.at);
    const end = word >= 0 ? word : this.scan.bracketedWord(this.at);
    if (end >= 0) {
      const name = word >= 0 ? this.text.slice(this.at, end) : this.text.slice(this.at + 1, end - 1);
      switch (name) {
        case 'if':
          return this.matched(end, 'IF_DIRECTIVE');
        case 'elseif':
          return this.matched(end, 'ELSEIF_DIRECTIVE');
        case 'else':
          return this.matched(this.scan.blanksAndLineEnd(end), 'ELSE_DIRECTIVE');
        case 'end':
          return this.matched(this.scan.blanksAndLineEnd(end), 'END');
        default:
          return this.matched(end, word >= 0 ? 'WORD' : 'BRACKETED_WORD');
      }
    }
    return this.matchNumber(code) ?? this.matchDollar() ?? 'DIRECTIVE_END';
  }

  private matchReference(code: number): Match {
    const modifier = this.state === 'REFMODIFIER';
    switch (code) {
      case char.OPEN_BRACKET:
        return this.matched(this.at + 1, 'INDEX_LBRACKET');
      case char.OPEN_BRACE:
        return this.matched(this.at + 1, 'LCURLY');
      case char.CLOSE_BRACE:
        return this.matched(this.at + 1, 'RCURLY');
      case char.OPEN_PAREN:
        return modifier ? this.matched(this.at + 1, 'LPAREN') : 'REFERENCE_END';
      case char.POINT:
        return char.isLetter(this.scan.code(this.at + 1)) ? this.matched(this.at + 2, 'DOT') : 'REFERENCE_END';
      case char.DOLLAR:
        return (modifier ? undefined : this.matchEmptyIndex()) ?? this.matchDollar() ?? 'REFERENCE_END';
      case char.BACKSLASH:
        return this.matchDollar() ?? 'REFERENCE_END';
      case char.HASH:
        return this.found(this.scan.setDirective(this.at), 'SET_DIRECTIVE') ?? this.matchHash(!modifier);
      case char.SPACE:
      case char.TAB:
        return this.found(this.scan.setDirective(this.at), 'SET_DIRECTIVE') ?? 'REFERENCE_END';
      default:
        return this.matchName() ?? 'REFERENCE_END';
    }
  }

  private matchIndex(code: number): Match {
    if (code === char.CLOSE_BRACKET) {
      return this.matched(this.at + 1, 'INDEX_RBRACKET');
    }
    return this.matchOperand(code) ?? this.found(this.literalWord('true'), 'TRUE') ?? this.found(this.literalWord('false'), 'FALSE') ?? 'NONE';
  }

  private matchArguments(code: number): Match {
    if (code === char.HASH || char.isBlank(code)) {
      const set = this.found(this.scan.setDirective(this.at), 'SET_DIRECTIVE');
      if (set !== undefined) {
        return set;
      }
    }
    if (code === char.CLOSE_PAREN) {
      return this.matched(this.at + 1, 'REFMOD2_RPAREN');
    }
    if (code === char.POINT && char.isLetter(this.scan.code(this.at + 1))) {
      return this.matched(this.at + 2, 'DOT');
    }
    return this.matchOperand(code) ?? this.matchPunctuation(code) ?? this.matchName() ?? 'NONE';
  }

  private matchDirective(code: number): Match {
    switch (code) {
      case char.OPEN_PAREN:
        return this.matched(this.at + 1, 'LPAREN');
      case char.CLOSE_PAREN:
        return this.matched(this.scan.blanksAndLineEnd(this.at + 1), 'RPAREN');
      case char.HASH:
        return this.matchHash(true);
      case char.OPEN_BRACE:
        return this.found(this.scan.bracketedWord(this.at), 'BRACKETED_WORD') ?? this.matched(this.at + 1, 'LEFT_CURLEY');
      default:
        return this.matchOperand(code) ?? this.matchPunctuation(code) ?? this.matchOperator(code) ?? this.matchWord() ?? 'NONE';
    }
  }

  private matchTextblock(code: number): Match {
    if (code === char.CLOSE_BRACKET && this.text.startsWith(']]#', this.at)) {
      return this.matched(this.at + 3, 'TEXTBLOCK');
    }
    return this.matchPrefix(code) ?? this.matched(this.plainEnd(char.CLOSE_BRACKET), 'RAW');
  }

  private matchComment(code: number): Match {
    if (this.state === 'LINE_COMMENT') {
      return this.found(this.scan.lineEnd(this.at), 'LINE_COMMENT_END') ?? this.matchPrefix(code)
        ?? this.matched(this.plainEnd(char.LF), 'SKIP');
    }
    if (code === char.ASTERISK && this.scan.code(this.at + 1) === char.HASH) {
      return this.matched(this.at + 2, this.state === 'DOC_COMMENT' ? 'DOC_COMMENT' : 'BLOCK_COMMENT');
    }
    return this.matchPrefix(code) ?? this.matched(this.plainEnd(char.ASTERISK), 'SKIP');
  }

  private matchPrefix(code: number): Match | undefined {
    return code === char.HASH ? this.matchHash(false) : this.matchDollar();
  }

  /** `#` and what it may begin; the start of a line comment is a rule of only some states. */
  private matchHash(lineComments: boolean): Match {
    switch (this.scan.code(this.at + 1)) {
      case char.HASH:
        return lineComments ? this.matched(this.at + 2, 'LINE_COMMENT_START') : this.matched(this.at + 1, 'HASH');
      case char.OPEN_BRACKET:
        return this.scan.code(this.at + 2) === char.OPEN_BRACKET
          ? this.matched(this.at + 3, 'OPEN_TEXTBLOCK') : this.matched(this.at + 1, 'HASH');
      case char.ASTERISK: {
        const doc = this.scan.code(this.at + 2) === char.ASTERISK && this.at + 3 < this.text.length
          && this.scan.code(this.at + 3) !== char.HASH;
        return doc ? this.matched(this.at + 4, 'OPEN_DOC') : this.matched(this.at + 2, 'OPEN_BLOCK');
      }
      default:
        return this.matched(this.at + 1, 'HASH');
    }
  }

  private matchDollar(): Match | undefined {
    const code = this.scan.code(this.at);
    return code === char.DOLLAR || code === char.BACKSLASH ? this.found(this.scan.dollar(this.at), 'DOLLAR') : undefined;
  }

  /** `$[`, `$.` and relatives, which look like references and are none. */
  private matchEmptyIndex(): Match | undefined {
    const next = this.scan.code(this.at + 1);
    if (next === char.OPEN_BRACKET || next === char.POINT) {
      return this.matched(this.at + 2, 'EMPTY_INDEX');
    }
    if (next === char.BANG) {
      return this.scan.code(this.at + 2) === char.OPEN_BRACKET ? this.matched(this.at + 3, 'EMPTY_INDEX') : undefined;
    }
    return next === char.BACKSLASH && this.text.startsWith('![', this.at + 2) ? this.matched(this.at + 4, 'EMPTY_INDEX') : undefined;
  }

  private matchName(): Match | undefined {
    const end = this.scan.identifier(this.at);
    return end < 0 ? undefined : this.matched(end, this.nameKind(end, 'IDENTIFIER'));
  }

  private matchWord(): Match | undefined {
    const end = this.scan.word(this.at);
    return end < 0 ? undefined : this.matched(end, this.nameKind(end, WORD_OPERATORS.get(this.text.slice(this.at, end)) ?? 'WORD'));
  }

  private nameKind(end: number, other: TokenKind): TokenKind {
    return this.literalWord('true') === end ? 'TRUE' : this.literalWord('false') === end ? 'FALSE' : other;
  }

  private literalWord(word: string): number {
    return this.text.startsWith(word, this.at) ? this.at + word.length : -1;
  }

  /** White space, strings, numbers and references, which all kinds of parentheses and brackets know. */
  private matchOperand(code: number): Match | undefined {
    if (char.isWhitespace(code)) {
      return this.matched(this.scan.whitespace(this.at), 'WHITESPACE');
    }
    if (code === char.DOUBLE_QUOTE || code === char.SINGLE_QUOTE) {
      return this.found(this.stringEnd(), 'STRING_LITERAL');
    }
    return this.matchNumber(code) ?? (code === char.HASH ? this.matchHash(false) : this.matchDollar());
  }

  private matchNumber(code: number): Match | undefined {
    if (!char.isDigit(code) && code !== char.HYPHEN && code !== char.POINT) {
      return undefined;
    }
    const whole = this.scan.integer(this.at);
    if (whole >= 0 && this.text.startsWith('..', whole)) {
      return this.matched(whole, 'INTEGER_LITERAL');
    }
    return this.found(this.scan.float(this.at), 'FLOATING_POINT_LITERAL') ?? this.found(whole, 'INTEGER_LITERAL');
  }

  private matchPunctuation(code: number): Match | undefined {
    switch (code) {
      case char.OPEN_BRACKET:
        return this.matched(this.at + 1, 'LBRACKET');
      case char.CLOSE_BRACKET:
        return this.matched(this.at + 1, 'RBRACKET');
      case char.OPEN_BRACE:
        return this.matched(this.at + 1, 'LEFT_CURLEY');
      case char.CLOSE_BRACE:
        return this.matched(this.at + 1, 'RIGHT_CURLEY');
      case char.COMMA:
        return this.matched(this.at + 1, 'COMMA');
      case char.COLON:
        return this.matched(this.at + 1, 'COLON');
      case char.POINT:
        return this.found(this.text.startsWith('..', this.at) ? this.at + 2 : -1, 'DOUBLEDOT');
      default:
        return undefined;
    }
  }

  private matchOperator(code: number): Match | undefined {
    const next = this.scan.code(this.at + 1);
    switch (code) {
      case char.HYPHEN:
        return this.matched(this.at + 1, 'MINUS');
      case char.PLUS:
        return this.matched(this.at + 1, 'PLUS');
      case char.ASTERISK:
        return this.matched(this.at + 1, 'MULTIPLY');
      case char.SLASH:
        return this.matched(this.at + 1, 'DIVIDE');
      case char.PERCENT:
        return this.matched(this.at + 1, 'MODULUS');
      case char.LESS:
        return next === char.EQUAL ? this.matched(this.at + 2, 'LE') : this.matched(this.at + 1, 'LT');
      case char.GREATER:
        return next === char.EQUAL ? this.matched(this.at + 2, 'GE') : this.matched(this.at + 1, 'GT');
      case char.EQUAL:
        return next === char.EQUAL ? this.matched(this.at + 2, 'EQ') : this.matched(this.at + 1, 'EQUALS');
      case char.BANG:
        return next === char.EQUAL ? this.matched(this.at + 2, 'NE') : this.matched(this.at + 1, 'NOT');
      case char.AMPERSAND:
        return next === char.AMPERSAND ? this.matched(this.at + 2, 'AND') : undefined;
      case char.BAR:
        return next === char.BAR ? this.matched(this.at + 2, 'OR') : undefined;
      default:
        return undefined;
    }
  }

  private matched(end: number, match: Match): Match {
    this.end = end;
    return match;
  }

  private found(end: number, match: Match): Match | undefined {
    return end < 0 ? undefined : this.matched(end, match);
  }

  /** End of the plain text that begins here. */
  private textEnd(): number {
    const limit = this.hole < this.holes.length ? this.holes[this.hole].start : this.text.length;
    let end = this.at + 1;
    while (end < limit) {
      const code = this.text.charCodeAt(end);
      if (code === char.DOLLAR || code === char.HASH || code === char.BACKSLASH) {
        break;
      }
      end++;
    }
    return end;
  }

  /** End of a stretch of a comment or raw block in which no rule but the one for any character can match. */
  private plainEnd(stop: number): number {
    const limit = this.hole < this.holes.length ? Math.max(this.holes[this.hole].start, this.at + 1) : this.text.length;
    let end = this.at + 1;
    while (end < limit) {
      const code = this.text.charCodeAt(end);
      if (code === stop || code === char.DOLLAR || code === char.HASH || code === char.BACKSLASH || code === char.CR) {
        break;
      }
      end++;
    }
    return end;
  }

  /** End of the string that begins here. Quotes inside of a hole are not the template's. */
  private stringEnd(): number {
    let end = this.scan.string(this.at);
    for (let hole = this.hole; hole < this.holes.length && end >= 0; hole++) {
      if (this.holes[hole].start > this.at && this.holes[hole].start < end && end <= this.holes[hole].end) {
        const rest = this.text.indexOf(this.text[this.at], this.holes[hole].end);
        end = rest < 0 ? -1 : rest + 1;
      }
    }
    return end;
  }

  /** A hole is text: it ends a reference, and stands where text may stand. */
  private matchHole(): Match {
    const end = this.holes[this.hole].end;
    switch (this.state) {
      case 'DEFAULT':
        return this.matched(end, 'HOLE');
      case 'PRE_DIRECTIVE':
        return 'DIRECTIVE_END';
      case 'REFERENCE':
      case 'REFMODIFIER':
        return 'REFERENCE_END';
      case 'TEXTBLOCK':
        return this.matched(end, 'RAW');
      case 'LINE_COMMENT':
      case 'BLOCK_COMMENT':
      case 'DOC_COMMENT':
        return this.matched(end, 'SKIP');
      default:
        return 'NONE';
    }
  }
}

const WORD_OPERATORS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['and', 'AND'], ['or', 'OR'], ['lt', 'LT'], ['le', 'LE'], ['gt', 'GT'], ['ge', 'GE'], ['eq', 'EQ'], ['ne', 'NE'], ['not', 'NOT'],
]);

import type { SourceSpan } from '../source/text-span';
import * as char from './characters';
import { Scan } from './scan';
import { Token, type TokenKind } from './token';

/**
 * Velocity's lexical states. What a character means depends on the state, and tokens move between states as they are read.
 */
export type LexicalState =
  /** Plain text. */
  | 'DEFAULT'
  /** Behind `#`, before it is clear whether a directive follows. */
  | 'PRE_DIRECTIVE'
  /** Inside the parentheses of a directive. */
  | 'DIRECTIVE'
  /** Behind `$`, up to the end of the reference. */
  | 'REFERENCE'
  /** Behind the point of a property or method. */
  | 'REFMODIFIER'
  /** Inside the parentheses of a method. */
  | 'REFMOD2'
  /** Inside the brackets of an index. */
  | 'REFINDEX'
  | 'LINE_COMMENT' | 'BLOCK_COMMENT' | 'DOC_COMMENT' | 'TEXTBLOCK';

/** What a rule of the current state matched: a token, or a reason to read on. */
type Match =
  | TokenKind
  /** A prefix of the next token: backslashes and `$`, a single `#`, the opening of a comment or a raw block. */
  | 'DOLLAR' | 'HASH' | 'OPEN_TEXTBLOCK' | 'OPEN_DOC' | 'OPEN_BLOCK'
  /** A character of a comment. */
  | 'SKIP'
  /** A character of a raw block. */
  | 'RAW'
  /** A character that ends a reference, or shows that `#` began no directive; it is read again in the state below. */
  | 'REFERENCE_END' | 'DIRECTIVE_END'
  /** No rule fits. */
  | 'NONE';

interface SavedState {
  readonly state: LexicalState;
  readonly opened: number;
  readonly closed: number;
}

/**
 * Reads tokens as Velocity 1.7 does: in each state the longest match wins, and the earlier rule among equals.
 *
 * Tokens are read on demand, because the parser moves the lexer into another state at a few places. A text that no rule fits
 * ends in a token of kind ERROR.
 */
export class Lexer {
  /** True between `#set(` and its closing parenthesis. */
  public inSet = false;
  private state: LexicalState = 'DEFAULT';
  private readonly stack: SavedState[] = [];
  /** Parentheses opened and closed in the current state. */
  private opened = 0;
  private closed = 0;
  private inComment = false;
  private at = 0;
  /** End of the last match. */
  private end = 0;
  private hole = 0;
  private readonly scan: Scan;

  public constructor(private readonly text: string, private readonly holes: readonly SourceSpan[] = []) {
    this.scan = new Scan(text);
  }

  /** Offset behind the last token that was read. */
  public get position(): number {
    return this.at;
  }

  public get currentState(): LexicalState {
    return this.state;
  }

  public switchTo(state: LexicalState): void {
    this.state = state;
  }

  /** Returns to the state below; at the bottom that is plain text. Answers false at the bottom. */
  public popState(): boolean {
    const saved = this.stack.pop();
    if (saved === undefined) {
      this.opened = 0;
      this.state = 'DEFAULT';
      return false;
    }
    this.opened = saved.opened;
    this.closed = saved.closed;
    this.state = saved.state;
    return true;
  }

  /** Whether the next character behind white space is an opening parenthesis. */
  public parenthesisFollows(): boolean {
    return this.scan.code(this.scan.whitespace(this.at)) === char.OPEN_PAREN;
  }

  /** Reads the next token. */
  public next(): Token {
    let start = this.at;
    let lead = '';
    for (;;) {
      if (this.at >= this.text.length) {
        return new Token(start < this.at ? 'ERROR' : 'EOF', start, this.at, this.text.slice(start), lead);
      }
      const match = this.match();
      switch (match) {
        case 'DOLLAR':
        case 'HASH':
        case 'OPEN_TEXTBLOCK':
        case 'OPEN_BLOCK':
        case 'OPEN_DOC':
          this.at = this.end;
          this.enter(match);
          break;
        case 'RAW':
          this.at = this.end;
          break;
        case 'SKIP':
          this.at = this.end;
          start = this.at;
          break;
        case 'REFERENCE_END':
        case 'DIRECTIVE_END':
          lead += leadText(this.text.slice(start, this.atHole() ? this.at : this.at + 1));
          start = this.at;
          this.popState();
          break;
        case 'NONE':
          return new Token('ERROR', start, this.at, this.text.slice(start, this.at), lead);
        default:
          return this.token(match, start, lead);
      }
    }
  }

  private token(kind: TokenKind, start: number, lead: string): Token {
    let image: string | undefined;
    switch (kind) {
      case 'DOT':
        // The letter behind the point only shows that a name follows; whatever stood before the point is lost.
        this.end = this.end - 1;
        image = '.';
        this.state = 'REFMODIFIER';
        break;
      case 'INTEGER_LITERAL':
        if (this.opened === 0 && !this.inSet && this.state !== 'REFMOD2' && this.state !== 'REFINDEX') {
          this.popState();
        }
        break;
      case 'FLOATING_POINT_LITERAL':
        if (this.opened === 0 && !this.inSet && this.state !== 'REFMOD2') {
          this.popState();
        }
        break;
      case 'STRING_LITERAL':
        if (this.state === 'DIRECTIVE' && !this.inSet && this.opened === 0) {
          this.popState();
        }
        break;
      case 'INDEX_LBRACKET':
        this.pushState('REFINDEX');
        break;
      case 'LPAREN':
        this.opened++;
        if (this.state === 'REFMODIFIER') {
          this.state = 'REFMOD2';
        }
        break;
      case 'RPAREN':
        this.closeParenthesis();
        break;
      case 'REFMOD2_RPAREN':
        this.state = 'REFERENCE';
        break;
      case 'SET_DIRECTIVE':
        this.pushState('DIRECTIVE');
        this.inSet = true;
        this.opened++;
        break;
      case 'LINE_COMMENT_START':
        if (this.state === 'REFERENCE') {
          this.popState();
        }
        this.inComment = true;
        this.pushState('LINE_COMMENT');
        break;
      case 'LINE_COMMENT_END':
      case 'BLOCK_COMMENT':
      case 'DOC_COMMENT':
      case 'TEXTBLOCK':
        this.inComment = false;
        this.popState();
        break;
      case 'IF_DIRECTIVE':
      case 'ELSEIF_DIRECTIVE':
        this.state = 'DIRECTIVE';
        break;
      case 'INDEX_RBRACKET':
      case 'RCURLY':
      case 'END':
      case 'ELSE_DIRECTIVE':
        this.popState();
        break;
      default:
        break;
    }
    this.at = this.end;
    return new Token(kind, start, this.end, image ?? this.text.slice(start, this.end), lead);
  }

  /** What a prefix does; inside of comments and raw blocks it does nothing but stick to what follows. */
  private enter(prefix: 'DOLLAR' | 'HASH' | 'OPEN_TEXTBLOCK' | 'OPEN_BLOCK' | 'OPEN_DOC'): void {
    if (this.inComment) {
      return;
    }
    switch (prefix) {
      case 'DOLLAR':
        if (this.state === 'REFERENCE') {
          this.popState();
        }
        this.pushState('REFERENCE');
        break;
      case 'HASH':
        if (this.state === 'REFERENCE' || this.state === 'REFMODIFIER') {
          this.popState();
        }
        this.pushState('PRE_DIRECTIVE');
        break;
      case 'OPEN_TEXTBLOCK':
        this.inComment = true;
        this.pushState('TEXTBLOCK');
        break;
      case 'OPEN_BLOCK':
        this.inComment = true;
        this.pushState('BLOCK_COMMENT');
        break;
      case 'OPEN_DOC':
        // The character behind `#**` was only looked at.
        this.at--;
        this.inComment = true;
        this.pushState('DOC_COMMENT');
        break;
    }
  }

  private pushState(next: LexicalState): void {
    this.stack.push({ state: this.state, opened: this.opened, closed: this.closed });
    this.opened = 0;
    this.state = next;
  }

  /** A closing parenthesis ends the state that opened it; states above that one end with it. */
  private closeParenthesis(): void {
    while (this.opened === 0) {
      if (!this.popState()) {
        return;
      }
    }
    if (this.opened === this.closed + 1) {
      this.popState();
    } else {
      this.closed++;
    }
  }

  private match(): Match {
    const code = this.text.charCodeAt(this.at);
    if (this.hole < this.holes.length && this.atHole()) {
      return this.matchHole();
    }
    switch (this.state) {
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
    for (const form of ['$[', '$![', '$\\![', '$.']) {
      if (this.text.startsWith(form, this.at)) {
        return this.matched(this.at + form.length, 'EMPTY_INDEX');
      }
    }
    return undefined;
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

  /** Drops every state and reads on at an offset as plain text: how a parser that reports all errors goes on behind one. */
  public restart(at: number): void {
    this.stack.length = 0;
    this.state = 'DEFAULT';
    this.opened = 0;
    this.closed = 0;
    this.inComment = false;
    this.inSet = false;
    this.at = at;
  }

  /** Whether a hole begins here; holes that a token has run over are forgotten. */
  private atHole(): boolean {
    while (this.hole < this.holes.length && this.holes[this.hole].start < this.at) {
      this.hole++;
    }
    return this.hole < this.holes.length && this.holes[this.hole].start === this.at;
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

/**
 * What is printed of a prefix that began nothing: its `#` and `$`, and the backslashes in front of a `$`.
 *
 * `image` is the prefix and the character that ended it.
 */
function leadText(image: string): string {
  let text = '';
  for (let i = 0; i < image.length; i++) {
    const unit = image[i];
    if (unit === '#' || unit === '$') {
      text += unit;
    } else if (unit === '\\') {
      let end = i;
      while (image[end] === '\\') {
        end++;
      }
      if (image[end] === '$') {
        text += image.slice(i, end + 1);
        i = end + 1;
      }
    }
  }
  return text;
}

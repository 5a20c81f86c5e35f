import type { SourceSpan } from '../source/text-span';
import type { Token, TokenKind } from './token';
import { TokenPool } from './token-pool';
import type { LexicalState } from './lexical-state';
import { TokenRules } from './token-rules';

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
  /** The states below, and their parentheses opened and closed, side by side. */
  private readonly states: LexicalState[] = [];
  private readonly openedBelow: number[] = [];
  private readonly closedBelow: number[] = [];
  /** Parentheses opened and closed in the current state. */
  private opened = 0;
  private closed = 0;
  private inComment = false;
  private at = 0;
  private readonly rules: TokenRules;
  /** Where the tokens come from. */
  public readonly pool: TokenPool;

  public constructor(private readonly text: string, holes: readonly SourceSpan[] = []) {
    this.rules = new TokenRules(text, holes);
    this.pool = new TokenPool(text);
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
    const state = this.states.pop();
    if (state === undefined) {
      this.opened = 0;
      this.state = 'DEFAULT';
      return false;
    }
    this.opened = this.openedBelow.pop() ?? 0;
    this.closed = this.closedBelow.pop() ?? 0;
    this.state = state;
    return true;
  }

  /** Whether the next character behind white space is an opening parenthesis. */
  public parenthesisFollows(): boolean {
    return this.rules.parenthesisFollows(this.at);
  }

  /** Reads the next token. */
  public next(): Token {
    let start = this.at;
    let lead = '';
    // A prefix that begins with '##' hides what was printed of it and of those before it, as long as it is the last one.
    let leads = '';
    for (;;) {
      if (this.at >= this.text.length) {
        return this.pool.take(start < this.at ? 'ERROR' : 'EOF', start, this.at, lead, undefined);
      }
      const match = this.rules.match(this.state, this.at);
      switch (match) {
        case 'DOLLAR':
        case 'HASH':
        case 'OPEN_TEXTBLOCK':
        case 'OPEN_BLOCK':
        case 'OPEN_DOC':
          this.at = this.rules.end;
          this.enter(match);
          break;
        case 'RAW':
          this.at = this.rules.end;
          break;
        case 'SKIP':
          this.at = this.rules.end;
          start = this.at;
          break;
        case 'REFERENCE_END':
        case 'DIRECTIVE_END':
          leads += leadText(this.text.slice(start, this.rules.holeBegins(this.at) ? this.at : this.at + 1));
          lead = this.text.startsWith('##', start) ? '' : leads;
          start = this.at;
          this.popState();
          break;
        case 'NONE':
          return this.pool.take('ERROR', start, this.at, lead, undefined);
        default:
          return this.token(match, start, lead);
      }
    }
  }

  private token(kind: TokenKind, start: number, lead: string): Token {
    let { end } = this.rules;
    let changed: string | undefined;
    switch (kind) {
      case 'DOT':
        // The letter behind the point only shows that a name follows; whatever stood before the point is lost.
        end--;
        changed = end - start === 1 ? undefined : '.';
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
    this.at = end;
    return this.pool.take(kind, start, end, lead, changed);
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
    this.states.push(this.state);
    this.openedBelow.push(this.opened);
    this.closedBelow.push(this.closed);
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

  /** Drops every state and reads on at an offset as plain text: how a parser that reports all errors goes on behind one. */
  public restart(at: number): void {
    this.states.length = 0;
    this.openedBelow.length = 0;
    this.closedBelow.length = 0;
    this.state = 'DEFAULT';
    this.opened = 0;
    this.closed = 0;
    this.inComment = false;
    this.inSet = false;
    this.at = at;
  }
}

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

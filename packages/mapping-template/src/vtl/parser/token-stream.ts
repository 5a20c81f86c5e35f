import type { Lexer } from '../lexer/lexer';
import { Token, type TokenKind } from '../lexer/token';

/** Reads tokens one by one, never further ahead than asked: the lexer may be moved to another state in between. */
export class TokenStream {
  /** The token that was taken last. */
  public last: Token = new Token('', 'EOF', 0, 0, '', undefined, -1);
  private first: Token | undefined;
  private second: Token | undefined;
  private linked = true;

  public constructor(public readonly lexer: Lexer) {}

  /** The next token, which stays. */
  public peek(): Token {
    return this.first ??= this.lexer.next();
  }

  /** The token behind the next one. */
  public peekSecond(): Token {
    this.peek();
    return this.second ??= this.lexer.next();
  }

  public at(kind: TokenKind): boolean {
    return this.peek().kind === kind;
  }

  /** Takes the next token, and links it to the one before. */
  public take(): Token {
    const token = this.peek();
    this.first = this.second;
    this.second = undefined;
    if (this.linked) {
      this.last.next = token;
    }
    this.linked = true;
    this.last = token;
    return token;
  }

  /** Takes the next token if it is of a kind. */
  public takeIf(kind: TokenKind): Token | undefined {
    return this.at(kind) ? this.take() : undefined;
  }

  public skipWhitespace(): void {
    this.takeIf('WHITESPACE');
  }

  /**
   * Leaves out the link to the next token. A chain of tokens through a whole template would be moved through all generations of the
   * garbage collector, and make the parser slower than linear.
   */
  public breakChain(): void {
    this.linked = false;
  }

  /** How many tokens are in use. */
  public get mark(): number {
    return this.lexer.pool.mark;
  }

  /** Lets the lexer use the tokens again that were read since a mark, but for the last one and those read ahead. */
  public giveBack(mark: number): void {
    const { pool } = this.lexer;
    pool.giveBack(mark);
    pool.keep(this.last);
    if (this.first !== undefined) {
      pool.keep(this.first);
    }
    if (this.second !== undefined) {
      pool.keep(this.second);
    }
  }

  /** Forgets what was read ahead and goes on at an offset, as plain text. */
  public restart(at: number): void {
    this.last = new Token('', 'EOF', at, at, '', undefined, -1);
    this.first = undefined;
    this.second = undefined;
    this.lexer.restart(at);
  }
}

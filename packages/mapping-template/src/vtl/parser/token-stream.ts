import type { Lexer } from '../lexer/lexer';
import { Token, type TokenKind } from '../lexer/token';

/** Reads tokens one by one, never further ahead than asked: the lexer may be moved to another state in between. */
export class TokenStream {
  /** The token that was taken last. */
  public last: Token;

  public constructor(public readonly lexer: Lexer) {
    this.last = new Token('EOF', 0, 0, '', '');
  }

  /** The next token, which stays. */
  public peek(): Token {
    return this.last.next ??= this.lexer.next();
  }

  /** The token behind the next one. */
  public peekSecond(): Token {
    return this.peek().next ??= this.lexer.next();
  }

  /** The third token from here. */
  public peekThird(): Token {
    return this.peekSecond().next ??= this.lexer.next();
  }

  public at(kind: TokenKind): boolean {
    return this.peek().kind === kind;
  }

  /** Takes the next token. */
  public take(): Token {
    return (this.last = this.peek());
  }

  /** Takes the next token if it is of a kind. */
  public takeIf(kind: TokenKind): Token | undefined {
    return this.at(kind) ? this.take() : undefined;
  }

  public skipWhitespace(): void {
    this.takeIf('WHITESPACE');
  }

  /** Forgets what was read ahead and goes on at an offset, as plain text. */
  public restart(at: number): void {
    this.last = new Token('EOF', at, at, '', '');
    this.lexer.restart(at);
  }
}

import { Token, type TokenKind } from './token';

/** Tokens that are kept for use again; a statement with more of them makes new ones. */
const MAX_KEPT = 256;

/**
 * Makes the tokens of a text. A long template has many more than the parser ever looks at together: those of the statements that are
 * done are used again.
 */
export class TokenPool {
  private readonly kept: Token[] = [];
  private used = 0;

  public constructor(private readonly source: string) {}

  /** How many are in use; what is taken from here on can be given back together. */
  public get mark(): number {
    return this.used;
  }

  public take(kind: TokenKind, start: number, end: number, lead: string, changed: string | undefined): Token {
    if (this.used < this.kept.length) {
      return this.kept[this.used++].become(kind, start, end, lead, changed);
    }
    if (this.used >= MAX_KEPT) {
      return new Token(this.source, kind, start, end, lead, changed, -1);
    }
    const token = new Token(this.source, kind, start, end, lead, changed, this.used++);
    this.kept.push(token);
    return token;
  }

  /** Gives back what was taken since a mark. */
  public giveBack(mark: number): void {
    this.used = Math.min(this.used, mark);
  }

  /** Keeps a token that is still needed from being given back. */
  public keep(token: Token): void {
    const { place } = token;
    if (place >= this.used) {
      const other = this.kept[this.used];
      this.kept[place] = other;
      other.place = place;
      this.kept[this.used] = token;
      token.place = this.used++;
    }
  }
}

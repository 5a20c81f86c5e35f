/** The kinds of tokens, by the names that Velocity's grammar gives them. */
export type TokenKind =
  | 'EOF' | 'TEXT' | 'HOLE' | 'ESCAPE' | 'DOUBLE_ESCAPE' | 'ESCAPE_DIRECTIVE' | 'EMPTY_INDEX'
  | 'LINE_COMMENT_START' | 'LINE_COMMENT_END' | 'BLOCK_COMMENT' | 'DOC_COMMENT' | 'TEXTBLOCK'
  | 'SET_DIRECTIVE' | 'IF_DIRECTIVE' | 'ELSEIF_DIRECTIVE' | 'ELSE_DIRECTIVE' | 'END' | 'WORD' | 'BRACKETED_WORD'
  | 'IDENTIFIER' | 'DOT' | 'LCURLY' | 'RCURLY' | 'INDEX_LBRACKET' | 'INDEX_RBRACKET'
  | 'LPAREN' | 'RPAREN' | 'REFMOD2_RPAREN' | 'LBRACKET' | 'RBRACKET' | 'LEFT_CURLEY' | 'RIGHT_CURLEY'
  | 'COMMA' | 'COLON' | 'DOUBLEDOT' | 'WHITESPACE' | 'STRING_LITERAL' | 'TRUE' | 'FALSE' | 'INTEGER_LITERAL' | 'FLOATING_POINT_LITERAL'
  | 'MINUS' | 'PLUS' | 'MULTIPLY' | 'DIVIDE' | 'MODULUS' | 'AND' | 'OR' | 'LT' | 'LE' | 'GT' | 'GE' | 'EQ' | 'NE' | 'NOT' | 'EQUALS'
  | 'ERROR';

/**
 * A token. Tokens are linked, so that the text of a stretch of them can be put together again.
 *
 * Most are looked at once and never asked for their text, so that it is cut out of the source only where somebody asks.
 */
export class Token {
  /** The token behind this one, once the parser has asked for it. */
  public next: Token | undefined = undefined;
  public kind: TokenKind;
  /** Offset of the first unit, prefixes such as backslashes included. */
  public start: number;
  public end: number;
  /** What is printed in front of the token, where it is printed at all: a `$` or `#` that began nothing. */
  public lead: string;
  private readonly source: string;
  /** The text where it is not the source's. */
  private changed: string | undefined;

  /**
   * @param source the text that the token is a part of
   * @param place where its pool keeps it; negative where no pool does
   */
  public constructor(source: string, kind: TokenKind, start: number, end: number, lead: string, changed: string | undefined, public place: number) {
    this.source = source;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.lead = lead;
    this.changed = changed;
  }

  /** Makes another token of the same source of this one, which nobody needs any more. */
  public become(kind: TokenKind, start: number, end: number, lead: string, changed: string | undefined): this {
    this.next = undefined;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.lead = lead;
    this.changed = changed;
    return this;
  }

  /** The token's text; the parser takes escapes away from it. */
  public get image(): string {
    return this.changed ?? this.source.slice(this.start, this.end);
  }

  public set image(text: string) {
    this.changed = text;
  }

  /** Whether the text of the tokens from this one to another is the source's. */
  public isJoinedTo(last: Token): boolean {
    let token: Token = this;
    for (;;) {
      if (token.changed !== undefined || token.lead !== '' || token.kind === 'BLOCK_COMMENT') {
        return false;
      }
      if (token === last) {
        return true;
      }
      const { next }: Token = token;
      if (next === undefined || next.start !== token.end) {
        return false;
      }
      token = next;
    }
  }

  /** The source's text from this token to another. */
  public sourceTo(last: Token): string {
    return this.source.slice(this.start, last.end);
  }
}

/** The text of the tokens from one to another, as `#literal` and escaped references print it. */
export function literalText(first: Token, last: Token): string {
  if (first.isJoinedTo(last)) {
    return first.sourceTo(last);
  }
  let text = '';
  for (let token: Token | undefined = first; token !== undefined; token = token.next) {
    text += token.kind === 'BLOCK_COMMENT' ? '' : token.lead + token.image;
    if (token === last) {
      break;
    }
  }
  return text;
}

/** The text of the tokens from one to another, as directives that do not exist are printed. */
export function imageText(first: Token, last: Token): string {
  let text = '';
  for (let token: Token | undefined = first; token !== undefined; token = token.next) {
    text += token.image;
    if (token === last) {
      break;
    }
  }
  return text;
}

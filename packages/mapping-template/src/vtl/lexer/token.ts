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

/** A token. Tokens are linked, so that the text of a stretch of them can be put together again. */
export class Token {
  /** The token behind this one, once the parser has asked for it. */
  public next: Token | undefined;

  public constructor(
    public readonly kind: TokenKind,
    /** Offset of the first unit, prefixes such as backslashes included. */
    public readonly start: number,
    public readonly end: number,
    /** The token's text; the parser takes escapes away from it. */
    public image: string,
    /** What is printed in front of the token, where it is printed at all: a `$` or `#` that began nothing. */
    public readonly lead: string,
  ) {}
}

/** The text of the tokens from one to another, as `#literal` and escaped references print it. */
export function literalText(first: Token, last: Token): string {
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

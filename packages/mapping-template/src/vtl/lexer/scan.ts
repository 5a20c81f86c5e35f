import {
  BANG, BACKSLASH, CLOSE_BRACE, CR, DOLLAR, HASH, HYPHEN, LF, OPEN_BRACE, OPEN_PAREN, POINT, SPACE, UNDERSCORE, AT,
  isBlank, isDigit, isIdentifierPart, isLetter, isWhitespace, isWordPart,
} from './characters';

/**
 * The longest match of single token rules in a text. Each function answers the offset behind the match, or -1 where there is none.
 *
 * Offsets behind the text's end read as NaN, which is in no class.
 */
export class Scan {
  private runStart = 0;
  private runEnd = 0;

  public constructor(public readonly text: string) {}

  public code(at: number): number {
    return this.text.charCodeAt(at);
  }

  public blanks(at: number): number {
    let end = at;
    while (isBlank(this.code(end))) {
      end++;
    }
    return end;
  }

  public whitespace(at: number): number {
    let end = at;
    while (isWhitespace(this.code(end))) {
      end++;
    }
    return end;
  }

  /** A line end: LF, CR or CR LF. */
  public lineEnd(at: number): number {
    const code = this.code(at);
    return code === LF ? at + 1 : code === CR ? (this.code(at + 1) === LF ? at + 2 : at + 1) : -1;
  }

  /** What a directive swallows behind it: blanks and one line end, or nothing at all. */
  public blanksAndLineEnd(at: number): number {
    const end = this.lineEnd(this.blanks(at));
    return end < 0 ? at : end;
  }

  /** Backslashes, as many as there are; the run is remembered, so that a long one is walked once. */
  public backslashes(at: number): number {
    if (at >= this.runStart && at < this.runEnd) {
      return this.runEnd;
    }
    let end = at;
    while (this.code(end) === BACKSLASH) {
      end++;
    }
    this.runStart = at;
    this.runEnd = end;
    return end;
  }

  /** Backslashes and `$`, with the `!` of a silent reference, which may have backslashes of its own. */
  public dollar(at: number): number {
    const dollar = this.backslashes(at);
    if (this.code(dollar) !== DOLLAR) {
      return -1;
    }
    const bang = this.code(dollar + 1) === BACKSLASH ? this.backslashes(dollar + 1) : dollar + 1;
    return this.code(bang) === BANG ? bang + 1 : dollar + 1;
  }

  /** Blanks, `#set` or `#{set}`, spaces and the parenthesis. */
  public setDirective(at: number): number {
    const hash = this.blanks(at);
    if (this.code(hash) !== HASH) {
      return -1;
    }
    let end = this.text.startsWith('set', hash + 1) ? hash + 4 : this.text.startsWith('{set}', hash + 1) ? hash + 6 : -1;
    if (end < 0) {
      return -1;
    }
    while (this.code(end) === SPACE) {
      end++;
    }
    return this.code(end) === OPEN_PAREN ? end + 1 : -1;
  }

  /** An odd number of backslashes, `#`, and the name of a directive. */
  public escapedDirective(at: number): number {
    const hash = this.backslashes(at);
    if ((hash - at) % 2 === 0 || this.code(hash) !== HASH) {
      return -1;
    }
    return Math.max(this.word(hash + 1), this.bracketedWord(hash + 1));
  }

  public word(at: number): number {
    const first = this.code(at);
    return isLetter(first) || first === UNDERSCORE || first === AT ? this.wordParts(at + 1) : -1;
  }

  public bracketedWord(at: number): number {
    const first = this.code(at + 1);
    if (this.code(at) !== OPEN_BRACE || !(isLetter(first) || first === UNDERSCORE)) {
      return -1;
    }
    const end = this.wordParts(at + 2);
    return this.code(end) === CLOSE_BRACE ? end + 1 : -1;
  }

  public identifier(at: number): number {
    const first = this.code(at);
    if (!isLetter(first) && first !== UNDERSCORE) {
      return -1;
    }
    let end = at + 1;
    while (isIdentifierPart(this.code(end))) {
      end++;
    }
    return end;
  }

  /** A whole number with an optional sign. */
  public integer(at: number): number {
    const first = this.code(at) === HYPHEN ? at + 1 : at;
    const end = this.digits(first);
    return end > first ? end : -1;
  }

  /** A number with a point or an exponent. */
  public float(at: number): number {
    const first = this.code(at) === HYPHEN ? at + 1 : at;
    const whole = this.digits(first);
    if (this.code(whole) !== POINT) {
      const end = whole > first ? this.exponent(whole) : whole;
      return end > whole ? end : -1;
    }
    const fraction = this.digits(whole + 1);
    return whole > first || fraction > whole + 1 ? this.exponent(fraction) : -1;
  }

  /**
   * A string in single or double quotes: a doubled quote stands for one, and there are no other escapes.
   *
   * Velocity takes the longest string that ends, so that a doubled quote without a later end closes the string after all.
   */
  public string(at: number): number {
    const quote = this.text[at];
    let closed = -1;
    let end = this.text.indexOf(quote, at + 1);
    while (end >= 0) {
      closed = end + 1;
      if (this.text[closed] !== quote) {
        break;
      }
      end = this.text.indexOf(quote, closed + 1);
    }
    return closed;
  }

  private wordParts(at: number): number {
    let end = at;
    while (isWordPart(this.code(end))) {
      end++;
    }
    return end;
  }

  private digits(at: number): number {
    let end = at;
    while (isDigit(this.code(end))) {
      end++;
    }
    return end;
  }

  private exponent(at: number): number {
    const mark = this.text[at];
    if (mark !== 'e' && mark !== 'E') {
      return at;
    }
    const sign = this.text[at + 1];
    const first = sign === '+' || sign === '-' ? at + 2 : at + 1;
    const end = this.digits(first);
    return end > first ? end : at;
  }
}

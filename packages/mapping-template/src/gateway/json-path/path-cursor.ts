/** A path that Jayway refuses. */
export class PathSyntaxError extends Error {
  public constructor(
    message: string,
    /** Offset in the whole path, in UTF-16 units. */
    public readonly offset: number,
    /** Whether Jayway's filter parser tries another reading: it does for its own errors, not for those of the Java library. */
    public readonly recoverable: boolean,
  ) {
    super(message);
    this.name = 'PathSyntaxError';
  }
}

/** Paths inside of filters inside of paths, and parentheses: at most so deep. */
export const MAX_PATH_NESTING = 100;

export const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';

/**
 * A text that is read with look-ahead, after Jayway's rules of what is "significant": only spaces are skipped.
 *
 * `end` is the last position that belongs to the text; characters behind it can still be looked at.
 */
export class PathCursor {
  public position = 0;
  public end: number;

  public constructor(
    public readonly text: string,
    /** Offset of the text in the whole path. */
    private readonly base: number,
  ) {
    this.end = text.length - 1;
  }

  public get length(): number {
    return this.end + 1;
  }

  public get current(): string {
    return this.at(this.position);
  }

  public get isTail(): boolean {
    return this.position >= this.end;
  }

  public at(index: number): string {
    if (index < 0 || index >= this.text.length) {
      throw new PathSyntaxError('the path ends too early', this.offset(this.text.length), false);
    }
    return this.text[index];
  }

  /** Offset in the whole path. */
  public offset(index = this.position): number {
    return Math.max(0, this.base + index);
  }

  public fail(message: string, index = this.position): never {
    throw new PathSyntaxError(message, this.offset(index), true);
  }

  public has(index = this.position): boolean {
    return index >= 0 && index <= this.end;
  }

  public trim(): void {
    this.skipBlanks();
    while (this.has() && this.position < this.end && this.text[this.end] === ' ') {
      this.end--;
    }
  }

  public skipBlanks(): this {
    while (this.has() && this.position < this.end && this.current === ' ') {
      this.position++;
    }
    return this;
  }

  public slice(start: number, end: number): string {
    if (start < 0 || start > end || end > this.text.length) {
      throw new PathSyntaxError('the path ends too early', this.offset(this.text.length), false);
    }
    return this.text.slice(start, end);
  }

  /** The next character that is no space, at or behind `start` + 1; a space where there is none. */
  public nextSignificant(start = this.position): string {
    const index = this.skipSpaces(start);
    return this.has(index) ? this.text[index] : ' ';
  }

  public nextSignificantIs(wanted: string, start = this.position): boolean {
    const index = this.skipSpaces(start);
    return this.has(index) && this.text[index] === wanted;
  }

  /** The place of the next character that is no space, if it is the wanted one, else -1. */
  public indexOfNextSignificant(wanted: string, start = this.position): number {
    const index = this.skipSpaces(start);
    return this.at(index) === wanted ? index : -1;
  }

  /** The last character in front of a place that is no space, as its index; -1 where there is none. */
  public indexOfPreviousSignificant(start = this.position): number {
    let index = start - 1;
    while (this.has(index) && this.text[index] === ' ') {
      index--;
    }
    return this.has(index) ? index : -1;
  }

  public indexOf(wanted: string, start: number): number {
    const index = this.text.indexOf(wanted, start);
    return this.has(index) ? index : -1;
  }

  /** The next place of a character behind `start` that no backslash stands in front of. */
  public indexOfUnescaped(wanted: string, start: number): number {
    for (let index = start + 1; this.has(index); index++) {
      if (this.text[index] === '\\') {
        index++;
      } else if (this.text[index] === wanted) {
        return index;
      }
    }
    return -1;
  }

  /** The place of the bracket that closes the one at `start`; strings, and regular expressions where asked, are skipped. */
  public indexOfClosing(start: number, open: string, close: string, skipRegex: boolean): number {
    let depth = 1;
    for (let index = start + 1; this.has(index); index++) {
      if (this.at(index) === '"' || this.at(index) === '\'') {
        index = this.closingOf(index) + 1;
      }
      if (skipRegex && this.at(index) === '/') {
        index = this.closingOf(index) + 1;
      }
      if (this.at(index) === open) {
        depth++;
      } else if (this.at(index) === close && --depth === 0) {
        return index;
      }
    }
    return -1;
  }

  /** The place of the next delimiter that is the same as the one at `start`. */
  private closingOf(start: number): number {
    const delimiter = this.at(start);
    const end = this.indexOfUnescaped(delimiter, start);
    return end < 0 ? this.fail(`the ${delimiter} at position ${this.offset(start)} is not closed`, start) : end;
  }

  /** Takes a text that stands here, behind spaces. */
  public take(wanted: string): boolean {
    this.skipBlanks();
    if (!this.has(this.position + wanted.length - 1) || !this.text.startsWith(wanted, this.position)) {
      return false;
    }
    this.position += wanted.length;
    return true;
  }

  private skipSpaces(start: number): number {
    let index = start + 1;
    while (this.has(index) && this.text[index] === ' ') {
      index++;
    }
    return index;
  }
}

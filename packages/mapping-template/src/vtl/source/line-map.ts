/** A place in a text as people count it. */
export interface SourcePosition {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number;
}

/**
 * Answers on which line and column an offset stands.
 *
 * A line ends at LF, CR or CR LF. The table is made on the first question, so that a text nobody asks about costs nothing.
 */
export class LineMap {
  private starts?: number[];

  public constructor(public readonly text: string) {}

  /** Number of lines; an empty text has one. */
  public get lineCount(): number {
    return this.lineStarts().length;
  }

  /** Line and column of an offset; offsets outside of the text are moved to its nearest end. */
  public positionAt(offset: number): SourcePosition {
    const starts = this.lineStarts();
    const place = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low + 1, column: place - starts[low] + 1 };
  }

  /** Text of a line (counted from 1) without its line end; lines that do not exist are empty. */
  public lineText(line: number): string {
    const starts = this.lineStarts();
    if (line < 1 || line > starts.length) {
      return '';
    }
    const next = line < starts.length ? starts[line] : this.text.length;
    return this.text.slice(starts[line - 1], next).replace(/[\r\n]+$/, '');
  }

  private lineStarts(): number[] {
    if (this.starts === undefined) {
      const starts = [0];
      const ends = /\r\n|\r|\n/g;
      while (ends.exec(this.text) !== null) {
        starts.push(ends.lastIndex);
      }
      this.starts = starts;
    }
    return this.starts;
  }
}

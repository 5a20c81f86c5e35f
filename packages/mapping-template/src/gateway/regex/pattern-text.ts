import { invalidPattern } from './regex-fault';
import { needsPair } from './units-of-regex';

/** Ends the text; a pattern may hold the same code point, so that its end is a matter of position, too. */
const END = 0;

/**
 * The text of a pattern as code points, read as java.util.regex reads it: with `\Q…\E` resolved, and with white space and comments
 * left out while the flag `x` is on.
 */
export class PatternText {
  public position = 0;
  public skipComments = false;
  public unixLines = false;
  public readonly length: number;
  private readonly points: readonly number[];
  private readonly offsets: readonly number[];

  public constructor(public readonly pattern: string) {
    [this.points, this.offsets] = resolveQuotes(pattern);
    this.length = this.points.length;
  }

  public get atEnd(): boolean {
    return this.position >= this.length;
  }

  /** The code point at an index, without a look at flags. */
  public at(index: number): number {
    return index < this.length ? this.points[index] : END;
  }

  public peek(): number {
    return this.skipComments ? this.skipBlank() : this.at(this.position);
  }

  public next(): number {
    this.position++;
    return this.peek();
  }

  public read(): number {
    const found = this.peek();
    this.position++;
    return found;
  }

  /** Whether a character of two units, or half of one, stands anywhere from here on. */
  public hasSurrogates(): boolean {
    return this.points.some((point, index) => index >= this.position && needsPair(point));
  }

  /** Refuses the pattern, in Java's words. */
  public fail(description: string): never {
    throw invalidPattern(this.pattern, description, this.offset());
  }

  public offset(): number {
    return this.position < this.length ? this.offsets[this.position] : this.pattern.length;
  }

  private skipBlank(): number {
    let found = this.at(this.position);
    while ((found === 0x20 || (found >= 0x09 && found <= 0x0d) || found === 0x23) && !this.atEnd) {
      if (found === 0x23) {
        while (!this.atEnd && !this.endsLine(this.at(this.position))) {
          this.position++;
        }
      } else {
        this.position++;
      }
      found = this.at(this.position);
    }
    return found;
  }

  private endsLine(codePoint: number): boolean {
    return codePoint === 0x0a
      || (!this.unixLines && (codePoint === 0x0d || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029));
  }
}

/** The code points of a pattern and the offset of each; what stands between `\Q` and `\E` is escaped. */
function resolveQuotes(pattern: string): [number[], number[]] {
  const points: number[] = [];
  const offsets: number[] = [];
  const add = (codePoint: number, offset: number): void => {
    points.push(codePoint);
    offsets.push(offset);
  };
  let quoted = false;
  let begun = false;
  for (let index = 0; index < pattern.length;) {
    const codePoint = pattern.codePointAt(index)!;
    const next = index + (codePoint > 0xffff ? 2 : 1);
    if (!quoted) {
      if (codePoint === 0x5c && pattern[next] === 'Q') {
        quoted = begun = true;
        index = next + 1;
        continue;
      }
      add(codePoint, index);
      if (codePoint === 0x5c && next < pattern.length) {
        // The pair is copied whole, so that \\Q is a backslash and a Q.
        const escaped = pattern.codePointAt(next)!;
        add(escaped, next);
        index = next + (escaped > 0xffff ? 2 : 1);
        continue;
      }
    } else if (codePoint === 0x5c && pattern[next] === 'E') {
      quoted = false;
      index = next + 1;
      continue;
    } else {
      addQuoted(codePoint, index, begun, add);
      begun = false;
    }
    index = next;
  }
  return [points, offsets];
}

function addQuoted(codePoint: number, offset: number, first: boolean, add: (codePoint: number, offset: number) => void): void {
  const digit = codePoint >= 0x30 && codePoint <= 0x39;
  const letter = codePoint < 128 && /[A-Za-z]/.test(String.fromCharCode(codePoint));
  if (digit && first) {
    // A digit right after \Q must not continue a group number in front of it.
    for (const part of '\\x3') {
      add(part.charCodeAt(0), offset);
    }
  } else if (codePoint < 128 && !letter && !digit) {
    add(0x5c, offset);
  }
  add(codePoint, offset);
}

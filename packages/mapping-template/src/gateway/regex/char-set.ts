/** Tells whether a code point belongs to a set. */
export type CharTest = (codePoint: number) => boolean;

const TABLE_SIZE = 256;

/** A set of code points. The first 256 answers are looked up in a table that is filled on the first use. */
export class CharSet {
  private table: Uint8Array | undefined;

  public constructor(private readonly test: CharTest) {
  }

  public has(codePoint: number): boolean {
    if (codePoint >= TABLE_SIZE) {
      return this.test(codePoint);
    }
    return (this.table ??= this.fill())[codePoint] === 1;
  }

  private fill(): Uint8Array {
    const table = new Uint8Array(TABLE_SIZE);
    for (let codePoint = 0; codePoint < TABLE_SIZE; codePoint++) {
      table[codePoint] = this.test(codePoint) ? 1 : 0;
    }
    return table;
  }
}

export function union(left: CharTest, right: CharTest): CharTest {
  return (codePoint) => left(codePoint) || right(codePoint);
}

export function intersection(left: CharTest, right: CharTest): CharTest {
  return (codePoint) => left(codePoint) && right(codePoint);
}

export function negation(test: CharTest): CharTest {
  return (codePoint) => !test(codePoint);
}

/** The code points from `first` to `last`, both included. */
export function range(first: number, last: number): CharTest {
  return (codePoint) => codePoint >= first && codePoint <= last;
}

/** How letters are compared: exactly, by ASCII letters only, or by Unicode's simple case mapping. */
export enum CaseRule {
  EXACT,
  ASCII,
  UNICODE,
}

/** One code point under a rule of case. */
export function single(wanted: number, rule: CaseRule): CharTest {
  if (rule === CaseRule.UNICODE) {
    const folded = foldUnicode(wanted);
    return (codePoint) => codePoint === wanted || foldUnicode(codePoint) === folded;
  }
  if (rule === CaseRule.ASCII && isAsciiLetter(wanted)) {
    const lower = wanted | 0x20;
    return (codePoint) => codePoint < 128 && (codePoint | 0x20) === lower;
  }
  return (codePoint) => codePoint === wanted;
}

/** A range of code points under a rule of case. */
export function caseRange(first: number, last: number, rule: CaseRule): CharTest {
  const exact = range(first, last);
  switch (rule) {
    case CaseRule.EXACT:
      return exact;
    case CaseRule.ASCII:
      return (codePoint) => exact(codePoint) || (isAsciiLetter(codePoint) && exact(codePoint ^ 0x20));
    default:
      return (codePoint) => exact(codePoint) || exact(toUpper(codePoint)) || exact(foldUnicode(codePoint));
  }
}

/** Whether two code points are the same under a rule of case. */
export function sameCodePoint(left: number, right: number, rule: CaseRule): boolean {
  if (left === right || rule === CaseRule.EXACT) {
    return left === right;
  }
  return rule === CaseRule.UNICODE
    ? foldUnicode(left) === foldUnicode(right)
    : isAsciiLetter(left) && isAsciiLetter(right) && (left | 0x20) === (right | 0x20);
}

export function isAsciiLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return lower >= 0x61 && lower <= 0x7a && codePoint < 128;
}

export function isAsciiDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Java's way to compare without case: the lower case of the upper case, where each is a single code point. */
function foldUnicode(codePoint: number): number {
  return oneCodePoint(String.fromCodePoint(toUpper(codePoint)).toLowerCase(), toUpper(codePoint));
}

function toUpper(codePoint: number): number {
  return oneCodePoint(String.fromCodePoint(codePoint).toUpperCase(), codePoint);
}

function oneCodePoint(text: string, otherwise: number): number {
  const codePoint = text.codePointAt(0)!;
  return text.length === (codePoint > 0xffff ? 2 : 1) ? codePoint : otherwise;
}

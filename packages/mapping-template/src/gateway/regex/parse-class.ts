import { type CharTest, caseRange, CaseRule, intersection, isAsciiLetter, negation, single, union } from './char-set';
import type { PatternText } from './pattern-text';

const CLOSE = 0x5d;
const OPEN = 0x5b;
const AND = 0x26;
const CARET = 0x5e;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;

/** What the parser of classes needs from the parser of the whole pattern. */
export interface ClassContext {
  readonly text: PatternText;
  caseRule(): CaseRule;
  parseEscape(isRange: boolean): number | CharTest;
}

/**
 * Parses a class in brackets, after the rules of Java 9 and newer.
 *
 * Java collects the single characters below U+0100 of one pair of brackets in a set that grows while the class is being read, also after
 * it became an operand of `&&`; so does this parser.
 */
export function parseClass(parser: ClassContext, consume = true): CharTest {
  const { text } = parser;
  const bits = new Set<number>();
  const inBits: CharTest = (codePoint) => bits.has(codePoint);
  let all: CharTest | undefined;
  let latest: CharTest | undefined;
  let hasBits = false;
  let negated = false;
  const addTo = (test: CharTest): void => {
    all = all === undefined ? test : union(all, test);
  };
  let found = text.next();
  if (found === CARET && text.at(text.position - 1) === OPEN) {
    found = text.next();
    negated = true;
  }
  for (;;) {
    if (found === OPEN) {
      latest = parseClass(parser);
      addTo(latest);
      found = text.peek();
      continue;
    }
    if (found === AND) {
      found = text.next();
      if (found === AND) {
        const right = readRight(parser);
        if (hasBits) {
          if (all === undefined) {
            latest = inBits;
          }
          addTo(inBits);
          hasBits = false;
        }
        latest = right ?? latest;
        if (all === undefined) {
          all = right ?? text.fail('Bad class syntax');
        } else {
          all = intersection(all, latest!);
        }
        found = text.peek();
        continue;
      }
      text.position--;
    } else if (found === 0 && text.atEnd) {
      return text.fail('Unclosed character class');
    } else if (found === CLOSE && (all !== undefined || hasBits)) {
      if (consume) {
        text.next();
      }
      if (hasBits) {
        addTo(inBits);
      }
      return negated ? negation(all!) : all!;
    }
    const member = parseMember(parser, bits);
    if (member === undefined) {
      hasBits = true;
    } else {
      latest = member;
      addTo(member);
    }
    found = text.peek();
  }
}

/** What follows `&&`, up to the closing bracket, which is left in place, or to the next `&`. */
function readRight(parser: ClassContext): CharTest | undefined {
  const { text } = parser;
  let right: CharTest | undefined;
  let found = text.next();
  while (found !== CLOSE && found !== AND) {
    if (found === OPEN) {
      const nested = parseClass(parser);
      right = right === undefined ? nested : union(right, nested);
    } else {
      text.position--;
      right = parseClass(parser, false);
    }
    found = text.peek();
    if (found === 0 && text.atEnd) {
      return text.fail('Unclosed character class');
    }
  }
  return right;
}

/** One character, escape or range; undefined where it went into `bits`. */
function parseMember(parser: ClassContext, bits: Set<number>): CharTest | undefined {
  const { text } = parser;
  let first = text.peek();
  if (first === BACKSLASH) {
    const escaped = parser.parseEscape(text.at(text.position + 2) === MINUS);
    if (typeof escaped !== 'number') {
      return escaped;
    }
    first = escaped;
  } else {
    text.next();
  }
  if (text.peek() === MINUS) {
    const end = text.at(text.position + 1);
    if (end !== OPEN && end !== CLOSE) {
      text.next();
      return parseRange(parser, first);
    }
  }
  return addSingle(parser, bits, first);
}

function parseRange(parser: ClassContext, first: number): CharTest {
  const { text } = parser;
  let last = text.peek();
  if (last === BACKSLASH) {
    const escaped = parser.parseEscape(true);
    // A class such as \d as the end of a range is less than any character to Java.
    last = typeof escaped === 'number' ? escaped : -1;
  } else {
    text.next();
  }
  if (last < first) {
    text.fail('Illegal character range');
  }
  return caseRange(first, last, parser.caseRule());
}

function addSingle(parser: ClassContext, bits: Set<number>, codePoint: number): CharTest | undefined {
  const rule = parser.caseRule();
  if (codePoint >= 256 || rule === CaseRule.UNICODE) {
    return single(codePoint, rule);
  }
  bits.add(codePoint);
  if (rule === CaseRule.ASCII && isAsciiLetter(codePoint)) {
    bits.add(codePoint ^ 0x20);
  }
  return undefined;
}

import { isAsciiDigit } from './char-set';
import type { PatternText } from './pattern-text';
import { type Greed, MAX_REPEAT, type RegexNode } from './regex-node';

/** What was read, repeated as the quantifier behind it says; without one it is answered as it is. */
export function parseQuantifier(text: PatternText, body: RegexNode): RegexNode {
  switch (text.peek()) {
    case 0x3f:
      text.next();
      return { kind: 'repeat', body, min: 0, max: 1, greed: parseGreed(text) };
    case 0x2a:
      text.next();
      return { kind: 'repeat', body, min: 0, max: MAX_REPEAT, greed: parseGreed(text) };
    case 0x2b:
      text.next();
      return { kind: 'repeat', body, min: 1, max: MAX_REPEAT, greed: parseGreed(text) };
    case 0x7b:
      return parseCount(text, body);
    default:
      return body;
  }
}

function parseCount(text: PatternText, body: RegexNode): RegexNode {
  if (!isAsciiDigit(text.at(text.position + 1))) {
    text.fail('Illegal repetition');
  }
  text.position++;
  const min = parseNumber(text);
  let max = min;
  if (text.at(text.position) === 0x2c) {
    text.position++;
    max = text.peek() === 0x7d ? MAX_REPEAT : parseNumber(text);
  }
  if (text.read() !== 0x7d) {
    text.fail('Unclosed counted closure');
  }
  if (max < min || min > MAX_REPEAT || max > MAX_REPEAT) {
    text.fail('Illegal repetition range');
  }
  return { kind: 'repeat', body, min, max, greed: parseGreed(text) };
}

function parseNumber(text: PatternText): number {
  let value = 0;
  while (isAsciiDigit(text.peek())) {
    value = value * 10 + (text.read() - 0x30);
  }
  return value;
}

function parseGreed(text: PatternText): Greed {
  const found = text.peek();
  if (found === 0x3f || found === 0x2b) {
    text.next();
    return found === 0x3f ? 'lazy' : 'possessive';
  }
  return 'greedy';
}

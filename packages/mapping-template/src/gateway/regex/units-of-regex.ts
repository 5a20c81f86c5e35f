import { isHigh, isLow } from '../../vtl/values/surrogate-units';
import type { RegexNode } from './regex-node';

/** Whether a code point is a character of two units, or half of one. */
export function needsPair(codePoint: number): boolean {
  return codePoint > 0xffff || isHigh(codePoint) || isLow(codePoint);
}

/** Whether a part of a pattern names a character that takes two units, or has a set that may have some. */
export function mayHavePair(node: RegexNode): boolean {
  switch (node.kind) {
    case 'set':
      return node.open === true;
    case 'sequence':
      return node.parts.some(mayHavePair);
    case 'choice':
      return node.options.some(mayHavePair);
    case 'capture':
    case 'group':
    case 'atomic':
    case 'repeat':
    case 'look':
      return mayHavePair(node.body);
    case 'literal':
      return needsPair(node.codePoint);
    default:
      return false;
  }
}

/** The UTF-16 unit that every match of a part of a pattern begins with, if there is one. */
export function firstUnitOf(node: RegexNode): number | undefined {
  switch (node.kind) {
    case 'literal':
      return String.fromCodePoint(node.codePoint).charCodeAt(0);
    case 'sequence':
      return firstUnitOf(node.parts[0]);
    case 'capture':
    case 'group':
    case 'atomic':
      return firstUnitOf(node.body);
    case 'repeat':
      return node.min > 0 ? firstUnitOf(node.body) : undefined;
    default:
      return undefined;
  }
}

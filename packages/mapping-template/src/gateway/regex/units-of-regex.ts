import type { RegexNode } from './regex-node';

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
    default:
      return hasPair(node);
  }
}

/** Whether a character that takes two units stands in a part of a pattern. */
export function hasPair(node: RegexNode): boolean {
  switch (node.kind) {
    case 'literal':
      return node.codePoint > 0xffff;
    case 'sequence':
      return node.parts.some(hasPair);
    case 'choice':
      return node.options.some(hasPair);
    case 'capture':
    case 'group':
    case 'atomic':
    case 'repeat':
      return hasPair(node.body);
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

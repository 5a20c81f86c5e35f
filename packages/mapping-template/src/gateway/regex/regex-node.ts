import type { CaseRule, CharTest } from './char-set';

/** How often a quantifier tries first, and whether it gives back. */
export type Greed = 'greedy' | 'lazy' | 'possessive';

/** A place between characters that a pattern can ask for. */
export type Anchor =
  | 'input-start' | 'line-start' | 'unix-line-start'
  | 'input-end' | 'input-end-before-terminator' | 'unix-input-end-before-terminator' | 'line-end' | 'unix-line-end'
  | 'word-boundary' | 'no-word-boundary' | 'last-match';

/** A part of a pattern. */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'literal'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly test: CharTest }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'capture'; readonly group: number; readonly body: RegexNode }
  | { readonly kind: 'group'; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: RegexNode }
  | { readonly kind: 'back-reference'; readonly group: number; readonly rule: CaseRule }
  | { readonly kind: 'repeat'; readonly body: RegexNode; readonly min: number; readonly max: number; readonly greed: Greed };

/** Largest count of a quantifier, and what stands for "no upper bound". */
export const MAX_REPEAT = 0x7fffffff;

/** Fewest and most UTF-16 units that a node can match; most is Infinity where there is no bound. */
export function widthOf(node: RegexNode): [number, number] {
  switch (node.kind) {
    case 'literal':
      return node.codePoint > 0xffff ? [2, 2] : [1, 1];
    case 'set':
      return [1, 1];
    case 'line-break':
      return [1, 2];
    case 'sequence':
      return node.parts.map(widthOf).reduce<[number, number]>(([low, high], [min, max]) => [low + min, high + max], [0, 0]);
    case 'choice':
      return node.options.map(widthOf).reduce<[number, number]>(
        ([low, high], [min, max]) => [Math.min(low, min), Math.max(high, max)], [Infinity, 0]);
    case 'capture':
    case 'group':
    case 'atomic':
      return widthOf(node.body);
    case 'back-reference':
      return [0, Infinity];
    case 'repeat': {
      const [min, max] = widthOf(node.body);
      return [min * node.min, node.max === MAX_REPEAT ? Infinity : max === 0 || node.max === 0 ? 0 : max * node.max];
    }
    default:
      return [0, 0];
  }
}

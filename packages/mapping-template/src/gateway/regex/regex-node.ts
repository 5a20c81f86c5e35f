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
  /** `open` are sets that are no list of characters of one unit, such as `[^a]` and `\\W`. */
  | { readonly kind: 'set'; readonly test: CharTest; readonly open?: boolean }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'capture'; readonly group: number; readonly body: RegexNode }
  | { readonly kind: 'group'; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  /** `characters`: the way back is counted in characters, not in units. */
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly characters: boolean; readonly body: RegexNode }
  | { readonly kind: 'back-reference'; readonly group: number; readonly rule: CaseRule }
  | RepeatNode;

/** A quantifier and what it is about. */
export interface RepeatNode {
  readonly kind: 'repeat';
  readonly body: RegexNode;
  readonly min: number;
  readonly max: number;
  readonly greed: Greed;
}

/** Largest count of a quantifier, and what stands for "no upper bound". */
export const MAX_REPEAT = 0x7fffffff;

import type { TextHole } from './text-hole';

/** What decides a branch, as far as it can be told from the template. */
export type Condition =
  | { readonly test: 'known'; readonly value: boolean }
  | { readonly test: 'not'; readonly of: Condition }
  | { readonly test: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  /** The subject's text is this one. */
  | { readonly test: 'equals'; readonly subject: TextHole; readonly to: string }
  /** The subject's text matches the Java pattern as a whole. */
  | { readonly test: 'matches'; readonly subject: TextHole; readonly pattern: string }
  /** The subject is a number, as a comparison that holds proves it. */
  | { readonly test: 'number'; readonly subject: TextHole; readonly than: string }
  /** Nothing is known; the same key is decided alike all along one way. */
  | { readonly test: 'opaque'; readonly key: string };

export const ALWAYS: Condition = { test: 'known', value: true };
export const NEVER: Condition = { test: 'known', value: false };

export function not(condition: Condition): Condition {
  if (condition.test === 'known') {
    return condition.value ? NEVER : ALWAYS;
  }
  return condition.test === 'not' ? condition.of : { test: 'not', of: condition };
}

export function and(left: Condition, right: Condition): Condition {
  if (left.test === 'known') {
    return left.value ? right : left;
  }
  return right.test === 'known' && right.value ? left : { test: 'and', left, right };
}

export function or(left: Condition, right: Condition): Condition {
  if (left.test === 'known') {
    return left.value ? left : right;
  }
  return right.test === 'known' && !right.value ? left : { test: 'or', left, right };
}

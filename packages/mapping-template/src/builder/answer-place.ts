/**
 * A place in the endpoint's JSON answer: a path from its root, or names within an item of a list.
 */
export type AnswerPlace =
  | { readonly kind: 'root'; readonly path: string; readonly steps: readonly string[] }
  | { readonly kind: 'item'; readonly list: AnswerPlace; readonly names: readonly string[] };

/**
 * What is printed of a place.
 */
export type AnswerType = 'number' | 'string' | 'boolean' | 'json';

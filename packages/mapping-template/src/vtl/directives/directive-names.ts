/** How Velocity reads a directive: with a body up to `#end`, or without. */
export type DirectiveShape = 'block' | 'line';

/**
 * Velocity 1.7's directives that API Gateway knows, `#if` and `#set` aside, which are part of the grammar.
 *
 * `#evaluate` is missing on purpose: API Gateway prints it.
 */
export const DIRECTIVES: ReadonlyMap<string, DirectiveShape> = new Map<string, DirectiveShape>([
  ['foreach', 'block'], ['define', 'block'], ['literal', 'block'], ['macro', 'block'],
  ['break', 'line'], ['stop', 'line'], ['include', 'line'], ['parse', 'line'],
]);

import type { JavaValue } from './java-value';

/** Nesting at which Java would end with a stack overflow; a structure that holds itself reaches it. */
export const MAX_DEPTH = 1000;

/** Thrown where a structure cannot be printed, compared or hashed because it holds itself or is nested too deeply. */
export class PrintDepthError extends Error {
  public constructor(consequence = 'has no text') {
    super(`a value is nested more than ${MAX_DEPTH} levels deep or holds itself, and ${consequence}`);
    this.name = 'PrintDepthError';
  }
}

/**
 * Text of a value as Java's `String.valueOf` gives it; null prints as `null`, which only happens inside collections.
 *
 * @throws PrintDepthError for a structure that holds itself
 */
export function printValue(value: JavaValue, depth = 0): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  if (depth > MAX_DEPTH) {
    throw new PrintDepthError();
  }
  return value.print(printValue, depth);
}

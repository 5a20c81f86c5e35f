import { identityHash } from './identity-hash';
import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/**
 * A Java array, such as the String[] that `split` answers.
 *
 * It prints as Java prints arrays, by type and identity, which is never what a template wants.
 */
export class JavaArray extends JavaObject {
  public constructor(public readonly items: JavaValue[], public readonly elementClass = 'java.lang.String') {
    super();
  }

  public get javaClass(): string {
    return PRIMITIVE_ARRAYS.get(this.elementClass) ?? `[L${this.elementClass};`;
  }

  /** Whether the elements are primitives, such as the chars of `toCharArray`. */
  public get primitive(): boolean {
    return PRIMITIVE_ARRAYS.has(this.elementClass);
  }

  public print(): string {
    return `${this.javaClass}@${identityHash(this)}`;
  }
}

/** Names of the classes of arrays of primitives. */
const PRIMITIVE_ARRAYS: ReadonlyMap<string, string> = new Map([['char', '[C'], ['byte', '[B']]);

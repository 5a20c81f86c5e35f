import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/** Java's Character: one UTF-16 unit, as `charAt` answers it. It prints like a String, but is none. */
export class JavaCharacter extends JavaObject {
  public get javaClass(): string {
    return 'java.lang.Character';
  }

  public constructor(public readonly value: string) {
    super();
  }

  public print(): string {
    return this.value;
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof JavaCharacter && other.value === this.value;
  }
}

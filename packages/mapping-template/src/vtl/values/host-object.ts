import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/**
 * An object of the service, such as `$input`: it names its members itself, and has no others.
 *
 * A member that answers undefined does not exist; one that answers null exists and has no value. A template sees both as the empty string.
 */
export abstract class HostObject extends JavaObject {
  /** The value of `$object.name`. */
  public abstract property(name: string): JavaValue | undefined;

  /** The answer of `$object.name(args)`. */
  public abstract call(name: string, args: readonly JavaValue[]): JavaValue | undefined;

  /** Sets `$object.name`; answers false where that cannot be. */
  public assign(_name: string, _value: JavaValue): boolean {
    return false;
  }

  /** What a reference is that ends at a property which does not exist or has no value. */
  public get missingProperty(): JavaValue {
    return '';
  }
}

import type { JavaIterator, JavaValue } from '../values';
import type { Frame } from './frame';

/**
 * How values answer to their members. The service provides it, with a table for each Java class.
 *
 * Undefined means that there is no such member, null that it has no value; a reference is the empty string in both cases.
 */
export interface MemberAccess {
  property(receiver: JavaValue, name: string, frame: Frame): JavaValue | undefined;
  method(receiver: JavaValue, name: string, args: readonly JavaValue[], frame: Frame): JavaValue | undefined;
  /** Answers false where the property cannot be set. */
  setProperty(receiver: JavaValue, name: string, value: JavaValue, frame: Frame): boolean;
  index(receiver: JavaValue, index: JavaValue, frame: Frame): JavaValue | undefined;
  setIndex(receiver: JavaValue, index: JavaValue, value: JavaValue, frame: Frame): boolean;
  /** Undefined for what cannot be walked. */
  iterator(value: JavaValue): JavaIterator | undefined;
  /** What a reference is that ends at a missing property of this value. */
  missingProperty(receiver: JavaValue): JavaValue;
}

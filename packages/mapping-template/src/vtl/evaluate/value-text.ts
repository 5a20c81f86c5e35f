import { printValue, type JavaValue } from '../values';
import { DefinedBlock } from './defined-block';

/** Text of a value, or null for a block that is inside of itself too often: the only value whose `toString()` is null. */
export function valueText(value: JavaValue): string | null {
  if (typeof value === 'string') {
    return value;
  }
  return value instanceof DefinedBlock ? value.text() : printValue(value);
}

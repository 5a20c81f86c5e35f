import type { JavaValue } from './java-value';

/** Java's `Objects.equals`: null equals null only, numbers of different types are never equal. */
export function equalValues(left: JavaValue, right: JavaValue): boolean {
  if (typeof left === 'object' && left !== null) {
    return left === right || left.equals(right);
  }
  return left === right;
}

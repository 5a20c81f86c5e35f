import type { JavaValue } from './java-value';
import { MAX_DEPTH, PrintDepthError } from './print-value';
import { MAX_VISITS, TooMuchWork } from './work-limit';

let depth = 0;
let visits = 0;

/**
 * Java's `Objects.equals`: null equals null only, numbers of different types are never equal.
 *
 * @throws PrintDepthError for two structures that hold themselves, TooMuchWork for ones that have too many parts
 */
export function equalValues(left: JavaValue, right: JavaValue): boolean {
  if (typeof left !== 'object' || left === null || left === right) {
    return left === right;
  }
  if (depth > MAX_DEPTH) {
    throw new PrintDepthError('cannot be compared');
  }
  visits = depth === 0 ? 0 : visits + 1;
  if (visits > MAX_VISITS) {
    throw new TooMuchWork();
  }
  depth++;
  try {
    return left.equals(right);
  } finally {
    depth--;
  }
}

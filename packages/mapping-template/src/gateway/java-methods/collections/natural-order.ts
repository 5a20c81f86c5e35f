import { compareNumbers, isJavaNumber, JavaCharacter, type JavaValue } from '../../../vtl/values';
import { javaFault } from '../dispatch/java-fault';
import { compareTexts } from '../text/compare-texts';

/** Java's natural order: of Strings, Booleans, Characters, or numbers of one class. Anything else cannot be compared. */
export function naturalOrder(left: JavaValue, right: JavaValue): number {
  if (typeof left === 'string' && typeof right === 'string') {
    return compareTexts(left, right);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return Number(left) - Number(right);
  }
  if (left instanceof JavaCharacter && right instanceof JavaCharacter) {
    return compareTexts(left.value, right.value);
  }
  if (isJavaNumber(left) && isJavaNumber(right) && sameClass(left, right)) {
    return compareNumbers(left, right);
  }
  throw left === null || right === null
    ? javaFault('java.lang.NullPointerException', 'a list with null cannot be sorted')
    : javaFault('java.lang.ClassCastException', 'a list of values of different classes cannot be sorted');
}

function sameClass(left: JavaValue, right: JavaValue): boolean {
  return typeof left === 'object' && left !== null && typeof right === 'object' && right !== null
    ? left.javaClass === right.javaClass : typeof left === typeof right;
}

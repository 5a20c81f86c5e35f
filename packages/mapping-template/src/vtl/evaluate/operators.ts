import { compareNumbers, isJavaNumber, JavaSubList, type JavaValue, JavaObject } from '../values';
import { valueText } from './value-text';

/** Whether a value counts as true where it is a reference's: all but false, and blocks without a text. */
export function isTrue(value: JavaValue): boolean {
  return typeof value === 'boolean' ? value : value !== null && (typeof value !== 'object' || valueTextExists(value));
}

/** Velocity asks each value for its text, which only blocks and parts of lists notice. */
function valueTextExists(value: JavaObject): boolean {
  if (value instanceof JavaSubList) {
    return value.size >= 0;
  }
  return value.javaClass !== BLOCK_CLASS || valueText(value) !== null;
}

const BLOCK_CLASS = 'org.apache.velocity.runtime.directive.Block$Reference';

/** `==`: numbers by value, values of related classes by `equals`, all others by their texts. */
export function looselyEqual(left: JavaValue, right: JavaValue): boolean {
  if (typeof left === typeof right && typeof left !== 'object') {
    return left === right;
  }
  if (isJavaNumber(left) && isJavaNumber(right)) {
    return compareNumbers(left, right) === 0;
  }
  if (left instanceof JavaObject && right instanceof JavaObject && related(left, right)) {
    return left.equals(right);
  }
  const leftText = left === null ? null : valueText(left);
  const rightText = right === null ? null : valueText(right);
  return leftText === rightText;
}

/** Whether one value's class is the other's or a subclass of it. */
function related(left: JavaObject, right: JavaObject): boolean {
  return left.javaClass === right.javaClass || left instanceof right.constructor || right instanceof left.constructor;
}

/** `<`, `>`, `<=`, `>=`: false unless both sides are numbers. */
export function ordered(operator: '<' | '>' | '<=' | '>=', left: JavaValue, right: JavaValue): boolean {
  if (!isJavaNumber(left) || !isJavaNumber(right)) {
    return false;
  }
  const order = compareNumbers(left, right);
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

import { JavaList, JavaMap } from '../../vtl/values';
import type { JavaRegex } from '../regex';
import { failure, invalid, type ReadState } from './evaluation';
import { equalFilterValues, type FilterValue, isJsonValue, jsonOf, valueOfElement } from './filter-value';
import type { Operator } from './filter-operator';

/** Whether a relation holds. Where Jayway has an oddity it is kept: the comments name it. */
export function holds(left: FilterValue, operator: Operator, right: FilterValue, state: ReadState): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '===':
      return isSameKind(left, right) && isEqual(left, right);
    case '!==':
      return !(isSameKind(left, right) && isEqual(left, right));
    case '<':
      return isOrdered(left, right, (order) => order < 0);
    case '<=':
      return isOrdered(left, right, (order) => order <= 0);
    case '>':
      return isOrdered(left, right, (order) => order > 0);
    case '>=':
      return isOrdered(left, right, (order) => order >= 0);
    case '=~':
      return matchesPattern(left, right, state);
    case 'IN':
      return isIn(left, right);
    case 'NIN':
      return !isIn(left, right);
    case 'CONTAINS':
      return contains(left, right);
    case 'SIZE':
      return hasSize(left, right);
    case 'EMPTY':
      return isEmpty(left, right);
    case 'SUBSETOF':
    case 'ANYOF':
    case 'NONEOF':
      return compareLists(left, operator, right);
    case 'EXISTS':
      return exists(left, right);
    default:
      // TYPE, MATCHES and ALL want what only a Java program can hand over, so as text they never hold.
      return operator === 'ALL' || operator === 'TYPE' || operator === 'MATCHES' ? invalid() : failure(`unknown operator ${String(operator)}`);
  }
}

function isEqual(left: FilterValue, right: FilterValue): boolean {
  if (!isJsonValue(left) || !isJsonValue(right)) {
    return equalFilterValues(left, right);
  }
  if (left === right) {
    return true;
  }
  // A list or object that is written on the left is compared as text, and so never equal.
  return equalFilterValues(left, { kind: 'json', value: jsonOf(right) });
}

function isSameKind(left: FilterValue, right: FilterValue): boolean {
  return left.kind === right.kind || (isJsonValue(left) && isJsonValue(right));
}

function isOrdered(left: FilterValue, right: FilterValue, test: (order: number) => boolean): boolean {
  if (left.kind === 'number' && right.kind === 'number') {
    return test(left.value.compare(right.value));
  }
  return left.kind === 'string' && right.kind === 'string' && test(left.value < right.value ? -1 : left.value > right.value ? 1 : 0);
}

/** The elements of a value that is a list; undefined for anything else that is JSON. */
function elementsOf(value: FilterValue): FilterValue[] | undefined {
  if (!isJsonValue(value)) {
    return invalid();
  }
  const json = jsonOf(value);
  return json instanceof JavaList ? json.items.map(valueOfElement) : undefined;
}

function isIn(left: FilterValue, right: FilterValue): boolean {
  return elementsOf(right)?.some((element) => equalFilterValues(left, element)) ?? false;
}

function contains(left: FilterValue, right: FilterValue): boolean {
  if (left.kind === 'string' && right.kind === 'string') {
    return left.value.includes(right.value);
  }
  return isJsonValue(left) && (elementsOf(left)?.some((element) => equalFilterValues(right, element)) ?? false);
}

function hasSize(left: FilterValue, right: FilterValue): boolean {
  if (right.kind !== 'number') {
    return false;
  }
  const expected = right.value.toInt();
  if (left.kind === 'string') {
    return left.value.length === expected;
  }
  if (!isJsonValue(left)) {
    return false;
  }
  const json = jsonOf(left);
  return (json instanceof JavaList ? json.size : -1) === expected;
}

function isEmpty(left: FilterValue, right: FilterValue): boolean {
  if (left.kind !== 'string' && !isJsonValue(left)) {
    return false;
  }
  if (left.kind === 'string') {
    return (left.value === '') === booleanOf(right);
  }
  const json = jsonOf(left);
  if (json instanceof JavaMap) {
    // Jayway casts the map to a collection, which it is not.
    return failure('an object cannot be tested for emptiness');
  }
  return (json instanceof JavaList && json.size === 0) === booleanOf(right);
}

function exists(left: FilterValue, right: FilterValue): boolean {
  if (left.kind !== 'boolean' && right.kind !== 'boolean') {
    return failure('EXISTS needs true or false on one side');
  }
  return booleanOf(left) === booleanOf(right);
}

function booleanOf(value: FilterValue): boolean {
  return value.kind === 'boolean' ? value.value : invalid();
}

function compareLists(left: FilterValue, operator: 'SUBSETOF' | 'ANYOF' | 'NONEOF', right: FilterValue): boolean {
  const wanted = elementsOf(right);
  const given = wanted === undefined ? undefined : elementsOf(left);
  if (wanted === undefined || given === undefined) {
    return false;
  }
  const isWanted = (element: FilterValue): boolean => wanted.some((other) => equalFilterValues(element, other));
  return operator === 'SUBSETOF' ? given.every(isWanted) : given.some(isWanted) === (operator === 'ANYOF');
}

/** A pattern on either side; on the other one a list, of which one element has to match, or a single value. */
function matchesPattern(left: FilterValue, right: FilterValue, state: ReadState): boolean {
  if ((left.kind === 'pattern') === (right.kind === 'pattern')) {
    return false;
  }
  const regex = (left.kind === 'pattern' ? left : right as FilterValue & { kind: 'pattern' }).regex;
  const value = left.kind === 'pattern' ? right : left;
  if (isJsonValue(value) && jsonOf(value) instanceof JavaList) {
    return elementsOf(value)!.some((element) => matchesText(regex, element, state));
  }
  return matchesText(regex, value, state);
}

/** What is no text counts as the empty text. */
function matchesText(regex: JavaRegex, value: FilterValue, state: ReadState): boolean {
  const text = value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' ? String(value.value) : '';
  const matches = regex.matches(text);
  state.step(regex.steps);
  return matches;
}

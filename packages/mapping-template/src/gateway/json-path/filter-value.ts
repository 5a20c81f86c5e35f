import { answerOrFault, Fault } from '../../diagnostics/fault';
import { equalValues, isJavaNumber, JavaList, JavaMap, type JavaValue } from '../../vtl/values';
import { parseJson } from '../json';
import type { JavaRegex } from '../regex';
import { failure } from './evaluation';
import { FilterNumber } from './filter-number';
import { parsePath } from './parse-path';
import { unescape } from './unescape';

/** A value in a comparison, in the kinds that Jayway tells apart. */
export type FilterValue =
  | { readonly kind: 'null' | 'undefined' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: FilterNumber }
  | { readonly kind: 'string'; readonly value: string }
  /** A list or map of the document. */
  | { readonly kind: 'json'; readonly value: JavaValue }
  /** A list or map as it is written in the filter, or in a string of the document: parsed when it is looked into. */
  | { readonly kind: 'json-text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly regex: JavaRegex }
  /** A string of a list that looks like a path; it equals nothing. */
  | { readonly kind: 'path-text' };

export const UNDEFINED: FilterValue = { kind: 'undefined' };
const NULL: FilterValue = { kind: 'null' };

/** The value that a path led to. */
export function valueOfResult(result: JavaValue): FilterValue {
  if (result === null) {
    return NULL;
  }
  if (typeof result === 'string') {
    return { kind: 'string', value: result };
  }
  if (typeof result === 'boolean') {
    return { kind: 'boolean', value: result };
  }
  if (isJavaNumber(result)) {
    return { kind: 'number', value: FilterNumber.of(result) ?? failure('NaN and infinite numbers cannot be compared') };
  }
  return result instanceof JavaList || result instanceof JavaMap ? { kind: 'json', value: result }
    : failure(`a value of ${result.javaClass} cannot be compared`);
}

/** An element of a list. Strings are read once more: one in quotes, one that is a path, one that is JSON. */
export function valueOfElement(element: JavaValue): FilterValue {
  if (typeof element !== 'string') {
    return element instanceof JavaList || element instanceof JavaMap
      ? failure('a list that holds lists or objects cannot be searched') : valueOfResult(element);
  }
  const text = element.trim();
  if ((text.startsWith('@') || text.startsWith('$')) && isPath(text)) {
    return { kind: 'path-text' };
  }
  if (isJson(text)) {
    return { kind: 'json-text', text: element };
  }
  const quoted = element.length > 1 && (element.startsWith('\'') && element.endsWith('\'') || element.startsWith('"') && element.endsWith('"'));
  return { kind: 'string', value: element.length < 2 ? element : unescape(quoted ? element.slice(1, -1) : element)
    ?? failure(`the text '${element}' has an incomplete escape`) };
}

function isPath(text: string): boolean {
  return succeeds(() => parsePath(text));
}

function isJson(text: string): boolean {
  return text.length > 1 && ((text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}')))
    && succeeds(() => parseJson(text, 'path'));
}

function succeeds(attempt: () => unknown): boolean {
  return !(answerOrFault(attempt) instanceof Fault);
}

/** The list or map behind a value of kind `json` or `json-text`. */
export function jsonOf(value: FilterValue & { kind: 'json' | 'json-text' }): JavaValue {
  return value.kind === 'json' ? value.value : parseJson(value.text, 'path');
}

export function isJsonValue(value: FilterValue): value is FilterValue & { kind: 'json' | 'json-text' } {
  return value.kind === 'json' || value.kind === 'json-text';
}

/** `equals` of Jayway's nodes, which is not the same in both directions. */
export function equalFilterValues(left: FilterValue, right: FilterValue): boolean {
  switch (left.kind) {
    case 'null':
      return right.kind === 'null';
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value;
    case 'string':
      return right.kind === 'string' ? left.value === right.value : right.kind === 'number' && left.value === right.value.toString();
    case 'number': {
      const number = right.kind === 'number' ? right.value : right.kind === 'string' ? FilterNumber.parse(right.value) : undefined;
      return number !== undefined && left.value.compare(number) === 0;
    }
    case 'json':
      return right.kind === 'json' && equalValues(left.value, right.value);
    case 'json-text':
      return right.kind === 'json-text' && left.text === right.text;
    case 'pattern':
      return left === right;
    default:
      return false;
  }
}

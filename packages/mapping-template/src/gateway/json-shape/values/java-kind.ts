import { hasMethod, type JavaKind } from '../../java-methods/ask-java';
import type { AbstractValue } from './abstract-value';

/** Methods that lists, arrays, maps, sets and views have alike. */
const EVERY = ['equals', 'hashCode', 'toString', 'getClass'];

const TEXT = [
  'length', 'contains', 'startsWith', 'endsWith', 'replaceAll', 'replaceFirst', 'replace', 'indexOf', 'lastIndexOf', 'substring',
  'subSequence', 'matches', 'toUpperCase', 'toLowerCase', 'trim', 'split', 'concat', 'equalsIgnoreCase', 'isEmpty', 'charAt',
  'compareTo', 'compareToIgnoreCase', 'format', 'join', 'valueOf', 'getBytes', 'toCharArray', 'intern', 'strip', 'stripLeading',
  'stripTrailing', 'isBlank', 'repeat', 'codePointAt', 'regionMatches', ...EVERY,
];

const VIEW = ['size', 'contains', 'isEmpty', 'iterator', 'remove', 'removeAll', 'retainAll', 'clear', 'containsAll', 'toArray', ...EVERY];

const LIST = [...VIEW, 'get', 'add', 'addAll', 'set', 'indexOf', 'lastIndexOf', 'subList', 'listIterator', 'clone', 'sort'];

const MAP = [
  'put', 'putAll', 'putIfAbsent', 'keySet', 'get', 'getOrDefault', 'entrySet', 'values', 'containsKey', 'containsValue', 'size',
  'remove', 'isEmpty', 'clear', 'replace', ...EVERY,
];

const NUMBER = ['intValue', 'longValue', 'doubleValue', 'floatValue', 'parseInt', 'parseDouble', 'parseLong', 'isNaN', 'max', 'min', 'sum', 'signum', 'abs'];

/**
 * The methods that templates call, by what they are called on.
 *
 * Only where a name is none of these is the engine asked, which is loaded for that; of near names, too, these are the ones to think of.
 */
export const USUAL_METHODS: Readonly<Record<JavaKind, readonly string[]>> = {
  text: TEXT,
  view: VIEW,
  list: LIST,
  array: ['size', 'get', 'set', 'isEmpty', 'contains', ...EVERY],
  map: MAP,
  data: [...new Set([...TEXT, ...LIST, ...MAP, ...NUMBER, 'booleanValue'])],
};

/** What a value is to Java; undefined where that is not known, or is no matter of its methods. */
export function javaKindOf(value: AbstractValue): JavaKind | undefined {
  switch (value.kind) {
    case 'text':
    case 'list':
    case 'map':
    case 'data':
      return value.kind;
    case 'pieces':
      return 'array';
    case 'params':
    case 'param-map':
      return 'map';
    case 'names':
    case 'values':
      return 'view';
    default:
      return undefined;
  }
}

/** Whether a value is known to have no method of a name. */
export function lacksMethod(value: AbstractValue, name: string): boolean {
  const kind = javaKindOf(value);
  return kind !== undefined && !USUAL_METHODS[kind].includes(name) && !hasMethod(kind, name);
}

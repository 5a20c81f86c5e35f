import {
  checkTextLength, isJavaNumber, JavaArray, JavaCollection, JavaDouble, JavaFloat, JavaMap, type JavaValue, PrintDepthError, printValue,
} from '../../vtl/values';

/** Nesting at which a structure counts as one that holds itself; Java would run out of stack. */
const MAX_DEPTH = 1000;

const SHORT: Readonly<Record<string, string>> = {
  __proto__: null as never, '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '/': '\\/',
};

const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/;
const ESCAPED_ALL = new RegExp(ESCAPED.source, 'g');
const ESCAPED_WITH_SLASH = new RegExp(ESCAPED.source.replace('[', '[/'));
const ESCAPED_WITH_SLASH_ALL = new RegExp(ESCAPED_WITH_SLASH.source, 'g');

/**
 * Text of a value as json-smart 2.2 prints it.
 *
 * With `slashes` it is the text of a JSONArray (style NO_COMPRESS), which writes `/` as `\/`; without, it is what `$input.json` answers
 * (style LT_COMPRESS). Both write U+0000 to U+001F, U+007F to U+009F and U+2000 to U+20FF as `\uXXXX`, numbers as Java prints them, an
 * infinite Double as `null` and NaN as `NaN`. json-smart 2.5.0, which comes with Jayway 2.9.0, prints the same.
 *
 * @throws PrintDepthError for a structure that holds itself
 */
export function printJson(value: JavaValue, slashes: boolean): string {
  return print(value, slashes, 0);
}

function print(value: JavaValue, slashes: boolean, depth: number): string {
  if (typeof value === 'string') {
    return quote(value, slashes);
  }
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  if (value instanceof JavaDouble || value instanceof JavaFloat) {
    return Math.abs(value.value) === Infinity ? 'null' : value.print();
  }
  if (isJavaNumber(value)) {
    return printValue(value);
  }
  if (depth > MAX_DEPTH) {
    throw new PrintDepthError();
  }
  if (value instanceof JavaMap) {
    return printMap(value, slashes, depth);
  }
  if (value instanceof JavaCollection) {
    return printElements(value.elements(), slashes, depth);
  }
  if (value instanceof JavaArray) {
    return printElements(value.items, slashes, depth);
  }
  return quote(printValue(value), slashes);
}

function printMap(map: JavaMap, slashes: boolean, depth: number): string {
  let text = '{';
  for (const [key, value] of map.entries()) {
    text += `${text.length > 1 ? ',' : ''}${quote(printValue(key), slashes)}:${print(value, slashes, depth + 1)}`;
    checkTextLength(text);
  }
  return text + '}';
}

function printElements(elements: Iterable<JavaValue>, slashes: boolean, depth: number): string {
  let text = '[';
  for (const element of elements) {
    text += `${text.length > 1 ? ',' : ''}${print(element, slashes, depth + 1)}`;
    checkTextLength(text);
  }
  return text + ']';
}

function quote(text: string, slashes: boolean): string {
  if (!(slashes ? ESCAPED_WITH_SLASH : ESCAPED).test(text)) {
    return `"${text}"`;
  }
  return `"${text.replace(slashes ? ESCAPED_WITH_SLASH_ALL : ESCAPED_ALL, escapeUnit)}"`;
}

function escapeUnit(unit: string): string {
  return SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

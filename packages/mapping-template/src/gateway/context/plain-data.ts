import { JavaArray, JavaCollection, JavaMap, printValue, toDouble, isJavaNumber, type JavaValue } from '../../vtl/values';

/** A value as plain data: maps as objects, lists and arrays as arrays, numbers as far as JavaScript has them, all else as its text. */
export function plainData(value: JavaValue, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth > 100) {
    return printValue(value);
  }
  if (value instanceof JavaMap) {
    const object: { [name: string]: unknown } = {};
    for (const [key, item] of value.entries()) {
      const data = plainData(item, depth + 1);
      Object.defineProperty(object, printValue(key), { value: data, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }
  if (value instanceof JavaCollection) {
    return [...value.elements()].map((element) => plainData(element, depth + 1));
  }
  if (value instanceof JavaArray) {
    return value.items.map((element) => plainData(element, depth + 1));
  }
  if (isJavaNumber(value)) {
    const number = toDouble(value);
    return printValue(value) === String(number) || Number.isSafeInteger(number) || !Number.isInteger(number) ? number : printValue(value);
  }
  return printValue(value);
}

import { JavaList } from './java-list';
import { JavaMap } from './java-map';
import { isInt, JavaDouble, wholeNumber } from './java-number';
import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/**
 * Turns plain data into the values that a template sees.
 *
 * Whole numbers become Integer, Long or BigInteger by size, other numbers Double; arrays become lists, objects become maps of
 * their own enumerable keys in their order. `undefined`, functions and symbols become null.
 *
 * @throws RangeError where the data is nested more than 1000 levels deep or holds itself
 */
export function toJavaValue(data: unknown, depth = 0): JavaValue {
  if (depth > 1000) {
    throw new RangeError('the data is nested more than 1000 levels deep or holds itself');
  }
  switch (typeof data) {
    case 'string':
    case 'boolean':
      return data;
    case 'number':
      return isInt(data) ? data : Number.isInteger(data) && !Object.is(data, -0) && Math.abs(data) < 1e21
        ? wholeNumber(BigInt(data)) : new JavaDouble(data);
    case 'bigint':
      return wholeNumber(data);
    case 'object':
      return data === null ? null : toJavaObject(data, depth);
    default:
      return null;
  }
}

function toJavaObject(data: object, depth: number): JavaValue {
  if (data instanceof JavaObject) {
    return data;
  }
  if (Array.isArray(data)) {
    return new JavaList(data.map((item: unknown) => toJavaValue(item, depth + 1)));
  }
  const map = new JavaMap();
  for (const [key, value] of Object.entries(data)) {
    map.put(key, toJavaValue(value, depth + 1));
  }
  return map;
}

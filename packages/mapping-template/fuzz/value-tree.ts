import { isJavaNumber, JavaCollection, JavaList, JavaMap, type JavaObject, type JavaValue, printValue } from '../src/vtl/values';

/** A value with the Java type of every part, as text; `MappingOracle.java` writes the same. */
export function valueTree(value: JavaValue): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return `"${value}"`;
  }
  if (isJavaNumber(value)) {
    return `${typeof value === 'number' ? 'Integer' : value.javaClass.replace(/^.*\./, '')}:${printValue(value)}`;
  }
  if (value instanceof JavaMap) {
    return `{${[...value.entries()].map(([key, item]) => `"${printValue(key)}"=${valueTree(item)}`).join(',')}}`;
  }
  if (value instanceof JavaCollection) {
    return `${value instanceof JavaList ? '' : 'Set'}[${[...value.elements()].map(valueTree).join(',')}]`;
  }
  return (value as JavaObject).javaClass;
}

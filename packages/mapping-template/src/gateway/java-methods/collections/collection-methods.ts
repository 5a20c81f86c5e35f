import type { Frame } from '../../../vtl/evaluate/frame';
import { JavaArray, JavaCollection, type JavaValue } from '../../../vtl/values';
import { filled } from './fill-array';
import { nullArgument } from '../dispatch/java-fault';
import { holds } from './map-views';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';

/** What lists, sets and views have in common. */
export const collectionMethods: MethodTable = methodTable<JavaCollection>({
  'size()': (self) => self.size,
  'isEmpty()': (self) => self.size === 0,
  'contains(Object)': (self, [value], frame) => walked(self, frame) && holds(self, value),
  'containsAll(Collection)': (self, [others], frame) => elementsOf(others, 'containsAll').every((value) => walked(self, frame) && holds(self, value)),
  'toArray()': (self, _, frame) => walked(self, frame) && new JavaArray([...self.elements()], 'java.lang.Object'),
  'toArray(Object[])': (self, [target], frame) => walked(self, frame) && filled([...self.elements()], target),
  ...unsupported('Collection', [
    'stream()', 'parallelStream()', 'spliterator()', 'forEach(none)', 'removeIf(none)', 'toArray(none)',
  ]),
}, objectMethods);

/** Counts a walk over a collection, and answers true. */
export function walked(collection: JavaCollection, frame: Frame): true {
  frame.charge(collection.size >> 4);
  return true;
}

/** The elements of an argument that is a collection. */
export function elementsOf(value: JavaValue, method: string): JavaValue[] {
  if (!(value instanceof JavaCollection)) {
    throw nullArgument(method);
  }
  return [...value.elements()];
}

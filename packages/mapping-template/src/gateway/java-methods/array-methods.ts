import { ArrayIterator, equalValues, JavaArray, JavaList, type JavaValue } from '../../vtl/values';
import { javaFault, outOfRange } from './java-fault';
import { lastIndexOf } from './list-methods';
import { methodTable, unsupported, type MethodTable } from './method-table';
import { objectMethods } from './object-methods';

/** Arrays have the methods of a list whose size is fixed. */
export const arrayMethods: MethodTable = methodTable<JavaArray>({
  'size()': (self) => self.items.length,
  'isEmpty()': (self) => self.items.length === 0,
  'get(int)': (self, [index]) => self.items[checked(self, index)],
  'set(int, Object)': (self, [index, value]) => {
    const at = checked(self, index);
    if (!fits(self, value)) {
      throw javaFault('java.lang.IllegalArgumentException', `an array of ${self.elementClass} cannot hold this value`);
    }
    const former = self.items[at];
    self.items[at] = value;
    return former;
  },
  'contains(Object)': (self, [value]) => self.items.some((item) => equalValues(item, value)),
  'indexOf(Object)': (self, [value]) => self.items.findIndex((item) => equalValues(item, value)),
  'lastIndexOf(Object)': (self, [value]) => lastIndexOf(self.items, value),
  'iterator()': (self) => new ArrayIterator(self),
  'subList(int, int)': (self, [from, to]) => {
    if ((from as number) < 0 || (to as number) > self.items.length || (from as number) > (to as number)) {
      throw outOfRange('the array', to as number, self.items.length);
    }
    return new JavaList(self.items.slice(from as number, to as number));
  },
  'toArray()': (self) => new JavaArray([...self.items], 'java.lang.Object'),
  'add(Object)': fixedSize,
  'add(int, Object)': fixedSize,
  'remove(int)': fixedSize,
  'clear()': (self) => self.items.length === 0 ? '' : fixedSize(),
  ...unsupported('List', [
    'stream()', 'parallelStream()', 'spliterator()', 'forEach(none)', 'removeIf(none)', 'listIterator()', 'listIterator(int)', 'sort(none)',
    'replaceAll(none)', 'addAll(Collection)', 'addAll(int, Collection)', 'remove(Object)', 'removeAll(Collection)', 'retainAll(Collection)',
    'containsAll(Collection)',
  ]),
}, objectMethods);

function checked(array: JavaArray, index: JavaValue): number {
  const at = index as number;
  if (at < 0 || at >= array.items.length) {
    throw outOfRange('the array', at, array.items.length);
  }
  return at;
}

function fits(array: JavaArray, value: JavaValue): boolean {
  return array.elementClass === 'java.lang.Object' || (array.elementClass === 'java.lang.String' && (typeof value === 'string' || value === null));
}

function fixedSize(): never {
  throw javaFault('java.lang.UnsupportedOperationException', 'an array has a fixed size', 'copy it into a list: #set($list = []) and $list.add(...)');
}

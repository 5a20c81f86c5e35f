import { ArrayIterator, equalValues, JavaArray, PlacedIterator, type JavaValue, type ListAccess } from '../../../vtl/values';
import { elementsOf } from './collection-methods';
import { filled, fits } from './fill-array';
import { javaFault, outOfRange } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { naturalOrder } from './natural-order';
import { objectMethods } from '../objects/object-methods';
import { checkedEnd, lastIndexOf, LIST_FACTORIES, subList } from './sequence-methods';

/** Arrays have the methods of a list whose size is fixed. */
export const arrayMethods: MethodTable = methodTable<JavaArray>({
  'size()': (self) => self.items.length,
  'isEmpty()': (self) => self.items.length === 0,
  'get(int)': (self, [index]) => self.items[checked(self, index)],
  'set(int, Object)': (self, [index, value]) => {
    const at = checked(self, index);
    const former = self.items[at];
    new ArrayAccess(self).put(at, value);
    return former;
  },
  'contains(Object)': (self, [value]) => self.items.some((item) => equalValues(item, value)),
  'containsAll(Collection)': (self, [others]) =>
    elementsOf(others, 'containsAll').every((value) => self.items.some((item) => equalValues(item, value))),
  'indexOf(Object)': (self, [value]) => self.items.findIndex((item) => equalValues(item, value)),
  'lastIndexOf(Object)': (self, [value]) => lastIndexOf(self.items, value),
  'iterator()': (self) => new ArrayIterator(self),
  'listIterator()': (self) => new PlacedIterator(new ArrayAccess(self), 0, 'java.util.AbstractList$ListItr'),
  'listIterator(int)': (self, [index]) => {
    const access = new ArrayAccess(self);
    return new PlacedIterator(access, checkedEnd(access, index), 'java.util.AbstractList$ListItr');
  },
  'subList(int, int)': (self, [from, to]) => subList(new ArrayAccess(self), 'the array', from as number, to as number),
  'sort(none)': (self, _, frame) => {
    frame.charge(self.items.length);
    self.items.sort(naturalOrder);
    return '';
  },
  'toArray()': (self) => new JavaArray([...self.items], 'java.lang.Object'),
  'toArray(Object[])': (self, [target]) => filled(self.items, target),
  'add(Object)': fixedSize,
  'add(int, Object)': fixedSize,
  'addAll(Collection)': (_, [others]) => elementsOf(others, 'addAll').length > 0 && fixedSize(),
  'addAll(int, Collection)': (self, [index, others]) => {
    checkedEnd(new ArrayAccess(self), index);
    return elementsOf(others, 'addAll').length > 0 && fixedSize();
  },
  'remove(int)': fixedSize,
  'remove(Object)': (self, [value]) => self.items.some((item) => equalValues(item, value)) && fixedSize(),
  'removeAll(Collection)': (self, [others]) => {
    const gone = elementsOf(others, 'removeAll');
    return self.items.some((item) => gone.some((other) => equalValues(other, item))) && fixedSize();
  },
  'retainAll(Collection)': (self, [others]) => {
    const kept = elementsOf(others, 'retainAll');
    return !self.items.every((item) => kept.some((other) => equalValues(other, item))) && fixedSize();
  },
  'clear()': (self) => self.items.length === 0 ? '' : fixedSize(),
  ...unsupported('List', [
    'stream()', 'parallelStream()', 'spliterator()', 'forEach(none)', 'removeIf(none)', 'replaceAll(none)', 'toArray(none)', ...LIST_FACTORIES,
  ]),
}, objectMethods);

/** An array as a list whose size is fixed. */
class ArrayAccess implements ListAccess {
  public readonly changes = 0;

  public constructor(private readonly array: JavaArray) {
  }

  public get size(): number {
    return this.array.items.length;
  }

  public get knownSize(): number {
    return this.array.items.length;
  }

  public at(index: number): JavaValue {
    return this.array.items[index];
  }

  public put(index: number, value: JavaValue): void {
    if (!fits(this.array, value)) {
      throw javaFault('java.lang.IllegalArgumentException', `an array of ${this.array.elementClass} cannot hold this value`);
    }
    this.array.items[index] = value;
  }

  public insert(): void {
    fixedSize();
  }

  public removeAt(): JavaValue {
    return fixedSize();
  }

  public touch(): void {
    // Nothing is counted where nothing can change.
  }
}

function checked(array: JavaArray, index: JavaValue): number {
  const at = index as number;
  if (at < 0 || at >= array.items.length) {
    throw outOfRange('the array', at, array.items.length);
  }
  return at;
}

function fixedSize(): never {
  throw javaFault('java.lang.UnsupportedOperationException', 'an array has a fixed size', 'copy it into a list: #set($list = []) and $list.add(...)');
}

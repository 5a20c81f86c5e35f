import { equalValues, JavaSubList, PlacedIterator, type JavaSequence, type JavaValue, type ListAccess } from '../../../vtl/values';
import { collectionMethods, elementsOf, walked } from './collection-methods';
import { javaFault, outOfRange } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { naturalOrder } from './natural-order';

/** Makers of lists that cannot be changed; Java 8 does not have them yet. */
export const LIST_FACTORIES: readonly string[] = ['of()', 'of(Object)', 'of(Object, Object)', 'of(Object[])', 'copyOf(Collection)'];

/** java.util.List, of a list or of a part of one. */
export const sequenceMethods: MethodTable = methodTable<JavaSequence>({
  'get(int)': (self, [index]) => self.at(checked(self, index)),
  'set(int, Object)': (self, [index, value]) => {
    const at = checked(self, index);
    const former = self.at(at);
    self.put(at, value);
    return former;
  },
  'add(Object)': (self, [value], frame) => {
    frame.checkSize(self.size + 1);
    self.insert(self.size, [value]);
    return true;
  },
  'add(int, Object)': (self, [index, value], frame) => {
    frame.checkSize(self.size + 1);
    frame.charge(self.size >> 6);
    self.insert(checkedEnd(self, index), [value]);
    return '';
  },
  'addAll(Collection)': (self, [others], frame) => {
    const values = elementsOf(others, 'addAll');
    frame.checkSize(self.knownSize + values.length);
    frame.charge((self.knownSize + values.length) >> 4);
    return inserted(self, self.knownSize, values);
  },
  'addAll(int, Collection)': (self, [index, others], frame) => {
    const values = elementsOf(others, 'addAll');
    frame.checkSize(self.knownSize + values.length);
    frame.charge((self.knownSize + values.length) >> 4);
    return inserted(self, checkedEnd(self, index), values);
  },
  'remove(int)': (self, [index], frame) => {
    frame.charge(self.size >> 6);
    return self.removeAt(checked(self, index));
  },
  'remove(Object)': (self, [value], frame) => {
    walked(self, frame);
    const at = indexOf(self, value);
    if (at >= 0) {
      self.removeAt(at);
    }
    return at >= 0;
  },
  'removeAll(Collection)': (self, [others], frame) => walked(self, frame) && keepIf(self, elementsOf(others, 'removeAll'), false),
  'retainAll(Collection)': (self, [others], frame) => walked(self, frame) && keepIf(self, elementsOf(others, 'retainAll'), true),
  'indexOf(Object)': (self, [value], frame) => walked(self, frame) && indexOf(self, value),
  'lastIndexOf(Object)': (self, [value], frame) => walked(self, frame) && lastIndexOf([...self.elements()], value),
  'subList(int, int)': (self, [from, to]) => subList(self, 'the list', from as number, to as number),
  'sort(none)': (self, _, frame) => {
    frame.charge(self.size);
    [...self.elements()].sort(naturalOrder).forEach((value, index) => self.put(index, value));
    return '';
  },
  'clear()': (self) => {
    for (let left = self.size; left > 0; left--) {
      self.removeAt(left - 1);
    }
    self.touch();
    return '';
  },
  'iterator()': (self) => walkable(self, 0),
  'listIterator()': (self) => walkable(self, 0),
  'listIterator(int)': (self, [index]) => walkable(self, checkedEnd(self, index)),
  ...unsupported('List', ['replaceAll(none)', ...LIST_FACTORIES]),
}, collectionMethods);

/** A place that a list has. */
export function checked(list: ListAccess, index: JavaValue): number {
  const at = index as number;
  if (at < 0 || at >= list.size) {
    throw outOfRange('the list', at, list.size);
  }
  return at;
}

/** A place that a list has, or the one behind its last element. */
export function checkedEnd(list: ListAccess, index: JavaValue): number {
  const at = index as number;
  if (at < 0 || at > list.knownSize) {
    throw outOfRange('the list', at, list.knownSize);
  }
  return at;
}

/** Place of the last element that equals a value, or -1. */
export function lastIndexOf(items: readonly JavaValue[], value: JavaValue): number {
  let at = items.length - 1;
  while (at >= 0 && !equalValues(items[at], value)) {
    at--;
  }
  return at;
}

/** A part of a list, which reads and writes the list. */
export function subList(list: ListAccess, what: string, from: number, to: number): JavaSubList {
  if (from < 0 || to > list.knownSize || from > to) {
    throw javaFault('java.lang.IndexOutOfBoundsException',
      `the part from ${from} to ${to} is out of range: ${what} has ${list.knownSize === 1 ? '1 element' : `${list.knownSize} elements`}`,
      'compare with .size() first');
  }
  return new JavaSubList(list, from, to);
}

/** An iterator over a list that is still of use. */
export function walkable(list: JavaSequence, from: number): PlacedIterator {
  void list.size;
  return new PlacedIterator(list, from, list instanceof JavaSubList ? 'java.util.ArrayList$SubList$1' : undefined);
}

function inserted(list: JavaSequence, index: number, values: readonly JavaValue[]): boolean {
  if (values.length > 0) {
    void list.size;
    list.insert(index, values);
  }
  return values.length > 0;
}

function indexOf(list: JavaSequence, value: JavaValue): number {
  let at = 0;
  for (const item of list.elements()) {
    if (equalValues(item, value)) {
      return at;
    }
    at++;
  }
  return -1;
}

function keepIf(list: JavaSequence, others: readonly JavaValue[], keep: boolean): boolean {
  const gone = [...list.elements()].map((item) => others.some((other) => equalValues(other, item)) !== keep);
  for (let at = gone.length - 1; at >= 0; at--) {
    if (gone[at]) {
      list.removeAt(at);
    }
  }
  return gone.includes(true);
}

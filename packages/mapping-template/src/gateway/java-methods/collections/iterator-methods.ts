import type { JavaIterator, PlacedIterator } from '../../../vtl/values';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';

/** java.util.Iterator */
export const iteratorMethods: MethodTable = methodTable<JavaIterator>({
  'hasNext()': (self) => self.hasNext(),
  'next()': (self, _, frame) => {
    frame.charge(1);
    return self.next();
  },
  'remove()': (self) => {
    self.remove();
    return '';
  },
  ...unsupported('Iterator', ['forEachRemaining(none)']),
}, objectMethods);

/** java.util.ListIterator */
export const listIteratorMethods: MethodTable = methodTable<PlacedIterator>({
  'hasPrevious()': (self) => self.hasPrevious(),
  'previous()': (self, _, frame) => {
    frame.charge(1);
    return self.previous();
  },
  'nextIndex()': (self) => self.nextIndex,
  'previousIndex()': (self) => self.nextIndex - 1,
  'set(Object)': (self, [value]) => {
    self.set(value);
    return '';
  },
  'add(Object)': (self, [value], frame) => {
    frame.charge(1);
    self.add(value);
    return '';
  },
}, iteratorMethods);

import { equalValues, JavaList, ListIterator, type JavaValue } from '../../../vtl/values';
import { elementsOf, walked } from './collection-methods';
import { naturalOrder } from './natural-order';
import { methodTable, type MethodTable } from '../dispatch/method-table';
import { checked, checkedEnd, lastIndexOf, sequenceMethods } from './sequence-methods';

/** java.util.ArrayList */
export const listMethods: MethodTable = methodTable<JavaList>({
  'get(int)': (self, [index]) => self.items[checked(self, index)],
  'set(int, Object)': (self, [index, value]) => {
    const at = checked(self, index);
    const former = self.items[at];
    self.items[at] = value;
    return former;
  },
  'add(Object)': (self, [value], frame) => {
    frame.checkSize(self.items.length + 1);
    self.add(value);
    return true;
  },
  'add(int, Object)': (self, [index, value], frame) => {
    frame.checkSize(self.items.length + 1);
    frame.charge(self.items.length >> 6);
    self.insert(checkedEnd(self, index), [value]);
    return '';
  },
  'addAll(Collection)': (self, [others], frame) => {
    const values = elementsOf(others, 'addAll');
    frame.checkSize(self.items.length + values.length);
    frame.charge(values.length >> 4);
    self.insert(self.items.length, values);
    return values.length > 0;
  },
  'addAll(int, Collection)': (self, [index, others], frame) => {
    const values = elementsOf(others, 'addAll');
    frame.checkSize(self.items.length + values.length);
    frame.charge((self.items.length + values.length) >> 4);
    self.insert(checkedEnd(self, index), values);
    return values.length > 0;
  },
  'remove(int)': (self, [index], frame) => {
    frame.charge(self.items.length >> 6);
    return self.removeAt(checked(self, index));
  },
  'remove(Object)': (self, [value], frame) => {
    walked(self, frame);
    const at = self.items.findIndex((item) => equalValues(item, value));
    if (at >= 0) {
      self.removeAt(at);
    }
    return at >= 0;
  },
  'removeAll(Collection)': (self, [others]) => keepIf(self, elementsOf(others, 'removeAll'), false),
  'retainAll(Collection)': (self, [others]) => keepIf(self, elementsOf(others, 'retainAll'), true),
  'indexOf(Object)': (self, [value], frame) => walked(self, frame) && self.items.findIndex((item) => equalValues(item, value)),
  'lastIndexOf(Object)': (self, [value], frame) => walked(self, frame) && lastIndexOf(self.items, value),
  'sort(none)': (self, _, frame) => {
    frame.charge(self.items.length);
    self.items.sort(naturalOrder);
    self.changes++;
    return '';
  },
  'clear()': (self) => {
    self.clear();
    return '';
  },
  'iterator()': (self) => new ListIterator(self),
  'clone()': (self) => new JavaList([...self.items]),
  'trimToSize()': () => '',
  'ensureCapacity(int)': () => '',
}, sequenceMethods);

function keepIf(list: JavaList, others: readonly JavaValue[], keep: boolean): boolean {
  const kept = list.items.filter((item) => others.some((other) => equalValues(other, item)) === keep);
  if (kept.length === list.items.length) {
    return false;
  }
  list.clear();
  list.insert(0, kept);
  return true;
}

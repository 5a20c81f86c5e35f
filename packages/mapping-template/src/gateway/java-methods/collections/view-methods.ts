import { JavaIterator, type PlacedIterator } from '../../../vtl/values';
import { collectionMethods, elementsOf } from './collection-methods';
import { javaFault } from '../dispatch/java-fault';
import { MapEntry, type MapView } from './map-views';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';
import { LIST_FACTORIES } from './sequence-methods';

/** The views of a map: they shrink with it, but take no elements. */
export const viewMethods: MethodTable = methodTable<MapView>({
  'iterator()': (self) => self.iterator(),
  'remove(Object)': (self, [value]) => self.remove(value),
  'removeAll(Collection)': (self, [others]) => elementsOf(others, 'removeAll').filter((value) => self.remove(value)).length > 0,
  'retainAll(Collection)': (self, [others]) => {
    const kept = elementsOf(others, 'retainAll');
    const gone = [...self.elements()].filter((element) => !kept.some((other) => other === element
      || (typeof other === 'object' && other !== null && other.equals(element))));
    return gone.filter((element) => self.remove(element)).length > 0;
  },
  'clear()': (self) => {
    self.clear();
    return '';
  },
  'add(Object)': refusesElements,
  'addAll(Collection)': refusesElements,
  ...unsupported('Set', LIST_FACTORIES),
}, collectionMethods);

/** java.util.Map.Entry */
export const entryMethods: MethodTable = methodTable<MapEntry>({
  'getKey()': (self) => self.key,
  'getValue()': (self) => self.value,
  'setValue(Object)': (self, [value]) => self.setValue(value),
  ...unsupported('Map.Entry', [
    'comparingByKey()', 'comparingByKey(none)', 'comparingByValue()', 'comparingByValue(none)', 'copyOf(none)',
  ]),
}, objectMethods);

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

function refusesElements(): never {
  throw javaFault('java.lang.UnsupportedOperationException', 'a view of a map takes no elements', 'put them into the map');
}

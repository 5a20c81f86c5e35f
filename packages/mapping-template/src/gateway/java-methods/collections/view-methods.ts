import { collectionMethods, elementsOf } from './collection-methods';
import { javaFault } from '../dispatch/java-fault';
import type { MapEntry, MapView } from './map-views';
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

function refusesElements(): never {
  throw javaFault('java.lang.UnsupportedOperationException', 'a view of a map takes no elements', 'put them into the map');
}

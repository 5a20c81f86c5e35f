import { equalValues, JavaMap } from '../../../vtl/values';
import { nullArgument } from '../dispatch/java-fault';
import { EntrySet, KeySet, ValuesView } from './map-views';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { objectMethods } from '../objects/object-methods';

/** java.util.LinkedHashMap */
export const mapMethods: MethodTable = methodTable<JavaMap>({
  'get(Object)': (self, [key]) => self.get(key),
  'getOrDefault(Object, Object)': (self, [key, other]) => self.has(key) ? self.get(key) : other,
  'put(Object, Object)': (self, [key, value], frame) => {
    frame.checkSize(self.size + 1);
    return self.put(key, value);
  },
  'putIfAbsent(Object, Object)': (self, [key, value], frame) => {
    frame.checkSize(self.size + 1);
    const former = self.get(key);
    if (former === null) {
      self.put(key, value);
    }
    return former;
  },
  'putAll(Map)': (self, [other], frame) => {
    if (!(other instanceof JavaMap)) {
      throw nullArgument('Map.putAll');
    }
    frame.checkSize(self.size + other.size);
    frame.charge(other.size >> 4);
    for (const [key, value] of [...other.entries()]) {
      self.put(key, value);
    }
    return '';
  },
  'remove(Object)': (self, [key]) => self.remove(key),
  'remove(Object, Object)': (self, [key, value]) => {
    const same = self.has(key) && equalValues(self.get(key), value);
    if (same) {
      self.remove(key);
    }
    return same;
  },
  'replace(Object, Object)': (self, [key, value]) => self.has(key) ? self.put(key, value) : null,
  'replace(Object, Object, Object)': (self, [key, before, value]) => {
    const same = self.has(key) && equalValues(self.get(key), before);
    if (same) {
      self.put(key, value);
    }
    return same;
  },
  'containsKey(Object)': (self, [key]) => self.has(key),
  'containsValue(Object)': (self, [value], frame) => {
    frame.charge(self.size >> 4);
    return new ValuesView(self).contains(value);
  },
  'size()': (self) => self.size,
  'isEmpty()': (self) => self.size === 0,
  'keySet()': (self) => new KeySet(self),
  'values()': (self) => new ValuesView(self),
  'entrySet()': (self) => new EntrySet(self),
  'clear()': (self) => {
    self.clear();
    return '';
  },
  'clone()': (self) => new JavaMap(self.entries()),
  ...unsupported('Map', [
    'compute(Object, none)', 'computeIfAbsent(Object, none)', 'computeIfPresent(Object, none)', 'merge(Object, Object, none)', 'forEach(none)',
    'replaceAll(none)', 'entry(Object, Object)', 'ofEntries(Object[])', 'copyOf(Map)',
    ...Array.from({ length: 11 }, (_, pairs) => `of(${Array<string>(2 * pairs).fill('Object').join(', ')})`),
  ]),
}, objectMethods);

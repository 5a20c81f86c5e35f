import {
  ArrayIterator, CopyIterator, JavaArray, JavaCollection, JavaIterator, JavaList, JavaMap, JavaSequence, ListIterator, MapIterator, type JavaValue,
} from '../../../vtl/values';
import { MapView } from './map-views';
import { walkable } from './sequence-methods';

/** What `#foreach` walks over for a value; undefined for a value that it does not take. */
export function iteratorOf(value: JavaValue): JavaIterator | undefined {
  if (typeof value !== 'object') {
    return undefined;
  }
  if (value instanceof JavaArray) {
    return new ArrayIterator(value);
  }
  if (value instanceof JavaList) {
    return new ListIterator(value);
  }
  if (value instanceof JavaSequence) {
    return walkable(value, 0);
  }
  if (value instanceof MapView) {
    return value.iterator();
  }
  if (value instanceof JavaMap) {
    return new MapIterator(value, (key, map) => map.get(key));
  }
  if (value instanceof JavaCollection) {
    return new CopyIterator(value);
  }
  return value instanceof JavaIterator ? value : undefined;
}

import { JavaArray, JavaIterator, JavaList, JavaMap, JavaSequence, PlacedIterator, type JavaObject, type JavaValue } from '../../vtl/values';
import { ForeachScope } from '../../vtl/directives/foreach-scope';
import { boxMethodsOf } from './box-methods';
import { arrayMethods } from './collections/array-methods';
import { iteratorMethods, listIteratorMethods } from './collections/iterator-methods';
import { listMethods } from './collections/list-methods';
import { mapMethods } from './collections/map-methods';
import { MapEntry, MapView } from './collections/map-views';
import { sequenceMethods } from './collections/sequence-methods';
import { entryMethods, viewMethods } from './collections/view-methods';
import type { MethodTable } from './dispatch/method-table';
import { foreachMethods } from './objects/foreach-methods';
import { objectMethods } from './objects/object-methods';
import { stringMethods } from './text/string-methods';

/** The methods of a value's class. */
export function methodTableOf(value: JavaValue): MethodTable {
  switch (typeof value) {
    case 'string':
      return stringMethods;
    case 'number':
    case 'boolean':
      return boxMethodsOf(value) ?? objectMethods;
    default:
      return value === null ? objectMethods : tableOfObject(value);
  }
}

function tableOfObject(value: JavaObject): MethodTable {
  if (value instanceof JavaList) {
    return listMethods;
  }
  if (value instanceof JavaMap) {
    return value instanceof ForeachScope ? foreachMethods : mapMethods;
  }
  if (value instanceof JavaArray) {
    return arrayMethods;
  }
  if (value instanceof JavaSequence) {
    return sequenceMethods;
  }
  if (value instanceof MapView) {
    return viewMethods;
  }
  if (value instanceof MapEntry) {
    return entryMethods;
  }
  if (value instanceof PlacedIterator) {
    return listIteratorMethods;
  }
  return value instanceof JavaIterator ? iteratorMethods : boxMethodsOf(value) ?? objectMethods;
}

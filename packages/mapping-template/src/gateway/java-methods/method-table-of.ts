import { JavaArray, JavaIterator, JavaList, JavaMap, JavaSequence, PlacedIterator, type JavaObject, type JavaValue } from '../../vtl/values';
import { ForeachScope } from '../../vtl/directives/foreach-scope';
import { arrayMethods } from './collections/array-methods';
import { iteratorMethods, listIteratorMethods } from './collections/iterator-methods';
import { listMethods } from './collections/list-methods';
import { mapMethods } from './collections/map-methods';
import { MapEntry, MapView } from './collections/map-views';
import { sequenceMethods } from './collections/sequence-methods';
import { entryMethods, viewMethods } from './collections/view-methods';
import type { MethodTable } from './dispatch/method-table';
import { bigDecimalMethods } from './numbers/big-decimal-methods';
import { bigIntegerMethods } from './numbers/big-integer-methods';
import { doubleMethods } from './numbers/double-methods';
import { floatMethods } from './numbers/float-methods';
import { integerMethods } from './numbers/integer-methods';
import { longMethods } from './numbers/long-methods';
import { booleanMethods } from './objects/boolean-methods';
import { foreachMethods } from './objects/foreach-methods';
import { objectMethods } from './objects/object-methods';
import { characterMethods } from './text/character-methods';
import { stringMethods } from './text/string-methods';

const TABLES: ReadonlyMap<string, MethodTable> = new Map([
  ['java.lang.Long', longMethods], ['java.lang.Double', doubleMethods], ['java.lang.Float', floatMethods],
  ['java.math.BigInteger', bigIntegerMethods], ['java.math.BigDecimal', bigDecimalMethods], ['java.lang.Character', characterMethods],
]);

/** The methods of a value's class. */
export function methodTableOf(value: JavaValue): MethodTable {
  switch (typeof value) {
    case 'string':
      return stringMethods;
    case 'number':
      return integerMethods;
    case 'boolean':
      return booleanMethods;
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
  return value instanceof JavaIterator ? iteratorMethods : TABLES.get(value.javaClass) ?? objectMethods;
}

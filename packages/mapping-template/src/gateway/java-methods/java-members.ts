import type { Frame, MemberAccess } from '../../vtl/evaluate/frame';
import {
  ArrayIterator, CopyIterator, HostObject, JavaArray, JavaCollection, JavaIterator, JavaList, JavaMap, JavaObject, JavaSequence,
  ListIterator, MapIterator, PlacedIterator, type JavaValue,
} from '../../vtl/values';
import { ForeachScope } from '../../vtl/directives/foreach-scope';
import { Fault } from '../../diagnostics/fault';
import { arrayMethods } from './collections/array-methods';
import { bigDecimalMethods } from './numbers/big-decimal-methods';
import { bigIntegerMethods } from './numbers/big-integer-methods';
import { integerMethods } from './numbers/integer-methods';
import { listMethods } from './collections/list-methods';
import { longMethods } from './numbers/long-methods';
import { mapMethods } from './collections/map-methods';
import { MapEntry, MapView } from './collections/map-views';
import { findMethod, invoke, type JavaMethod, type MethodTable } from './dispatch/method-table';
import { doubleMethods, floatMethods } from './numbers/number-methods';
import { objectMethods } from './objects/object-methods';
import { scopeMethods } from './objects/foreach-methods';
import { sequenceMethods, walkable } from './collections/sequence-methods';
import { booleanMethods, characterMethods } from './objects/small-methods';
import { stringMethods } from './text/string-methods';
import { entryMethods, iteratorMethods, listIteratorMethods, viewMethods } from './collections/view-methods';

const TABLES: ReadonlyMap<string, MethodTable> = new Map([
  ['java.lang.Long', longMethods], ['java.lang.Double', doubleMethods], ['java.lang.Float', floatMethods],
  ['java.math.BigInteger', bigIntegerMethods], ['java.math.BigDecimal', bigDecimalMethods], ['java.lang.Character', characterMethods],
]);

/**
 * The members of Java's classes, as Velocity finds them: methods by the types of their arguments; `$x.name` as `getName()`, as a key of
 * a map, or as `isName()`; `$x[i]` as `get(i)`.
 */
export class JavaMembers implements MemberAccess {
  public property(receiver: JavaValue, name: string, frame: Frame): JavaValue | undefined {
    if (receiver instanceof HostObject) {
      return receiver.property(name);
    }
    const table = tableOf(receiver);
    const getter = table.getters.get(name);
    if (getter !== undefined) {
      return invoke(getter, receiver, NO_ARGUMENTS, frame);
    }
    if (receiver instanceof JavaMap) {
      return receiver.get(name);
    }
    // Velocity treats an array as a list where a method is called, and nowhere else.
    const test = receiver instanceof JavaArray ? undefined : table.tests.get(name);
    return test === undefined ? undefined : invoke(test, receiver, NO_ARGUMENTS, frame);
  }

  public method(receiver: JavaValue, name: string, args: readonly JavaValue[], frame: Frame): JavaValue | undefined {
    frame.charge(1);
    if (typeof receiver === 'object' && receiver instanceof HostObject) {
      return receiver.call(name, args);
    }
    const method = find(tableOf(receiver), name, args);
    return method === undefined ? undefined : invoke(method, receiver, args, frame);
  }

  public caller(name: string, args: readonly JavaValue[]): (receiver: JavaValue, frame: Frame) => JavaValue | undefined {
    // Which method it is depends on the class alone, and mostly there is but one.
    let known: MethodTable | undefined;
    let method: JavaMethod | undefined;
    return (receiver, frame) => {
      frame.charge(1);
      if (typeof receiver === 'object' && receiver instanceof HostObject) {
        return receiver.call(name, args);
      }
      const table = tableOf(receiver);
      if (table !== known) {
        method = find(table, name, args);
        known = table;
      }
      return method === undefined ? undefined : invoke(method, receiver, args, frame);
    };
  }

  public setProperty(receiver: JavaValue, name: string, value: JavaValue, frame: Frame): boolean {
    if (receiver instanceof HostObject) {
      return receiver.assign(name, value);
    }
    if (receiver instanceof JavaMap) {
      this.method(receiver, 'put', [name, value], frame);
      return true;
    }
    return false;
  }

  public index(receiver: JavaValue, index: JavaValue, frame: Frame): JavaValue | undefined {
    return this.method(receiver, 'get', [this.fromEnd(receiver, index, frame)], frame);
  }

  public setIndex(receiver: JavaValue, index: JavaValue, value: JavaValue, frame: Frame): boolean {
    if (receiver instanceof HostObject) {
      if (typeof index === 'number' && index < 0) {
        this.fromEnd(receiver, index, frame);
      }
      return typeof index === 'string' && receiver.assign(index, value);
    }
    const table = tableOf(receiver);
    const args = [this.fromEnd(receiver, index, frame), value];
    const method = find(table, 'set', args) ?? find(table, 'put', args);
    if (method === undefined) {
      return false;
    }
    frame.charge(1);
    invoke(method, receiver, args, frame);
    return true;
  }

  public iterator(value: JavaValue): JavaIterator | undefined {
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

  public missingProperty(receiver: JavaValue): JavaValue {
    return receiver instanceof HostObject ? receiver.missingProperty : '';
  }

  /** A negative index counts from the end, which needs a size. */
  private fromEnd(receiver: JavaValue, index: JavaValue, frame: Frame): JavaValue {
    if (typeof index !== 'number' || index >= 0) {
      return index;
    }
    const size = this.method(receiver, 'size', NO_ARGUMENTS, frame);
    if (typeof size !== 'number') {
      throw new Fault('MAP3009', `the index ${index} counts from the end, and the value has no size() to count from`, {
        help: 'negative indices work on lists, arrays and maps',
      });
    }
    return size + index;
  }
}

const NO_ARGUMENTS: readonly JavaValue[] = [];

function find(table: MethodTable, name: string, args: readonly JavaValue[]): JavaMethod | undefined {
  const methods = table.methods.get(name);
  return methods === undefined ? undefined : findMethod(methods, args);
}

function tableOf(value: JavaValue): MethodTable {
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
    return value instanceof ForeachScope ? scopeMethods : mapMethods;
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

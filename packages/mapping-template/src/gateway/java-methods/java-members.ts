import type { Frame, MemberAccess } from '../../vtl/evaluate/frame';
import { HostObject, JavaArray, JavaMap, type JavaIterator, type JavaValue } from '../../vtl/values';
import { Fault } from '../../diagnostics/fault';
import { iteratorOf } from './collections/iterator-of';
import { findMethod } from './dispatch/find-method';
import { invoke } from './dispatch/invoke-method';
import type { JavaMethod, MethodTable } from './dispatch/method-table';
import { methodTableOf } from './method-table-of';

/**
 * The members of Java's classes, as Velocity finds them: methods by the types of their arguments; `$x.name` as `getName()`, as a key of
 * a map, or as `isName()`; `$x[i]` as `get(i)`.
 */
export class JavaMembers implements MemberAccess {
  public property(receiver: JavaValue, name: string, frame: Frame): JavaValue | undefined {
    if (receiver instanceof HostObject) {
      return receiver.property(name);
    }
    const table = methodTableOf(receiver);
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
    const method = find(methodTableOf(receiver), name, args);
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
      const table = methodTableOf(receiver);
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
    const table = methodTableOf(receiver);
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
    return iteratorOf(value);
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
  return findMethod(table.methods(name), args);
}

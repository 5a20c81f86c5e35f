import { JavaArray, JavaCharacter, type JavaValue } from '../../../vtl/values';
import { javaFault } from '../dispatch/java-fault';

/** What `toArray` with an array answers: the array filled, or a new one of its kind where it is too short. */
export function filled(items: readonly JavaValue[], target: JavaValue): JavaArray {
  if (!(target instanceof JavaArray)) {
    throw javaFault('java.lang.NullPointerException', 'toArray got null');
  }
  if (!items.every((item) => fits(target, item))) {
    throw javaFault('java.lang.ArrayStoreException', `an array of ${target.elementClass} cannot hold all these values`);
  }
  if (target.items.length < items.length) {
    return new JavaArray([...items], target.elementClass);
  }
  items.forEach((item, index) => {
    target.items[index] = item;
  });
  if (target.items.length > items.length) {
    target.items[items.length] = null;
  }
  return target;
}

/** Whether an array can hold a value. */
export function fits({ elementClass, primitive }: JavaArray, value: JavaValue): boolean {
  if (primitive) {
    return elementClass === 'char' && value instanceof JavaCharacter;
  }
  return value === null || elementClass === 'java.lang.Object' || (elementClass === 'java.lang.String' && typeof value === 'string')
    || (typeof value === 'object' && value.javaClass === elementClass);
}

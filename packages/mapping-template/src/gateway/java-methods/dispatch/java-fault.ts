import { Fault } from '../../../diagnostics/fault';
import { printValue, type JavaValue } from '../../../vtl/values';

/** An exception that a Java method throws; it ends the rendering. `java` is the exception's class. */
export function javaFault(java: string, message: string, help?: string): Fault {
  return new Fault('MAP3001', message, { java, ...(help === undefined ? {} : { help }) });
}

/** A position that a text or list does not have. */
export function outOfRange(what: string, index: number, size: number): Fault {
  return javaFault('java.lang.IndexOutOfBoundsException', `index ${index} is out of range: ${what} has ${size === 1 ? '1 element' : `${size} elements`}`,
    'compare with .size() first');
}

/** A text that is no number. */
export function notANumber(text: JavaValue, type: string): Fault {
  return javaFault('java.lang.NumberFormatException', `'${shortened(text)}' is not the text of ${type}`,
    'check the text with .matches(...) first');
}

/** A comparison of values of different classes. */
export function notComparable(type: string): never {
  throw javaFault('java.lang.ClassCastException', `compareTo compares ${type} with another one only`);
}

/** Null where Java needs an object. */
export function nullArgument(method: string): Fault {
  return javaFault('java.lang.NullPointerException', `${method} got null`);
}

function shortened(value: JavaValue): string {
  const text = printValue(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

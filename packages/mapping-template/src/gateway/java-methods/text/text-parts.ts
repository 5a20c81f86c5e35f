import { printValue, type JavaValue } from '../../../vtl/values';
import { javaFault } from '../dispatch/java-fault';

/** A place that a text does not have. */
export function outsideText(text: string, index: number): Error {
  return javaFault('java.lang.StringIndexOutOfBoundsException', `index ${index} is out of range: the text has ${text.length} characters`,
    'compare with .length() first');
}

/** A place that a text has. */
export function checkedIndex(text: string, index: number): number {
  if (index < 0 || index >= text.length) {
    throw outsideText(text, index);
  }
  return index;
}

/** Java's `substring`, which refuses places that the text does not have. */
export function substring(text: string, from: number, to: number): string {
  if (from < 0 || to > text.length || from > to) {
    throw javaFault('java.lang.StringIndexOutOfBoundsException',
      `the part from ${from} to ${to} is out of range: the text has ${text.length} characters`, 'compare with .length() first');
  }
  return text.substring(from, to);
}

/** Java's `indexOf` from a place on, which may be outside the text. */
export function indexOf(text: string, part: string, from: number): number {
  return from > text.length ? (part === '' ? text.length : -1) : text.indexOf(part, Math.max(0, from));
}

/** Java's `lastIndexOf` from a place back, which may be outside the text. */
export function lastIndexOf(text: string, part: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(part, from);
}

/** The text of some of the characters of an array. */
export function charsOf(chars: readonly JavaValue[], from: number, count: number): string {
  if (from < 0 || count < 0 || from + count > chars.length) {
    throw javaFault('java.lang.StringIndexOutOfBoundsException', `${count} characters from ${from} on are out of range: the array has ${chars.length}`);
  }
  return chars.slice(from, from + count).map((unit) => printValue(unit)).join('');
}

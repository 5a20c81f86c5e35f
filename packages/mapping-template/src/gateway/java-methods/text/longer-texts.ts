import type { Frame } from '../../../vtl/evaluate/frame';
import type { JavaValue } from '../../../vtl/values';
import { javaFault } from '../dispatch/java-fault';

// What makes a text longer than its parts looks at the limit before it makes the text.

/** Java's `replace` of all places. */
export function replaced(text: string, from: string, to: string, frame: Frame): string {
  frame.charge(text.length >> 6);
  const growth = to.length - from.length;
  if (growth > 0 && text.length + (text.length / Math.max(1, from.length) + 1) * growth > frame.limits.outputLength) {
    const count = text.split(from).length + (from === '' ? 1 : -1);
    frame.checkedText(' '.repeat(Math.min(text.length + count * growth, frame.limits.outputLength + 1)));
  }
  return from === '' ? to + [...text.split('')].map((unit) => unit + to).join('') : text.split(from).join(to);
}

/** A replacement that could not make the text too long in any case passes; others are checked against the most matches. */
export function checkedReplacement(text: string, replacement: string, frame: Frame): string {
  const most = (text.length + 1) * (replacement.length + 1);
  if (most > 2 ** 27) {
    frame.charge(most / 64);
  }
  return replacement;
}

/** Java's `repeat`. */
export function repeated(text: string, count: number, frame: Frame): string {
  if (count < 0) {
    throw javaFault('java.lang.IllegalArgumentException', `a text cannot be repeated ${count} times`);
  }
  if (text.length * count > frame.limits.outputLength) {
    frame.checkedText(' '.repeat(frame.limits.outputLength + 1));
  }
  return text.repeat(count);
}

/** Java's `String.join`. */
export function joined(separator: string, parts: readonly JavaValue[], frame: Frame): string {
  let text = '';
  parts.forEach((part, index) => {
    if (part !== null && typeof part !== 'string') {
      throw javaFault('java.lang.ClassCastException', `String.join takes texts only, and element ${index} is none`);
    }
    text = frame.checkedText(text + (index > 0 ? separator : '') + (part ?? 'null'));
  });
  return text;
}

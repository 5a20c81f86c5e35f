import type { Frame } from '../../../vtl/evaluate/frame';
import { javaFault } from '../dispatch/java-fault';
import { blanksInFront, withoutBlanksAtEnd, withoutBlanksInFront } from './blanks';

const LINE_END = /\r\n|\r|\n/;

/** Java's `String.indent`: blanks in front of every line, or so many taken away; every line ends with a line feed. */
export function indented(text: string, by: number, frame: Frame): string {
  if (text === '') {
    return '';
  }
  const lines = text.split(LINE_END);
  if (lines[lines.length - 1] === '') {
    lines.pop();
  }
  if (by > 0 && lines.length * by > frame.limits.outputLength) {
    frame.checkedText(' '.repeat(frame.limits.outputLength + 1));
  }
  return lines.map((line) => `${by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, blanksInFront(line)))}\n`).join('');
}

/** Java's `String.stripIndent`: without the indent that all lines share, and without blanks at their ends. */
export function withoutIndent(text: string): string {
  const lines = text.split(LINE_END);
  const last = lines[lines.length - 1];
  // The last line counts even where it is blank: it says how far the text is indented on purpose.
  const indents = lines.filter((line, at) => at === lines.length - 1 || withoutBlanksInFront(line) !== '').map(blanksInFront);
  const shared = /^$/.test(last) && lines.length > 1 ? 0 : Math.min(...indents);
  return lines.map((line) => withoutBlanksInFront(line) === '' ? '' : withoutBlanksAtEnd(line.slice(shared))).join('\n');
}

const LETTERS: Readonly<Record<string, string>> = {
  __proto__: null as never, b: '\b', f: '\f', n: '\n', r: '\r', s: ' ', t: '\t', '\'': '\'', '"': '"', '\\': '\\', '\n': '', '\r': '',
};

/** Java's `String.translateEscapes`: the escapes of Java's own literals, without those of four hexadecimal digits. */
export function translateEscapes(text: string): string {
  return text.replace(/\\(?:([0-3][0-7]{0,2}|[4-7][0-7]?)|\r\n|([^])|$)/g, (whole, octal?: string, letter?: string) => {
    if (octal !== undefined) {
      return String.fromCharCode(Number.parseInt(octal, 8));
    }
    if (whole === '\\\r\n') {
      return '';
    }
    const meaning = letter === undefined ? undefined : LETTERS[letter];
    if (meaning === undefined) {
      throw javaFault('java.lang.IllegalArgumentException', `'${whole}' is no escape of a Java literal`);
    }
    return meaning;
  });
}

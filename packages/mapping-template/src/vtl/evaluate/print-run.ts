import type { Reference, Statement, Text } from '../tree';
import type { CompileScope } from './compile-scope';
import type { JavaValue } from '../values';
import type { Render } from './compiled';
import { compilePrinted, type PrintedReference } from './compile-reference';
import type { Frame } from './frame';

/** A text and the reference behind it. */
interface Piece extends PrintedReference {
  readonly text: string;
}

/** Statements that a run of printing is made of. */
export function isPrinted(statement: Statement): statement is Text | Reference {
  return statement.kind === 'text' || (statement.kind === 'reference' && !statement.escaped);
}

/**
 * Prints texts and references that follow each other in one go: what they print is put together first, and added to the output once.
 *
 * A reference may leave the template (`#stop` inside of a string that is an argument); what was printed before it stays then.
 */
export function compilePrintRun(scope: CompileScope, statements: readonly (Text | Reference)[]): Render {
  const pieces: Piece[] = [];
  let text = '';
  for (const statement of statements) {
    const printed = statement.kind === 'reference' ? compilePrinted(scope, statement) : undefined;
    if (statement.kind === 'text') {
      text += statement.text;
    } else if (printed !== undefined) {
      pieces.push({ ...printed, text: text + printed.prefix });
      text = '';
    }
  }
  if (pieces.length === 0) {
    return printText(text);
  }
  if (pieces.every(({ slot }) => slot >= 0)) {
    const [first, second] = pieces;
    if (pieces.length > 2) {
      return printVariables(pieces, text);
    }
    return pieces.length === 1 ? printVariable(first, text) : printTwoVariables(first, second, text);
  }
  return pieces.length === 1 ? printPiece(pieces[0], text) : printPieces(pieces, text);
}

function printText(text: string): Render {
  return (frame) => {
    frame.out += text;
  };
}

/** One variable and the texts around it, which is what most loops print. */
function printVariable(piece: Piece, end: string): Render {
  const { slot, text } = piece;
  return (frame) => {
    const value = frame.vars[slot];
    if (typeof value === 'string') {
      frame.out += text + value + end;
    } else {
      const pending = printOther(frame, piece, value ?? '', '');
      frame.out += pending + end;
    }
  };
}

function printTwoVariables(first: Piece, second: Piece, end: string): Render {
  const both = printVariables([first, second], end);
  return (frame) => {
    const one = frame.vars[first.slot];
    const two = frame.vars[second.slot];
    if (typeof one === 'string' && typeof two === 'string') {
      frame.out += first.text + one + second.text + two + end;
    } else {
      both(frame);
    }
  };
}

/** Variables alone cannot leave the template but where they print themselves, and nothing is pending then. */
function printVariables(pieces: readonly Piece[], end: string): Render {
  return (frame) => {
    let pending = '';
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index];
      const value = frame.vars[piece.slot];
      if (typeof value === 'string') {
        pending += piece.text + value;
      } else {
        pending = printOther(frame, piece, value ?? '', pending);
      }
    }
    frame.out += pending + end;
  };
}

/** A reference between texts: what stands in front is printed first, so that it stays where the reference leaves the template. */
function printPiece({ text, prefix, value, print }: Piece, end: string): Render {
  const before = text.slice(0, text.length - prefix.length);
  return (frame) => {
    if (before !== '') {
      frame.out += before;
    }
    const result = value(frame);
    if (typeof result === 'string') {
      frame.out += prefix === '' && result === '' ? end : prefix + result + end;
    } else {
      print(frame, result);
      frame.out += end;
    }
  };
}

function printPieces(pieces: readonly Piece[], end: string): Render {
  return (frame) => {
    let pending = '';
    try {
      for (let index = 0; index < pieces.length; index++) {
        const piece = pieces[index];
        const value = piece.slot < 0 ? piece.value(frame) : frame.vars[piece.slot] ?? '';
        if (typeof value === 'string') {
          pending += piece.text + value;
        } else {
          const before = pending;
          pending = '';
          pending = printOther(frame, piece, value, before);
        }
      }
      pending += end;
    } finally {
      frame.out += pending;
    }
  };
}

/** Prints what is no String, and answers what is pending then. A value that prints itself comes behind all that was pending. */
function printOther(frame: Frame, piece: Piece, value: JavaValue, pending: string): string {
  if (typeof value === 'number' || value === '') {
    return pending + piece.text + String(value);
  }
  frame.out += pending + piece.text.slice(0, piece.text.length - piece.prefix.length);
  piece.print(frame, value);
  return '';
}

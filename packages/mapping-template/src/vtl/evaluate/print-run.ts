import type { Reference, Statement, Text } from '../tree';
import type { CompileScope } from './compile-scope';
import type { Render } from './compiled';
import { compilePrinted, type PrintedReference } from './compile-reference';

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
  return pieces.length === 0 ? printText(text) : printPieces(pieces, text);
}

function printText(text: string): Render {
  return (frame) => {
    frame.out += text;
  };
}

function printPieces(pieces: readonly Piece[], end: string): Render {
  return (frame) => {
    let pending = '';
    try {
      for (let index = 0; index < pieces.length; index++) {
        const piece = pieces[index];
        const value = piece.value(frame);
        if (typeof value === 'string') {
          pending += piece.text + value;
        } else if (typeof value === 'number') {
          pending += piece.text + String(value);
        } else {
          // The value prints itself behind all that is pending, and its prefix with it.
          frame.out += pending + piece.text.slice(0, piece.text.length - piece.prefix.length);
          pending = '';
          piece.print(frame, value);
        }
      }
      pending += end;
    } finally {
      frame.out += pending;
    }
  };
}

import type { LineMap, SourceSpan } from '../../vtl/source';
import type { Finding, TextEdit } from './finding';

/** A text without some of its characters, and the way back to where they were. */
export interface ShortenedText {
  readonly text: string;
  readonly holes: readonly SourceSpan[];
  /** Where an offset of the shortened text was before. */
  backAt(offset: number): number;
}

/** Applies edits that take text away. */
export function withoutEdits(source: string, holes: readonly SourceSpan[], edits: readonly TextEdit[]): ShortenedText {
  const removed = [...edits].sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  for (const { start, end } of removed) {
    text += source.slice(from, start);
    from = end;
  }
  const lengthBefore = (offset: number): number => removed
    .filter(({ start }) => start < offset)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    text: text + source.slice(from),
    holes: holes.map(({ start, end }) => ({ start: start - lengthBefore(start), end: end - lengthBefore(end) })),
    backAt(offset: number): number {
      let back = offset;
      for (const { start, end } of removed) {
        back += start < back ? end - start : 0;
      }
      return back;
    },
  };
}

/** A finding in the shortened text, as one in the whole text. */
export function movedBack(finding: Finding, backAt: (offset: number) => number, lines: LineMap): Finding {
  const start = backAt(finding.start);
  return {
    ...finding,
    start,
    end: backAt(finding.end),
    ...lines.positionAt(start),
    ...(finding.fix === undefined ? {} : {
      fix: { ...finding.fix, edits: finding.fix.edits.map((edit) => ({ ...edit, start: backAt(edit.start), end: backAt(edit.end) })) },
    }),
  };
}

import { LineMap } from './line-map';
import { printable } from './printable';
import { SourceSpan } from './text-span';

/** Columns of source shown at most; longer lines are cut around the underlined part. */
const FRAME_WIDTH = 120;

/**
 * Shows a span in its surroundings: a line either side, and an underline of the whole span.
 *
 * ```
 *   2 |   "features": [
 *   3 |     "$input.parms('city')"
 *     |             ^^^^^
 *   4 |   ]
 * ```
 * A span over several lines is underlined on its first line up to the line's end. An empty span gets one mark.
 */
export function codeFrame(lines: LineMap, span: SourceSpan): string {
  const from = lines.positionAt(span.start);
  const to = lines.positionAt(span.end);
  const last = Math.min(lines.lineCount, from.line + 1);
  const gutter = String(last).length;
  const text = lines.lineText(from.line);
  const markEnd = to.line === from.line ? to.column : text.length + 1;
  const marks = Math.max(1, Math.min(markEnd, text.length + 1) - from.column);
  const cut = text.length > FRAME_WIDTH ? Math.max(0, from.column - 1 - FRAME_WIDTH / 4) : 0;
  const shown: string[] = [];
  for (let line = Math.max(1, from.line - 1); line <= last; line++) {
    const source = printable(lines.lineText(line).slice(cut, cut + FRAME_WIDTH));
    shown.push(`  ${String(line).padStart(gutter)} | ${source}`.trimEnd());
    if (line === from.line) {
      const before = printable(text.slice(cut, from.column - 1));
      const marked = printable(text.slice(from.column - 1, Math.min(from.column - 1 + marks, cut + FRAME_WIDTH)));
      shown.push(`  ${' '.repeat(gutter)} | ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`);
    }
  }
  return shown.join('\n');
}

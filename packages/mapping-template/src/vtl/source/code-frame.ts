import { LineMap } from './line-map';
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
      const room = Math.max(1, Math.min(marks, FRAME_WIDTH - (from.column - 1 - cut)));
      shown.push(`  ${' '.repeat(gutter)} | ${' '.repeat(from.column - 1 - cut)}${'^'.repeat(room)}`);
    }
  }
  return shown.join('\n');
}

/** One visible unit for each unit of source, so that the underline stays below what it marks. */
function printable(line: string): string {
  let out = '';
  for (const unit of line.split('')) {
    out += unit.charCodeAt(0) < 0x20 || unit.charCodeAt(0) === 0x7f ? ' ' : unit;
  }
  return out;
}

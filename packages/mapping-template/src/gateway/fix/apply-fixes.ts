import type { Finding, TextEdit } from '../rules/finding';

/** Applies the safe repairs of findings to a template. Of repairs that touch the same text, the first one counts. */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix !== undefined && !fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) {
      taken.push(...fix.edits);
    }
  }
  let result = text;
  for (const edit of taken.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

function touches(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end);
}

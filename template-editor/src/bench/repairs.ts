import type { EditorView } from '@codemirror/view';
import type { Mark, Repair } from '../engine';

/** Repairs that can be made together: of those that touch the same text, the first one counts. */
export function separateRepairs(marks: readonly Mark[]): readonly Repair[] {
  const taken: Repair[] = [];
  for (const { repair } of marks) {
    if (repair !== undefined && !taken.some((other) => collide(repair, other))) taken.push(repair);
  }
  return taken;
}

/** Makes repairs in an editor, as one change that one undo takes back, and puts the cursor behind the first of them. */
export function makeRepairs(view: EditorView, repairs: readonly Repair[]): void {
  const edits = repairs.flatMap((repair) => repair.edits);
  if (edits.length === 0) return;
  const changes = view.state.changes(edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })));
  const first = Math.min(...edits.map(({ start }) => start));
  view.dispatch({ changes, selection: { anchor: changes.mapPos(first, -1) }, scrollIntoView: true, userEvent: 'input.repair' });
  view.focus();
}

function collide(left: Repair, right: Repair): boolean {
  return left.edits.some((edit) => right.edits.some((other) => touch(edit, other)));
}

function touch(left: Repair['edits'][number], right: Repair['edits'][number]): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end);
}

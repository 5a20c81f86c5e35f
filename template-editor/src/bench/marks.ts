import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view';
import type { Mark, Span } from '../engine';

/** As much of a mark as is shown in a text. */
type ShownMark = Pick<Mark, 'start' | 'end' | 'severity' | 'code' | 'message' | 'help' | 'repair'>;

/** What is shown in a text. */
export interface Shown {
  readonly marks: readonly ShownMark[];
  readonly idle: readonly Span[];
}

const show = StateEffect.define<Shown>();
const lightUp = StateEffect.define<readonly Span[]>();

interface ShownState {
  readonly marks: readonly ShownMark[];
  readonly decorations: DecorationSet;
  readonly dots: RangeSet<GutterMarker>;
}

const shown = StateField.define<ShownState>({
  create: () => ({ marks: [], decorations: Decoration.none, dots: RangeSet.empty }),
  update: (value, { effects, changes, docChanged, state }) => {
    const given = effects.find((effect) => effect.is(show));
    if (given !== undefined) {
      return { marks: given.value.marks, decorations: decorate(given.value, state), dots: dotsOf(given.value.marks, state) };
    }
    return docChanged ? { marks: value.marks, decorations: value.decorations.map(changes), dots: value.dots.map(changes) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { effects, docChanged, state }) => {
    const given = effects.find((effect) => effect.is(lightUp));
    if (given !== undefined) return Decoration.set(ranges(given.value, state).map(({ start, end }) => Decoration.mark({ class: 'cm-lit' }).range(start, end)), true);
    return docChanged ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Dot extends GutterMarker {
  constructor(private readonly severity: Mark['severity'], private readonly told: string) {
    super();
  }

  override toDOM(): Node {
    const dot = document.createElement('span');
    dot.className = `cm-mark-dot ${this.severity}`;
    dot.title = this.told;
    return dot;
  }
}

/** Marks, dimmed stretches and lit stretches in an editor. */
export const markSupport: Extension = [
  shown,
  lit,
  gutter({ class: 'cm-marks', markers: (view) => view.state.field(shown).dots, initialSpacer: () => new Dot('error', '') }),
];

/** Stretches that can be lit, without a gutter. */
export const litSupport: Extension = [shown, lit];

/** Shows marks and dimmed stretches. */
export function showMarks(view: EditorView, what: Shown): void {
  view.dispatch({ effects: show.of(what) });
}

/** Lights stretches up, and brings the first into view. */
export function lightSpans(view: EditorView, spans: readonly Span[], scroll: boolean): void {
  const effects: StateEffect<unknown>[] = [lightUp.of(spans)];
  const first = ranges(spans, view.state)[0];
  if (scroll && first !== undefined) effects.push(EditorView.scrollIntoView(first.start, { y: 'nearest' }));
  view.dispatch({ effects });
}

/** Marks at an offset. */
export function marksAt(state: EditorState, offset: number): readonly ShownMark[] {
  return state.field(shown).marks.filter(({ start, end }) => offset >= start && offset <= end);
}

function decorate({ marks, idle }: Shown, state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { start, end } of ranges(idle, state)) found.push(Decoration.mark({ class: 'cm-idle' }).range(start, end));
  for (const mark of marks) {
    for (const { start, end } of ranges([mark], state)) found.push(Decoration.mark({ class: `cm-mark-${mark.severity}` }).range(start, end));
  }
  return Decoration.set(found, true);
}

function dotsOf(marks: readonly ShownMark[], state: EditorState): RangeSet<GutterMarker> {
  const byLine = new Map<number, ShownMark>();
  for (const mark of marks) {
    const line = state.doc.lineAt(Math.min(mark.start, state.doc.length)).from;
    if (byLine.get(line)?.severity !== 'error') byLine.set(line, mark);
  }
  const found = [...byLine].sort(([left], [right]) => left - right);
  return RangeSet.of(found.map(([line, { severity, message }]) => new Dot(severity, message).range(line)));
}

/** Stretches that lie inside of the text and are not empty. */
function ranges(spans: readonly Span[], { doc }: EditorState): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const to = Math.min(Math.max(end, start + 1), doc.length);
    return start < to ? [{ start, end: to }] : [];
  }).sort((left, right) => left.start - right.start);
}

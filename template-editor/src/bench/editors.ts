import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers, type Tooltip } from '@codemirror/view';
import type { ValueAt } from '../engine';
import { editorLook, velocityColours } from './editor-theme';
import { litSupport, markSupport, marksAt } from './marks';

/** What an editor tells the panel around it. */
export interface EditorListener {
  readonly label: string;
  readonly onChange?: (text: string) => void;
  /** The cursor stands somewhere else. */
  readonly onPlace: (offset: number) => void;
  /** The value of what stands at an offset. */
  readonly valueAt?: (offset: number) => Promise<ValueAt | undefined>;
  /** Somebody asks for the repair of what stands at an offset. */
  readonly onRepair?: (offset: number) => void;
  /** Somebody asks for the finding behind an offset, or in front of it. */
  readonly onStep?: (offset: number, direction: 'next' | 'previous') => void;
}

/** Editor of a template. Tab leaves it, as it leaves every field: nobody is caught in it. */
export function templateEditor(place: HTMLElement, text: string, listener: EditorListener): EditorView {
  return mount(place, text, listener, [
    lineNumbers(), markSupport, history(), velocityColours, highlightActiveLine(),
    hoverTooltip((view, offset) => tell(view, offset, listener), { hoverTime: 200 }),
    keymap.of([
      { key: 'Mod-.', run: ({ state }) => handled(() => listener.onRepair?.(state.selection.main.head)) },
      { key: 'F8', run: ({ state }) => handled(() => listener.onStep?.(state.selection.main.from, 'next')) },
      { key: 'Shift-F8', run: ({ state }) => handled(() => listener.onStep?.(state.selection.main.from, 'previous')) },
      ...defaultKeymap, ...historyKeymap,
    ]),
  ]);
}

/** View of an output: the cursor moves in it, and nothing changes it. */
export function outputView(place: HTMLElement, text: string, listener: EditorListener): EditorView {
  return mount(place, text, listener, [
    litSupport, EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-readonly': 'true' }), keymap.of(defaultKeymap),
  ]);
}

/** A key that is dealt with, so that nobody else takes it. */
function handled(action: () => void): boolean {
  action();
  return true;
}

/** In a shadow root, where an editor's style is adopted: the page's policy forbids the style elements that it would write otherwise. */
function mount(place: HTMLElement, text: string, { label, onChange, onPlace }: EditorListener, extensions: Extension): EditorView {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  root.replaceChildren();
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        extensions, editorLook, drawSelection(),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange?.(update.state.doc.toString());
          const isUsers = update.transactions.some((transaction) => transaction.isUserEvent('select') || transaction.isUserEvent('input'));
          if (update.selectionSet && isUsers) onPlace(update.state.selection.main.head);
        }),
      ],
    }),
  });
}

/** What hovering tells: the value, and what is wrong. */
async function tell(view: EditorView, offset: number, { valueAt }: EditorListener): Promise<Tooltip | null> {
  const marks = marksAt(view.state, offset);
  const value = await valueAt?.(offset);
  if (marks.length === 0 && value === undefined) return null;
  return {
    pos: value?.start ?? marks[0]?.start ?? offset,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      if (value !== undefined) dom.append(told(['name', `${value.reference} `], ['code', printValues(value)]));
      for (const { code, message, help, repair } of marks) {
        const repaired = repair === undefined ? '' : `Ctrl . repairs it: ${repair.description}`;
        dom.append(told(['name', code === '' ? '' : `${code} `], ['', message], ['help', help ?? ''], ['help', repaired]));
      }
      return { dom };
    },
  };
}

function printValues({ values }: ValueAt): string {
  if (values.length === 0) return 'is not reached';
  const printed = values.slice(0, 8).map((value) => (value === '' ? 'nothing' : value.length > 300 ? `${value.slice(0, 300)} …` : value));
  return `${printed.join('  ·  ')}${values.length > 8 ? `  · … ${values.length} times` : ''}`;
}

function told(...parts: readonly (readonly [kind: string, text: string])[]): HTMLElement {
  const line = document.createElement('div');
  line.className = 'cm-told';
  for (const [kind, text] of parts) {
    if (text === '') continue;
    const part = document.createElement(kind === 'code' ? 'code' : kind === 'help' ? 'div' : 'span');
    if (kind !== '') part.className = kind;
    part.textContent = text;
    line.append(part);
  }
  return line;
}

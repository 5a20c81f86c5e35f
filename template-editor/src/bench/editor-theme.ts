import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { velocity } from '@codemirror/legacy-modes/mode/velocity';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--surface)', height: '100%', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px', borderRadius: '0 0 8px 8px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 14px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none', paddingLeft: '4px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-marks': { width: '14px' },
  '.cm-mark-dot': { display: 'block', width: '8px', height: '8px', borderRadius: '50%', margin: '6px auto 0' },
  '.cm-mark-dot.error': { backgroundColor: 'var(--bad)' },
  '.cm-mark-dot.warning': { backgroundColor: 'var(--warn)', borderRadius: '2px', transform: 'rotate(45deg)' },
  '.cm-mark-error': { textDecoration: 'underline wavy var(--bad) 1.5px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.cm-mark-warning': { textDecoration: 'underline wavy var(--warn) 1.5px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.cm-idle, .cm-idle *': { color: 'var(--idle) !important', fontWeight: 'normal' },
  '.cm-idle': { backgroundColor: 'var(--idle-back)' },
  '.cm-lit': { backgroundColor: 'var(--lit)', borderRadius: '3px', boxShadow: '0 0 0 1px var(--accent)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: '8px',
    boxShadow: 'var(--shadow)', maxWidth: '32rem', fontFamily: 'var(--sans)', fontSize: '13px',
  },
  '.cm-told': { padding: '8px 12px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.cm-told + .cm-told': { borderTop: '1px solid var(--line)' },
  '.cm-told code': { fontFamily: 'var(--mono)', fontSize: '12px' },
  '.cm-told .name': { color: 'var(--muted)' },
  '.cm-told .help': { color: 'var(--muted)', marginTop: '2px' },
});

const velocityLook = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.standard(tags.variableName), tags.special(tags.variableName), tags.variableName], color: 'var(--reference)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.string, tags.number], color: 'var(--literal)' },
]);

/** How every editor looks; colours come from the page, so that both follow the theme. */
export const editorLook: Extension = [look, EditorView.lineWrapping];

/** Colours of a template. */
export const velocityColours: Extension = [StreamLanguage.define(velocity), syntaxHighlighting(velocityLook)];

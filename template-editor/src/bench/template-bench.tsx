import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Examination, Examiner, Mark, Repair, TemplateRun } from '../engine';
import { JsonView, Newest } from '../view';
import { outputView, templateEditor } from './editors';
import { Findings } from './findings';
import { lightSpans, showMarks } from './marks';
import { makeRepairs } from './repairs';
import { stepFrom } from './step-from';

/** Wait behind the last key before a template is rendered anew, in milliseconds. */
const PAUSE_MS = 90;

interface TemplateBenchProps {
  readonly run: TemplateRun;
  /** Who looks at templates. */
  readonly examiner: Examiner;
  /** The request is not sent yet. */
  readonly isPreview?: boolean;
  /** Somebody has begun to change the template. */
  readonly onScratch?: () => void;
  /** The template as it is now. */
  readonly onText?: (text: string) => void;
  /** What came out of the last look at it. */
  readonly onExamined?: (examination: Examination, text: string) => void;
  /** What a changed template is called. */
  readonly changedLabel?: string;
  /** Whether to show the request that the template reads; not where somebody has just written it beside. */
  readonly showsRequest?: boolean;
}

/** A template beside its output: what is wrong, what ran, what came from where; changes are a scratch that is rendered at once. */
export function TemplateBench(props: TemplateBenchProps) {
  const { run, isPreview = false, examiner, changedLabel = 'scratch', showsRequest = true } = props;
  const listeners = useRef(props);
  listeners.current = props;
  const templatePlace = useRef<HTMLDivElement>(null);
  const outputPlace = useRef<HTMLDivElement>(null);
  const editors = useRef<{ readonly template: EditorView; readonly output: EditorView }>(undefined);
  const known = useRef<Known>(undefined);
  const [shown, setShown] = useState<Known>();
  const [said, setSaid] = useState('');
  const [scratch, setScratch] = useState<string>();

  const looks = useRef(new Newest());
  const examine = useRef<(text: string) => void>(() => undefined);
  examine.current = (text) => {
    looks.current.tell(examiner.examine(text, run), (found) => showExamination(found, text), ({ message }) => setSaid(message));
  };
  const showExamination = (found: Examination, text: string): void => {
    known.current = { examination: found, text, run };
    setShown(known.current);
    listeners.current.onExamined?.(found, text);
    if (editors.current === undefined) return;
    const { template, output } = editors.current;
    // Somebody has typed on: what is known is of a text that is no more, and the next look is on its way.
    if (template.state.doc.toString() !== text) return;
    showMarks(template, found);
    output.dispatch({ changes: { from: 0, to: output.state.doc.length, insert: found.output ?? '' } });
    showMarks(output, { marks: found.outputFault === undefined ? [] : [{ ...found.outputFault, severity: 'error', code: '', message: '' }], idle: [] });
  };
  const request = useRef(run.request);
  request.current = run.request;

  useEffect(() => {
    if (templatePlace.current === null || outputPlace.current === null) return undefined;
    let timer: number | undefined;
    const template = templateEditor(templatePlace.current, run.template.text, {
      label: `Mapping template of the ${run.phase}; changes are rendered at once`,
      onChange: (text) => {
        const isChanged = text !== run.template.text;
        setScratch(isChanged ? text : undefined);
        if (isChanged) listeners.current.onScratch?.();
        setSaid('');
        listeners.current.onText?.(text);
        window.clearTimeout(timer);
        timer = window.setTimeout(() => examine.current(text), PAUSE_MS);
      },
      onPlace: (offset) => lightBoth(offset, 'template'),
      valueAt: (offset) => examiner.valueAt(template.state.doc.toString(), offset, request.current),
      onRepair: (offset) => {
        const here = known.current?.examination.marks.find(({ start, end, repair }) => repair !== undefined && offset >= start && offset <= end);
        if (here?.repair === undefined) setSaid('Nothing at the cursor can be repaired.');
        else makeAll([here.repair]);
      },
      onStep: (offset, direction) => {
        const next = stepFrom(known.current?.examination.marks ?? [], offset, direction);
        if (next !== undefined) goTo(next);
      },
    });
    const output = outputView(outputPlace.current, '', {
      label: `Output of the ${run.phase} template; choose a piece to see what printed it`,
      onPlace: (offset) => lightBoth(offset, 'output'),
    });
    editors.current = { template, output };
    const lightBoth = (offset: number, from: 'template' | 'output'): void => {
      const [start, end] = from === 'template' ? ['start', 'end'] as const : ['outputStart', 'outputEnd'] as const;
      const found = (known.current?.examination.mappings ?? []).filter((mapping) => offset >= mapping[start] && offset < mapping[end]);
      lightSpans(template, unique(found), from === 'output');
      lightSpans(output, found.map(({ outputStart, outputEnd }) => ({ start: outputStart, end: outputEnd })), from === 'template');
    };
    setScratch(undefined);
    return () => {
      window.clearTimeout(timer);
      template.destroy();
      output.destroy();
      editors.current = undefined;
    };
  }, [run.template.name, run.template.text, run.phase]);

  // Another request leaves the scratch as it is, and renders it anew.
  useEffect(() => examine.current(editors.current?.template.state.doc.toString() ?? run.template.text), [run]);

  const reset = (): void => {
    const view = editors.current?.template;
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: run.template.text } });
  };
  const goTo = ({ start, end }: Mark): void => {
    const view = editors.current?.template;
    if (view === undefined) return;
    view.dispatch({ selection: { anchor: start, head: Math.min(end, view.state.doc.length) }, scrollIntoView: true });
    view.focus();
  };
  const makeAll = (repairs: readonly Repair[]): void => {
    const view = editors.current?.template;
    // Edits are places in the text that was looked at: while somebody types, the next look brings new ones.
    if (view === undefined || view.state.doc.toString() !== known.current?.text) return;
    makeRepairs(view, repairs);
    setSaid(`Repaired: ${repairs.map(({ description }) => description).join('; ')}. Ctrl Z takes it back.`);
  };
  const examination = shown?.examination;
  const isScratch = scratch !== undefined;
  const isCurrent = shown?.run === run && shown.text === (scratch ?? run.template.text);

  return (
    <div class="bench">
      <div class="bench-halves">
        <section class="pane" aria-label="Template">
          <header class="pane-head">
            <h3>Template</h3>
            <span class="tag">{run.template.mediaType}</span>
            {isScratch && <span class="tag accent" role="status">{changedLabel}</span>}
            {isScratch && <button type="button" class="quiet small" onClick={reset}>Reset</button>}
          </header>
          <div class="editor" ref={templatePlace} data-testid="template" />
        </section>
        <section class="pane" aria-label="Output" aria-busy={!isCurrent}>
          <header class="pane-head">
            <h3>{run.phase === 'request' ? 'Body for the backend' : 'Body for the client'}</h3>
            {isPreview && <span class="tag" title="Rendered here, for what the form holds">preview</span>}
            <OutputState examination={examination} isJson={run.isJson} />
          </header>
          <div class="editor" ref={outputPlace} data-testid="output" />
        </section>
      </div>
      <p class="said" role="status">{said}</p>
      {shown !== undefined && <Findings marks={shown.examination.marks} text={shown.text} onGo={goTo} onRepair={makeAll} />}
      {showsRequest && (
        <details class="inputs">
          <summary>What the template reads</summary>
          <JsonView label="What the template reads" value={run.request} />
        </details>
      )}
    </div>
  );
}

/** What is known, of which text and for which request. */
interface Known {
  readonly examination: Examination;
  readonly text: string;
  readonly run: TemplateRun;
}

function OutputState({ examination, isJson }: { readonly examination: Examination | undefined; readonly isJson: boolean }) {
  if (examination === undefined) return null;
  if (examination.output === undefined) return <span class="tag bad">fails</span>;
  if (!isJson) return null;
  return examination.outputFault === undefined ? <span class="tag good">JSON</span> : <span class="tag bad">no JSON</span>;
}

function unique(spans: readonly { readonly start: number; readonly end: number }[]): readonly { readonly start: number; readonly end: number }[] {
  return [...new Map(spans.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()];
}

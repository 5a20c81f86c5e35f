import type { TemplateBench as Bench } from '@model-gateway/template-editor/bench';
import type { Examiner } from '@model-gateway/template-editor/engine';
import { JsonView, TextView } from '@model-gateway/template-editor/view';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RequestRecord, TemplateRun } from '../src/page/page-data';
import { AccessLogView } from './access-log-view';
import { previewRun, type Previewed } from './preview-run';
import { startWorker } from './start-worker';
import type { Stop } from './stages';

interface StagePanelProps {
  readonly stop: Stop;
  readonly record: RequestRecord | undefined;
  /** What a request that nobody has sent would be. */
  readonly preview: Previewed | undefined;
  readonly onScratch: () => void;
}

/** What a stage saw and decided. */
export function StagePanel({ stop, record, preview, onScratch }: StagePanelProps) {
  const previewed = useMemo(() => (record === undefined ? previewRun(stop.stage, preview) : undefined), [stop.stage, record, preview]);
  const template = stop.record?.template ?? previewed;
  return (
    <section class="stage-panel" id="stage-panel" role="tabpanel" aria-labelledby={`tab-${stop.stage}`} tabIndex={-1}>
      <h2 class="visually-hidden">{stop.label}</h2>
      <p class="stage-told">{stop.told}</p>
      {template !== undefined && <LazyBench run={template} isPreview={template === previewed} onScratch={onScratch} />}
      {stop.stage === 'log' && record !== undefined && <AccessLogView accessLog={record.accessLog} />}
      {stop.stage !== 'log' && stop.record !== undefined && <InputOutput stop={stop} hasTemplate={template !== undefined} />}
      {stop.record === undefined && template === undefined && (
        <p class="nothing">{record === undefined ? 'Send a request to see what happens here.' : 'The request ended before this stage.'}</p>
      )}
    </section>
  );
}

function InputOutput({ stop, hasTemplate }: { readonly stop: Stop; readonly hasTemplate: boolean }) {
  const { input, output } = stop.record ?? {};
  const body = bodyOf(output);
  const sides = (
    <div class="halves">
      <div class="pane">
        <header class="pane-head"><h3>Input</h3></header>
        {bodyOf(input) === undefined ? <JsonView label="Input" value={input} /> : <Split value={input} label="Input" />}
      </div>
      <div class="pane">
        <header class="pane-head"><h3>Output</h3></header>
        {body === undefined ? <JsonView label="Output" value={output} /> : <Split value={output} label="Output" />}
      </div>
    </div>
  );
  return hasTemplate ? <details class="inputs"><summary>Headers, parameters and overrides</summary>{sides}</details> : sides;
}

/** A message: its body as what it is, and the rest. */
function Split({ value, label }: { readonly value: unknown; readonly label: string }) {
  const { body, ...rest } = value as { readonly body: string };
  return (
    <>
      <JsonView label={label} value={rest} />
      <header class="pane-head inner"><h4>Body</h4></header>
      <TextView label={`Body of the ${label.toLowerCase()}`} text={body} />
    </>
  );
}

function bodyOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'body' in value && typeof value.body === 'string' ? value.body : undefined;
}

/** How long a template may take before it is stopped, in milliseconds. */
const LIMIT_MS = 4000;

let shared: Examiner | undefined;

/** The editor and the engine come when a template is first looked at. */
function LazyBench(props: { readonly run: TemplateRun; readonly isPreview: boolean; readonly onScratch: () => void }) {
  const [bench, setBench] = useState<{ readonly TemplateBench: typeof Bench; readonly examiner: Examiner }>();
  useEffect(() => {
    void import('@model-gateway/template-editor/bench').then(({ TemplateBench, WorkerExaminer, workerThread }) => {
      // One thread for as long as the page is open: starting the engine takes longer than most templates.
      shared ??= new WorkerExaminer({ start: (onTold) => workerThread(startWorker(), onTold), limitMs: LIMIT_MS });
      setBench({ TemplateBench, examiner: shared });
    });
  }, []);
  return bench === undefined ? <p class="nothing">Loading the editor</p> : <bench.TemplateBench {...props} examiner={bench.examiner} />;
}

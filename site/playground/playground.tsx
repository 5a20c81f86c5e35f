import { TemplateBench } from '@model-gateway/template-editor/bench';
import type { Examination, Examiner } from '@model-gateway/template-editor/engine';
import { CopyButton } from '@model-gateway/template-editor/view';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentedTemplates } from '../src/documented-templates';
import { Explanation } from './explanation';
import { hashOf, stateOf } from './link';
import { runOf, type PlayState } from './play-state';
import { RequestForm } from './request-form';
import { samples } from './samples';

/** Wait behind the last change before the address follows, in milliseconds. */
const PAUSE_MS = 300;

interface PlaygroundProps {
  readonly documented: DocumentedTemplates;
  readonly examiner: Examiner;
}

/** What was looked at, and what came out. */
interface Looked {
  readonly text: string;
  readonly examination: Examination;
}

/** A template and a request of one's own, and everything that the engine knows of them. The address holds it all; nothing leaves the browser. */
export function Playground({ documented, examiner }: PlaygroundProps) {
  const known = useMemo(() => samples(documented), [documented]);
  const [sampleId, setSampleId] = useState(known[0].id);
  const [state, setState] = useState<PlayState>();
  const [loaded, setLoaded] = useState({ template: '', count: 0 });
  const [looked, setLooked] = useState<Looked>();
  const ownHash = useRef('');

  const load = (next: PlayState, id: string): void => {
    setSampleId(id);
    setState(next);
    setLoaded(({ count }) => ({ template: next.template, count: count + 1 }));
  };
  const change = (part: Partial<PlayState>): void => setState((before) => before && { ...before, ...part });

  useEffect(() => {
    const follow = async (): Promise<void> => {
      if (location.hash === ownHash.current && ownHash.current !== '') return;
      const shared = await stateOf(location.hash);
      const sample = known.find(({ id }) => `#${id}` === location.hash) ?? known[0];
      load(shared ?? sample.state, shared === undefined ? sample.id : '');
    };
    void follow();
    const onHash = (): void => void follow();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [known]);

  useEffect(() => {
    if (state === undefined) return undefined;
    const timer = window.setTimeout(() => {
      const sample = known.find((each) => each.state === state);
      void (sample === undefined ? hashOf(state) : Promise.resolve(`#${sample.id}`)).then((hash) => {
        ownHash.current = hash;
        history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
      });
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [state, known]);

  // The editor holds the text itself: only another template makes it anew.
  const { run, contextFault } = useMemo(
    () => (state === undefined ? { run: undefined, contextFault: undefined } : runOf(state, loaded.template)),
    [state && JSON.stringify({ ...state, template: '' }), loaded],
  );

  if (state === undefined || run === undefined) return null;
  return (
    <div class="playground">
      <header class="play-head">
        <div class="play-words">
          <h1>Playground</h1>
          <p class="play-told">API Gateway's mapping templates, rendered and checked in this tab. Nothing leaves your browser.</p>
        </div>
        <div class="play-tools">
          <label class="sample-choice">
            Sample
            <select value={sampleId} onChange={({ currentTarget }) => {
              const sample = known.find(({ id }) => id === currentTarget.value);
              if (sample !== undefined) load(sample.state, sample.id);
            }}
            >
              {sampleId === '' && <option value="">from a link</option>}
              {known.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
            </select>
          </label>
          <div class="choice" role="group" aria-label="What the template maps">
            {(['request', 'response'] as const).map((phase) => (
              <button key={phase} type="button" aria-pressed={state.phase === phase ? 'true' : 'false'} onClick={() => {
                setLoaded(({ count }) => ({ template: state.template, count: count + 1 }));
                change({ phase });
              }}
              >
                {phase === 'request' ? 'Request' : 'Response'}
              </button>
            ))}
          </div>
          <CopyButton label="Copy link" text={() => location.href} />
        </div>
      </header>
      <RequestForm state={state} contextFault={contextFault} onChange={change} />
      <section class="play-bench" aria-label="Template and output">
        <TemplateBench
          run={run}
          examiner={examiner}
          changedLabel="changed"
          showsRequest={false}
          onText={(template) => change({ template })}
          onExamined={(examination, text) => setLooked({ text, examination })}
        />
        {looked !== undefined && <Explanation text={looked.text} examination={looked.examination} />}
      </section>
    </div>
  );
}

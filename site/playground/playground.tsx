import { TemplateBench } from '@model-gateway/template-editor/bench';
import type { Examination, Examiner } from '@model-gateway/template-editor/engine';
import { EDITOR_KEYS, KeysDialog, useKeys, type Keys } from '@model-gateway/template-editor/view';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentedTemplates } from '../src/documented-templates';
import { Explanation } from './explanation';
import { hashOf, stateOf } from './link';
import { runOf, type PlayState } from './play-state';
import { PlayTools } from './play-tools';
import { printUnitTest } from './print-unit-test';
import { RequestForm } from './request-form';
import { samples, type Sample } from './samples';

/** Wait behind the last change before the address follows, in milliseconds. */
const PAUSE_MS = 300;

const PAGE_KEYS: Keys = [
  ['t', 'go to the template'],
  ['Ctrl K', 'search the documentation'],
  ['?', 'show these keys'],
];

const KEY_GROUPS = [{ title: 'Keys of the page', keys: PAGE_KEYS }, { title: 'In the template', keys: EDITOR_KEYS }];

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
  const [isHelpOpen, setHelpOpen] = useState(false);
  const ownHash = useRef('');
  const bench = useRef<HTMLElement>(null);

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
      void hashFor(state, known).then((hash = '') => {
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

  useKeys({
    't': () => bench.current?.querySelector('.editor')?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus(),
    '?': () => setHelpOpen(true),
  });

  if (state === undefined || run === undefined) return null;
  return (
    <div class="playground">
      <header class="play-head">
        <div class="play-words">
          <h1>Playground</h1>
          <p class="play-told">API Gateway's mapping templates, rendered and checked in this tab. Nothing leaves your browser.</p>
        </div>
        <PlayTools
          samples={known}
          sampleId={sampleId}
          state={state}
          onSample={(sample) => load(sample.state, sample.id)}
          onPhase={(phase) => {
            setLoaded(({ count }) => ({ template: state.template, count: count + 1 }));
            change({ phase });
          }}
          onJson={(isJson) => change({ isJson })}
          onHelp={() => setHelpOpen(true)}
          link={() => linkTo(state, known)}
          unitTest={() => looked && printUnitTest(looked.text, run, looked.examination)}
        />
      </header>
      <RequestForm state={state} contextFault={contextFault} onChange={change} />
      <section class="play-bench" ref={bench} aria-label="Template and output">
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
      <KeysDialog groups={KEY_GROUPS} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** What the address says of a state: the name of its sample, or all of it; undefined where that would be too long. */
function hashFor(state: PlayState, known: readonly Sample[]): Promise<string | undefined> {
  const sample = known.find((each) => each.state === state);
  return sample === undefined ? hashOf(state) : Promise.resolve(`#${sample.id}`);
}

/** The address that shows a state to others. */
async function linkTo(state: PlayState, known: readonly Sample[]): Promise<string | undefined> {
  const hash = await hashFor(state, known);
  return hash && `${location.origin}${location.pathname}${hash}`;
}

import { Newest, useKeys } from '@model-gateway/template-editor/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MethodData, RequestRecord, SendData, ServedData, StageData } from '../src/page/page-data';
import { PipelineStrip } from './pipeline-strip';
import { emptyDraft, printRaw, sendAgain, type RequestDraft } from './request-draft';
import { RequestForm } from './request-form';
import { RouteList } from './route-list';
import { remember, storedHistory } from './send-history';
import { fetchRecord, fetchServed, send } from './server';
import { Shortcuts } from './shortcuts';
import { StagePanel } from './stage-panel';
import { stopsOf, tellingStage } from './stages';
import { Summary } from './summary';
import { TopBar } from './top-bar';
import { TrafficList } from './traffic-list';
import { useTraffic } from './use-traffic';

/** The whole page. */
export function App() {
  const [served, setServed] = useState<ServedData>();
  const [methodId, setMethodId] = useState<string>();
  const [drafts, setDrafts] = useState<{ readonly [methodId: string]: RequestDraft }>({});
  const [record, setRecord] = useState<RequestRecord>();
  const [stage, setStage] = useState('map-request');
  const [history, setHistory] = useState(storedHistory);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [isHelpOpen, setHelpOpen] = useState(false);

  const loads = useRef(new Newest());
  const load = useCallback(() => {
    loads.current.tell(fetchServed(), (data) => {
      setServed(data);
      setMethodId((known) => (data.stages.some(({ methods }) => methods.some(({ id }) => id === known)) ? known : firstMethod(data)?.id));
    }, (error: Error) => setTrouble(error.message));
  }, []);
  const shownNumber = useRef(0);
  const show = useCallback((shown: RequestRecord) => {
    shownNumber.current = shown.number;
    setRecord(shown);
    setStage(tellingStage(shown));
    setTrouble(undefined);
    if (shown.methodId !== undefined) setMethodId(shown.methodId);
  }, []);
  // What came in before the request on show is told later where much comes in.
  const showNewer = useCallback((followed: RequestRecord) => {
    if (followed.number > shownNumber.current) show(followed);
  }, [show]);

  useEffect(load, [load]);
  const { requests, isConnected, isFollowing, setFollowing } = useTraffic(showNewer, load);

  const [method, methodStage] = findMethod(served, methodId);
  const draft = useMemo(() => (method === undefined ? undefined : drafts[method.id] ?? emptyDraft(method, served?.keys ?? [])), [method, drafts]);
  const preview = useMemo(() => (
    method === undefined || methodStage === undefined || draft === undefined ? undefined : { stage: methodStage, method, draft }
  ), [method, methodStage, draft]);
  const setDraft = (next: RequestDraft): void => {
    if (method !== undefined) setDrafts({ ...drafts, [method.id]: next });
  };
  const sendRequest = (data: SendData): void => {
    if (isSending || method === undefined || draft === undefined) return;
    setSending(true);
    send(data).then((answered) => {
      show(answered);
      setHistory((known) => remember({
        methodId: method.id, title: method.title, target: data.target, status: answered.status, at: answered.startedAt, draft,
      }, known));
    }, (error: Error) => setTrouble(error.message)).finally(() => setSending(false));
  };
  const choose = ({ id }: MethodData): void => {
    setMethodId(id);
    if (record?.methodId !== id) setRecord(undefined);
  };

  useKeys({
    'Ctrl+Enter': () => document.querySelector<HTMLFormElement>('.request-form')?.requestSubmit(),
    '/': () => document.querySelector<HTMLElement>('.route-filter')?.focus(),
    'g': () => document.querySelector<HTMLElement>('.route[aria-current], .route')?.focus(),
    's': () => document.querySelector<HTMLElement>('.stop[aria-selected="true"]')?.focus(),
    't': () => document.querySelector('.editor')?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus(),
    'f': () => setFollowing(!isFollowing),
    '?': () => setHelpOpen(true),
  });

  if (served === undefined) return <p class="nothing centre" role="status">{trouble ?? 'Asking the gateway what it serves'}</p>;
  const stops = stopsOf(record);
  const stop = stops.find((each) => each.stage === stage) ?? stops[0];
  return (
    <div class="page">
      <a class="skip" href="#main">Skip to the request</a>
      <TopBar models={served.models} isConnected={isConnected} onHelp={() => setHelpOpen(true)} />
      <aside class="side">
        <RouteList served={served} chosen={methodId} onChoose={choose} />
        <TrafficList
          traffic={requests}
          shown={record?.number}
          isFollowing={isFollowing}
          onFollow={setFollowing}
          onShow={({ number }) => {
            setFollowing(false);
            fetchRecord(number).then(show, (error: Error) => setTrouble(error.message));
          }}
        />
      </aside>
      <main class="main" id="main" tabIndex={-1}>
        <h1 class="visually-hidden">{method?.title ?? 'Model Gateway'}</h1>
        {served.problem !== undefined && <div class="notice warn" role="alert"><b>Serving the last good version.</b><pre>{served.problem}</pre></div>}
        {trouble !== undefined && <div class="notice bad" role="alert">{trouble}</div>}
        {method !== undefined && methodStage !== undefined && draft !== undefined && (
          <RequestForm
            stage={methodStage}
            method={method}
            draft={draft}
            keys={served.keys}
            history={history}
            isSending={isSending}
            onDraft={setDraft}
            onSend={sendRequest}
            onRecall={(sent) => {
              setMethodId(sent.methodId);
              setDrafts({ ...drafts, [sent.methodId]: sent.draft });
            }}
          />
        )}
        <section class="card pipeline" aria-label="Pipeline">
          {record !== undefined && (
            <Summary record={record} onAgain={() => setDraft({ ...(draft ?? emptyOf(record)), mode: 'raw', raw: printRaw(sendAgain(record)), signAs: keyOf(record, served.keys) })} />
          )}
          <PipelineStrip stops={stops} chosen={stop?.stage ?? 'route'} onChoose={setStage} />
          {stop !== undefined && <StagePanel stop={stop} record={record} preview={preview} onScratch={() => setFollowing(false)} />}
        </section>
      </main>
      <Shortcuts isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function firstMethod(served: ServedData): MethodData | undefined {
  const methods = served.stages.flatMap((each) => each.methods);
  return methods.find(({ httpMethod }) => httpMethod !== 'OPTIONS') ?? methods[0];
}

function findMethod(served: ServedData | undefined, methodId: string | undefined): [MethodData | undefined, StageData | undefined] {
  for (const stage of served?.stages ?? []) {
    const method = stage.methods.find(({ id }) => id === methodId);
    if (method !== undefined) return [method, stage];
  }
  return [undefined, undefined];
}

/** The key that has signed a request, where it can do so again. */
function keyOf({ request }: RequestRecord, keys: readonly string[]): string {
  const authorization = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  return keys.find((key) => authorization.includes(`Credential=${key}/`)) ?? '';
}

function emptyOf({ method }: RequestRecord): RequestDraft {
  return { mode: 'raw', httpMethod: method, values: {}, headers: [], body: '', raw: '' };
}

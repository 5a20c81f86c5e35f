import { CopyButton } from '@model-gateway/template-editor/view';
import { useEffect, useRef } from 'preact/hooks';
import type { MethodData, ParameterData, SendData, StageData } from '../src/page/page-data';
import { printCurl } from './print-curl';
import { asksForSignature, parseRaw, printRaw, requestOf, shownTarget, takesBody, type RequestDraft } from './request-draft';
import type { SentDraft } from './send-history';
import { Status } from './traffic-list';

interface RequestFormProps {
  readonly stage: StageData;
  readonly method: MethodData;
  readonly draft: RequestDraft;
  /** Ids of the keys that may sign. */
  readonly keys: readonly string[];
  readonly history: readonly SentDraft[];
  readonly isSending: boolean;
  readonly onDraft: (draft: RequestDraft) => void;
  readonly onSend: (request: SendData) => void;
  readonly onRecall: (sent: SentDraft) => void;
}

const PLACES = { path: 'path', querystring: 'query', header: 'header' } as const;

/** The request: fields for what the method declares, or the text as it goes out. */
export function RequestForm({ stage, method, draft, keys, history, isSending, onDraft, onSend, onRecall }: RequestFormProps) {
  const request = requestOf(draft, stage, method);
  const target = shownTarget(draft, stage, method);
  const change = (part: Partial<RequestDraft>): void => onDraft({ ...draft, ...part });
  return (
    <form
      class="card request-form"
      aria-label="Request"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(request);
      }}
    >
      <header class="request-line">
        <MethodName method={method} draft={draft} onChange={(httpMethod) => change({ httpMethod })} />
        <output class="target" title={target}>{target}</output>
        <CopyButton label="Copy as curl" text={() => printCurl(request, location.origin, stage.region)} />
        <button type="submit" class="primary" disabled={isSending} title="Ctrl+Enter">{isSending ? 'Sending' : 'Send'}</button>
      </header>
      <div class="form-tools">
        <div class="choice" role="group" aria-label="How the request is written">
          <button type="button" aria-pressed={draft.mode === 'form'} onClick={() => change({ mode: 'form' })}>Form</button>
          <button
            type="button"
            aria-pressed={draft.mode === 'raw'}
            onClick={() => change({ mode: 'raw', raw: draft.mode === 'raw' ? draft.raw : printRaw(request) })}
          >
            Raw
          </button>
        </div>
        {draft.mode === 'form' && (
          <button type="button" class="quiet small" onClick={() => change({ headers: [...draft.headers, ['', '']] })}>Add a header</button>
        )}
        {keys.length > 0 && (asksForSignature(method) || (draft.signAs ?? '') !== '') && (
          <label class="sign-as">
            Sign as
            <select value={draft.signAs ?? ''} onChange={(event) => change({ signAs: event.currentTarget.value })}>
              {keys.map((key) => <option key={key} value={key}>{key}</option>)}
              <option value="">nobody</option>
            </select>
          </label>
        )}
        <History history={history} onRecall={onRecall} />
      </div>
      {draft.mode === 'raw'
        ? <RawField raw={draft.raw} onChange={(raw) => change({ raw })} />
        : <Fields method={method} draft={draft} onChange={change} />}
    </form>
  );
}

function MethodName({ method, draft, onChange }: {
  readonly method: MethodData; readonly draft: RequestDraft; readonly onChange: (httpMethod: string) => void;
}) {
  if (draft.mode === 'raw') return <span class="verb">{parseRaw(draft.raw).method}</span>;
  if (method.httpMethod !== 'ANY') return <span class={`verb ${method.httpMethod.toLowerCase()}`}>{method.httpMethod}</span>;
  return (
    <select aria-label="HTTP method" value={draft.httpMethod} onChange={(event) => onChange(event.currentTarget.value)}>
      {['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((each) => <option key={each}>{each}</option>)}
    </select>
  );
}

function Fields({ method, draft, onChange }: {
  readonly method: MethodData; readonly draft: RequestDraft; readonly onChange: (part: Partial<RequestDraft>) => void;
}) {
  const setValue = (key: string, value: string): void => onChange({ values: { ...draft.values, [key]: value } });
  const setHeader = (index: number, header: readonly [string, string]): void => (
    onChange({ headers: draft.headers.map((each, at) => (at === index ? header : each)) })
  );
  return (
    <>
      <div class="fields">
        {method.parameters.length === 0 && <p class="nothing">The method declares no parameters.</p>}
        {method.parameters.map((parameter) => (
          <ParameterField
            key={`${parameter.location}.${parameter.name}`}
            parameter={parameter}
            value={draft.values[`${parameter.location}.${parameter.name}`] ?? ''}
            onChange={(value) => setValue(`${parameter.location}.${parameter.name}`, value)}
          />
        ))}
      </div>
      <fieldset class="headers" hidden={draft.headers.length === 0}>
        <legend>Headers</legend>
        {draft.headers.map(([name, value], index) => (
          <div class="header-row" key={index}>
            <input aria-label={`Name of header ${index + 1}`} value={name} placeholder="Name" spellcheck={false} onInput={(event) => setHeader(index, [event.currentTarget.value, value])} />
            <input aria-label={`Value of header ${index + 1}`} value={value} placeholder="Value" spellcheck={false} onInput={(event) => setHeader(index, [name, event.currentTarget.value])} />
            <button type="button" class="quiet small" aria-label={`Remove header ${index + 1}`} onClick={() => onChange({ headers: draft.headers.filter((_each, at) => at !== index) })}>×</button>
          </div>
        ))}
      </fieldset>
      {takesBody(method, draft) && (
        <label class="field wide">
          <span class="name">Body</span>
          <textarea rows={7} value={draft.body} spellcheck={false} onInput={(event) => onChange({ body: event.currentTarget.value })} />
          {Object.entries(method.bodyModels).filter(([, schema]) => schema !== '').map(([mediaType, schema]) => (
            <details key={mediaType}><summary>Schema for {mediaType}</summary><pre class="code" tabIndex={0}>{schema}</pre></details>
          ))}
        </label>
      )}
    </>
  );
}

function ParameterField({ parameter, value, onChange }: {
  readonly parameter: ParameterData; readonly value: string; readonly onChange: (value: string) => void;
}) {
  const { name, location, isRequired, isDeclared } = parameter;
  return (
    <label class="field">
      <span class="name">
        {name}
        {isRequired && <span class="required" title="required">*<span class="visually-hidden"> required</span></span>}
        <span class="tag">{PLACES[location]}</span>
        {!isDeclared && <span class="tag" title="The template reads it, and the method does not declare it">read by the template</span>}
      </span>
      <input
        value={value}
        required={location === 'path'}
        spellcheck={false}
        autocomplete="off"
        data-parameter={`${location}.${name}`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function RawField({ raw, onChange }: { readonly raw: string; readonly onChange: (raw: string) => void }) {
  return (
    <label class="field wide">
      <span class="name">Request line, headers, an empty line, body</span>
      <textarea class="raw" rows={Math.min(Math.max(raw.split('\n').length + 1, 7), 18)} value={raw} spellcheck={false} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}

function History({ history, onRecall }: { readonly history: readonly SentDraft[]; readonly onRecall: (sent: SentDraft) => void }) {
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) === false) list.current.open = false;
    };
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, close);
    return () => ['pointerdown', 'focusin'].forEach((kind) => document.removeEventListener(kind, close));
  }, []);
  if (history.length === 0) return null;
  return (
    <details
      class="history"
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false;
      }}
    >
      <summary>History</summary>
      <ol>
        {history.map((sent) => (
          <li key={sent.at}>
            <button
              type="button"
              class="request"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onRecall(sent);
              }}
            >
              <Status status={sent.status} /> <span class="target"><b>{sent.draft.httpMethod}</b> {sent.target}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

import { TextView } from '@model-gateway/template-editor/view';
import type { RequestRecord } from '../src/page/page-data';
import { bytes } from './bytes';
import { milliseconds, Status } from './traffic-list';

interface SummaryProps {
  readonly record: RequestRecord;
  /** The request is to be written again, to be changed and sent. */
  readonly onAgain: () => void;
}

/** How a request ended, and why. */
export function Summary({ record, onAgain }: SummaryProps) {
  const { status, ms, method, target, requestId, explanation, response, isAuthUnchecked } = record;
  return (
    <div class="summary">
      <div class="summary-line" role="status">
        <Status status={status} />
        <span class="target" title={target}><b>{method}</b> {target}</span>
        {isAuthUnchecked && <span class="tag">auth not checked</span>}
        <span class="ms">{milliseconds(ms)}</span>
        <code class="request-id" title="Request id">{requestId}</code>
        <button type="button" class="quiet small" onClick={onAgain}>Edit and resend</button>
      </div>
      {explanation !== undefined && <pre class={`explanation ${status < 500 ? 'warn' : 'bad'}`} tabIndex={0} role="region" aria-label="Why">{explanation}</pre>}
      <details class="inputs answer">
        <summary>Answer to the client, {bytes(response.body.bytes)} <code class="peek">{response.body.text.slice(0, 300).replace(/\s+/g, ' ')}</code></summary>
        {response.body.omitted === 'binary'
          ? <p class="nothing">{bytes(response.body.bytes)} that are no text</p>
          : <TextView label="Answer to the client" text={response.body.text} />}
        <table class="log-fields">
          <caption class="visually-hidden">Headers of the answer</caption>
          <tbody>{response.headers.map(([name, value], index) => <tr key={index}><th scope="row"><code>{name}</code></th><td>{value}</td></tr>)}</tbody>
        </table>
      </details>
    </div>
  );
}

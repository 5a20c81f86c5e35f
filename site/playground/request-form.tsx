import { useId } from 'preact/hooks';
import type { PlayState, Rows } from './play-state';

interface RequestFormProps {
  readonly state: PlayState;
  readonly contextFault: string | undefined;
  readonly onChange: (part: Partial<PlayState>) => void;
}

const LISTS = [
  { name: 'path', title: 'Path parameters', one: 'path parameter' },
  { name: 'querystring', title: 'Query parameters', one: 'query parameter' },
  { name: 'header', title: 'Headers', one: 'header' },
  { name: 'stageVariables', title: 'Stage variables', one: 'stage variable' },
] as const;

/** What the template reads. */
export function RequestForm({ state, contextFault, onChange }: RequestFormProps) {
  const id = useId();
  return (
    <section class="play-request" aria-label="Request">
      {LISTS.map(({ name, title, one }) => (
        <RowList key={name} title={title} one={one} rows={state[name]} onChange={(rows) => onChange({ [name]: rows })} />
      ))}
      <label class="field" for={`${id}body`}><span class="name">{state.phase === 'request' ? 'Body of the client' : 'Body of the model'}</span></label>
      <textarea id={`${id}body`} rows={5} spellcheck={false} value={state.body} onInput={({ currentTarget }) => onChange({ body: currentTarget.value })} />
      <label class="field" for={`${id}context`}><span class="name">$context, as JSON</span></label>
      <textarea
        id={`${id}context`} rows={3} spellcheck={false} value={state.context} placeholder={'{"requestId": "…"}'}
        aria-invalid={contextFault !== undefined} aria-describedby={contextFault === undefined ? undefined : `${id}fault`}
        onInput={({ currentTarget }) => onChange({ context: currentTarget.value })}
      />
      {contextFault !== undefined && <p class="fault" id={`${id}fault`} role="status">{contextFault}</p>}
    </section>
  );
}

interface RowListProps {
  readonly title: string;
  readonly one: string;
  readonly rows: Rows;
  readonly onChange: (rows: Rows) => void;
}

/** Names with values; a row can be added, changed and taken away. */
function RowList({ title, one, rows, onChange }: RowListProps) {
  const put = (index: number, row: readonly [string, string]): void => onChange(rows.map((old, at) => (at === index ? row : old)));
  return (
    <fieldset class="rows">
      <legend>{title}</legend>
      {rows.map(([name, value], index) => (
        <div class="row" key={index}>
          <input aria-label={`Name of ${one} ${index + 1}`} value={name} spellcheck={false} onInput={({ currentTarget }) => put(index, [currentTarget.value, value])} />
          <input aria-label={`Value of ${one} ${index + 1}`} value={value} spellcheck={false} onInput={({ currentTarget }) => put(index, [name, currentTarget.value])} />
          <button type="button" class="quiet small" aria-label={`Remove ${one} ${index + 1}`} onClick={() => onChange(rows.filter((_row, at) => at !== index))}>×</button>
        </div>
      ))}
      <button type="button" class="add" onClick={() => onChange([...rows, ['', '']])}>Add a {one}</button>
    </fieldset>
  );
}

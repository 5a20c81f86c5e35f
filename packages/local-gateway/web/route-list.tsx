import { useState } from 'preact/hooks';
import type { MethodData, ServedData } from '../src/page/page-data';

interface RouteListProps {
  readonly served: ServedData;
  readonly chosen: string | undefined;
  readonly onChoose: (method: MethodData) => void;
}

/** So many routes are overlooked without a filter. */
const MANY = 12;

/** What is served: every method of every stage. */
export function RouteList({ served, chosen, onChoose }: RouteListProps) {
  const [words, setWords] = useState('');
  const count = served.stages.reduce((sum, { methods }) => sum + methods.length, 0);
  const fits = ({ title }: MethodData): boolean => words.toLowerCase().split(/\s+/).every((word) => title.toLowerCase().includes(word));
  return (
    <nav class="routes" aria-label="Routes">
      {count > MANY && (
        <div class="filter-place">
          <input
            class="route-filter"
            type="search"
            aria-label="Filter the routes"
            placeholder={`Filter ${count} routes`}
            value={words}
            spellcheck={false}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
      )}
      {served.stages.map(({ api, apiId, stage, methods }) => (
        <section key={`${apiId}/${stage}`}>
          <h2 title={apiId}>{api}<span class="stage-name">/{stage}</span></h2>
          <ul>
            {methods.filter(fits).map((method) => (
              <li key={method.id}>
                <button
                  type="button"
                  class="route"
                  title={method.title}
                  aria-current={method.id === chosen ? 'true' : undefined}
                  onClick={() => onChoose(method)}
                >
                  <span class={`verb ${method.httpMethod.toLowerCase()}`}>{method.httpMethod}</span>
                  <span class="path"><bdi>{method.path}</bdi></span>
                  <Access method={method} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {served.refusals.length > 0 && (
        <details class="refusals">
          <summary>{served.refusals.length} not emulated</summary>
          <ul>{served.refusals.map(({ place, reason }) => <li key={place + reason}><b>{place}</b> {reason}</li>)}</ul>
        </details>
      )}
    </nav>
  );
}

function Access({ method }: { readonly method: MethodData }) {
  const auth = method.authorizationType === 'NONE' ? undefined : `${method.authorizationType}${method.isAuthChecked ? '' : ', not checked here'}`;
  const told = [auth, method.isKeyRequired ? 'API key' : undefined].filter((each) => each !== undefined).join(', ');
  if (told === '') return null;
  return (
    <span class={`lock ${method.isAuthChecked || method.isKeyRequired ? '' : 'open'}`} title={told}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <rect x="2" y="5.5" width="8" height="5" rx="1.2" fill="currentColor" />
        <path d="M4 5.5V4a2 2 0 0 1 4 0v1.5" fill="none" stroke="currentColor" stroke-width="1.3" />
      </svg>
      <span class="visually-hidden">{told}</span>
    </span>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { Stop } from './stages';
import { milliseconds } from './traffic-list';

interface PipelineStripProps {
  readonly stops: readonly Stop[];
  readonly chosen: string;
  readonly onChoose: (stage: string) => void;
}

/** The pipeline as a line with a stop for each stage; arrow keys travel along it. */
export function PipelineStrip({ stops, chosen, onChoose }: PipelineStripProps) {
  const list = useRef<HTMLDivElement>(null);
  // The strip alone moves: the page stays where the reader has it.
  useEffect(() => {
    const stop = list.current?.querySelector<HTMLElement>(`[data-stage="${chosen}"]`);
    if (list.current === null || !stop) return;
    const { left, right } = list.current.getBoundingClientRect();
    const place = stop.getBoundingClientRect();
    if (place.left < left || place.right > right) list.current.scrollLeft += place.left - left - (right - left - place.width) / 2;
  }, [chosen]);
  const longest = Math.max(...stops.map(({ record }) => record?.ms ?? 0), 0.001);
  const travel = (event: KeyboardEvent): void => {
    const at = stops.findIndex(({ stage }) => stage === chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    const stop = next === undefined ? undefined : stops[(next + stops.length) % stops.length];
    if (stop === undefined) return;
    event.preventDefault();
    onChoose(stop.stage);
    list.current?.querySelector<HTMLElement>(`[data-stage="${stop.stage}"]`)?.focus();
  };
  return (
    <div class="strip" role="tablist" aria-label="Stages of the pipeline" ref={list} onKeyDown={travel}>
      {stops.map((stop) => (
        <button
          key={stop.stage}
          type="button"
          role="tab"
          id={`tab-${stop.stage}`}
          class={`stop ${stop.state}`}
          aria-selected={stop.stage === chosen}
          aria-controls="stage-panel"
          tabIndex={stop.stage === chosen ? 0 : -1}
          data-stage={stop.stage}
          onClick={() => onChoose(stop.stage)}
        >
          <span class="rail" aria-hidden="true"><Sign state={stop.state} /></span>
          <span class="label">{stop.label}</span>
          <span class="time">{stop.record === undefined ? '–' : milliseconds(stop.record.ms)}</span>
          <svg class="share" viewBox="0 0 44 3" width="44" height="3" aria-hidden="true">
            <rect class="whole" width="44" height="3" rx="1.5" />
            <rect width={44 * ((stop.record?.ms ?? 0) / longest)} height="3" rx="1.5" />
          </svg>
          <span class="visually-hidden">{{ passed: 'passed', fault: 'ended the request', idle: 'not reached' }[stop.state]}</span>
        </button>
      ))}
    </div>
  );
}

function Sign({ state }: { readonly state: Stop['state'] }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" width="20" height="20">
      <circle cx="10" cy="10" r="8.5" />
      {state === 'passed' && <path d="M6.2 10.3l2.6 2.6 5-5.4" />}
      {state === 'fault' && <path d="M7 7l6 6M13 7l-6 6" />}
    </svg>
  );
}

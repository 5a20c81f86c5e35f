import { CopyButton } from '@model-gateway/template-editor/view';
import type { PlayState } from './play-state';
import type { Sample } from './samples';

interface PlayToolsProps {
  readonly samples: readonly Sample[];
  /** The sample on show; empty where it is none. */
  readonly sampleId: string;
  readonly state: PlayState;
  readonly onSample: (sample: Sample) => void;
  readonly onPhase: (phase: PlayState['phase']) => void;
  readonly onJson: (isJson: boolean) => void;
  readonly onHelp: () => void;
  readonly link: () => Promise<string | undefined>;
  readonly unitTest: () => string | undefined;
}

/** What stands above the playground: where to begin, what it maps, what to take along. */
export function PlayTools({ samples, sampleId, state, onSample, onPhase, onJson, onHelp, link, unitTest }: PlayToolsProps) {
  return (
    <div class="play-tools">
      <label class="sample-choice">
        Sample
        <select value={sampleId} onChange={({ currentTarget }) => {
          const sample = samples.find(({ id }) => id === currentTarget.value);
          if (sample !== undefined) onSample(sample);
        }}
        >
          {sampleId === '' && <option value="">from a link</option>}
          {samples.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
        </select>
      </label>
      <div class="choice" role="group" aria-label="What the template maps">
        {(['request', 'response'] as const).map((phase) => (
          <button key={phase} type="button" aria-pressed={state.phase === phase ? 'true' : 'false'} onClick={() => onPhase(phase)}>
            {phase === 'request' ? 'Request' : 'Response'}
          </button>
        ))}
      </div>
      <label class="check"><input type="checkbox" checked={state.isJson} onChange={({ currentTarget }) => onJson(currentTarget.checked)} />Output is JSON</label>
      <span class="play-take">
        <CopyButton label="Copy link" text={link} refusal="Too long for a link" />
        <CopyButton label="Copy as test" text={unitTest} refusal="It does not parse" />
        <button type="button" class="quiet" aria-label="Keys" title="Keys" onClick={onHelp}>?</button>
      </span>
    </div>
  );
}

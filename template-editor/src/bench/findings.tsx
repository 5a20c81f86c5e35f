import type { Mark, Repair } from '../engine';
import { separateRepairs } from './repairs';

interface FindingsProps {
  readonly marks: readonly Mark[];
  /** The template that they are of. */
  readonly text: string;
  readonly onGo: (mark: Mark) => void;
  readonly onRepair: (repairs: readonly Repair[]) => void;
}

/** What is wrong with a template, as a list that leads to the places and repairs what can be repaired. */
export function Findings({ marks, text, onGo, onRepair }: FindingsProps) {
  if (marks.length === 0) return <p class="findings-none"><span class="dot good" aria-hidden="true" />The checks find nothing.</p>;
  const together = separateRepairs(marks);
  return (
    <div class="findings">
      {together.length > 1 && (
        <p class="repair-all">
          {together.length} of the findings can be repaired by themselves.
          <button type="button" class="quiet small" onClick={() => onRepair(together)}>Repair all {together.length}</button>
        </p>
      )}
      <ul aria-label="Findings">
        {marks.map((mark) => <Finding key={`${mark.code}:${mark.start}:${mark.message}`} mark={mark} text={text} onGo={onGo} onRepair={onRepair} />)}
      </ul>
    </div>
  );
}

function Finding({ mark, text, onGo, onRepair }: Omit<FindingsProps, 'marks'> & { readonly mark: Mark }) {
  const { start, severity, code, message, help, repair } = mark;
  const before = text.slice(0, start).split('\n');
  return (
    <li>
      <button type="button" class={`finding ${severity}`} onClick={() => onGo(mark)}>
        <span class={`dot ${severity === 'error' ? 'bad' : 'warn'}`} aria-hidden="true" />
        <span class="visually-hidden">{severity}</span>
        <span class="place">{before.length}:{(before.at(-1)?.length ?? 0) + 1}</span>
        <span class="told">
          {code !== '' && <code>{code}</code>} {message}
          {help !== undefined && <span class="help">{help}</span>}
        </span>
      </button>
      {repair !== undefined && (
        <button type="button" class="quiet small repair" aria-label={`Repair: ${repair.description}`} title={repair.description} onClick={() => onRepair([repair])}>
          Repair
        </button>
      )}
    </li>
  );
}

import type { Mark } from '../engine';

interface FindingsProps {
  readonly marks: readonly Mark[];
  /** The template that they are of. */
  readonly text: string;
  readonly onGo: (mark: Mark) => void;
}

/** What is wrong with a template, as a list that leads to the places. */
export function Findings({ marks, text, onGo }: FindingsProps) {
  if (marks.length === 0) return <p class="findings-none"><span class="dot good" aria-hidden="true" />The checks find nothing.</p>;
  return (
    <ul class="findings" aria-label="Findings">
      {marks.map((mark) => {
        const before = text.slice(0, mark.start).split('\n');
        return (
          <li key={`${mark.code}:${mark.start}:${mark.message}`}>
            <button type="button" class={`finding ${mark.severity}`} onClick={() => onGo(mark)}>
              <span class={`dot ${mark.severity === 'error' ? 'bad' : 'warn'}`} aria-hidden="true" />
              <span class="visually-hidden">{mark.severity}</span>
              <span class="place">{before.length}:{(before.at(-1)?.length ?? 0) + 1}</span>
              <span class="told">
                {mark.code !== '' && <code>{mark.code}</code>} {mark.message}
                {mark.help !== undefined && <span class="help">{mark.help}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

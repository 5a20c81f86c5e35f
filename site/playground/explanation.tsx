import type { Examination } from '@model-gateway/template-editor/engine';
import { JsonView } from '@model-gateway/template-editor/view';

interface ExplanationProps {
  readonly text: string;
  readonly examination: Examination;
}

/** What a terminal would say of a template, and what its rendering did. */
export function Explanation({ text, examination }: ExplanationProps) {
  const { marks, trace, overrides } = examination;
  const set = overrides === undefined ? {} : setOverrides(overrides);
  return (
    <div class="explanations">
      {marks.length > 0 && (
        <details class="inputs" open>
          <summary>As the terminal shows it</summary>
          <pre class="code report" tabIndex={0} role="region" aria-label="Reports">{framed(marks.map(({ report }) => report).join('\n\n'))}</pre>
        </details>
      )}
      {trace !== undefined && (
        <details class="inputs" open>
          <summary>What ran</summary>
          <Trace text={text} trace={trace} />
        </details>
      )}
      {Object.keys(set).length > 0 && (
        <details class="inputs" open>
          <summary>Overrides that the template sets</summary>
          <JsonView label="Overrides" value={set} />
        </details>
      )}
    </div>
  );
}

/** Lines of a frame point at one another, so they stay whole; all others may be broken. */
function framed(report: string) {
  return report.split(/((?:^ +\d* \| .*\n?)+)/m).map((part, index) => (index % 2 === 1 ? <span class="frame">{part}</span> : part));
}

function Trace({ text, trace }: { readonly text: string; readonly trace: NonNullable<Examination['trace']> }) {
  const ran = [
    ...trace.branches.map(({ start, count }) => ({ start, told: count === 1 ? 'ran once' : `ran ${count} times` })),
    ...trace.loops.map(({ start, passes }) => ({ start, told: passes === 1 ? 'one pass' : `${passes} passes` })),
  ].sort((left, right) => left.start - right.start);
  if (ran.length === 0) return <p class="nothing">No branch and no loop ran.</p>;
  return (
    <table class="trace" aria-label="Branches and loops that ran">
      <tbody>
        {ran.map(({ start, told }) => (
          <tr key={start}>
            <td class="line">line {text.slice(0, start).split('\n').length}</td>
            <td><code>{directiveAt(text, start)}</code></td>
            <td>{told}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The directive as the template writes it, up to the end of its parentheses. */
function directiveAt(text: string, start: number): string {
  const [, head = ''] = /^(#\{?\w+\}?\s*)/.exec(text.slice(start)) ?? [];
  let depth = 0;
  for (let at = start + head.length; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return text[at] === ')' ? text.slice(start, at + 1) : head.trim();
  }
  return text.slice(start).split('\n')[0];
}

/** Only what has something in it. */
function setOverrides(overrides: NonNullable<Examination['overrides']>): { readonly [name: string]: unknown } {
  const isSet = (value: unknown): boolean => (typeof value === 'object' && value !== null ? Object.values(value).some(isSet) : value !== undefined);
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => isSet(value)));
}

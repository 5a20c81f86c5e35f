/** A line of a diagram: a message from one to another, or a note over one. */
type Step =
  | { readonly kind: 'message'; readonly from: string; readonly to: string; readonly text: string; readonly isAnswer: boolean }
  | { readonly kind: 'note'; readonly over: string; readonly text: string };

const ROW = 46;
const TOP = 40;
const SIDE = 80;
const CHARACTER = 6.6;

/**
 * Draws a sequence diagram as Mermaid writes it, of messages and notes, in the colours of the page: GitHub draws the same text by itself,
 * and Mermaid's own code is larger than the rest of the site together.
 *
 * @throws Error for a line that is neither
 */
export function drawSequence(text: string): string {
  const [head, ...lines] = text.trim().split('\n').map((line) => line.trim());
  if (head !== 'sequenceDiagram') throw new Error(`'${head}' is a diagram that the site cannot draw; only 'sequenceDiagram' is drawn, see site/src/sequence-diagram.ts`);
  const steps = lines.map(readStep);
  const actors = [...new Set(steps.flatMap((step) => (step.kind === 'message' ? [step.from, step.to] : [step.over])))];
  const column = columnWidth(steps, actors);
  const x = (actor: string): number => SIDE + column * actors.indexOf(actor);
  const width = SIDE * 2 + column * (actors.length - 1);
  const height = TOP + ROW * (steps.length + 0.5);
  return [
    `<div class="sequence" tabindex="0"><svg viewBox="0 0 ${width} ${height}" role="img" v-pre><title>${escaped(lines.join('; '))}</title>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    ...actors.map((actor) => drawActor(actor, x(actor), height)),
    ...steps.map((step, index) => drawStep(step, TOP + ROW * (index + 1), x, width)),
    '</svg></div>\n',
  ].join('');
}

function readStep(line: string): Step {
  const [, from, arrow, to, text] = /^(.+?)(--?>>)(.+?): (.+)$/.exec(line) ?? [];
  if (from !== undefined) return { kind: 'message', from, to, text, isAnswer: arrow === '-->>' };
  const [, over, note] = /^Note over ([^,:]+): (.+)$/.exec(line) ?? [];
  if (over !== undefined) return { kind: 'note', over, text: note };
  throw new Error(`'${line}' is neither a message nor a note over one participant; the site draws no more of Mermaid, see site/src/sequence-diagram.ts`);
}

/** Wide enough that each text fits between those whom it joins. */
function columnWidth(steps: readonly Step[], actors: readonly string[]): number {
  const needed = steps.map((step) => {
    const columns = step.kind === 'note' ? 2 : Math.max(1, Math.abs(actors.indexOf(step.from) - actors.indexOf(step.to)));
    return (step.text.length * CHARACTER + 16) / columns;
  });
  return Math.max(150, ...needed);
}

function drawActor(name: string, x: number, height: number): string {
  return `<line class="life" x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${height}"/><rect class="actor" x="${x - 70}" y="4" width="140" height="30" rx="8"/>`
    + `<text class="name" x="${x}" y="24">${escaped(name)}</text>`;
}

function drawStep(step: Step, y: number, x: (actor: string) => number, width: number): string {
  if (step.kind === 'note') {
    const half = (step.text.length * CHARACTER + 20) / 2;
    const centre = Math.min(Math.max(x(step.over), half + 4), width - half - 4);
    return `<rect class="note" x="${centre - half}" y="${y - 24}" width="${half * 2}" height="28" rx="6"/><text x="${centre}" y="${y - 5}">${escaped(step.text)}</text>`;
  }
  const [from, to] = [x(step.from), x(step.to)];
  const answer = step.isAnswer ? ' answer' : '';
  return `<line class="message${answer}" x1="${from}" y1="${y}" x2="${to}" y2="${y}" marker-end="url(#arrow)"/>`
    + `<text x="${(from + to) / 2}" y="${y - 7}">${escaped(step.text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('{{', '&#123;&#123;');
}

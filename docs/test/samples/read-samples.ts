/** A fenced block of a page, with what the page says about it to the tests. */
export interface Sample {
  /** Path from the root of the repository. */
  readonly page: string;

  /** Line of the first line of text, from 1. */
  readonly line: number;

  /** The word after the opening fence; empty where there is none. */
  readonly language: string;

  readonly text: string;

  /** The name of the rosetta fixture around this one, from `fixture=name` after the opening fence. */
  readonly fixture?: string;

  /** What a comment `<!-- sample: ... -->` directly above the block says; empty where there is none. */
  readonly note: string;

  /** The block that follows, where its note says that it shows what this one gives. */
  readonly result?: Sample;

  /** The stack that is made above this one, where its note is `with stack`. */
  readonly stack?: Sample;
}

const FENCE = /^(\s*)(`{3,})(\S*)(?:.*\bfixture=(\S+))?/;
const NOTE = /^\s*<!--\s*sample:\s*(.*?)\s*-->\s*$/;
const RESULT_NOTES = ['prints', 'fails with', 'renders', 'finds'];
// As an argument or with a member: not as a word in a text.
const SAYS_THIS = /[(,\s]this[.,)]/;

/**
 * The samples of a Markdown page.
 *
 * A block whose note is `prints`, `fails with`, `renders` or `finds` is no sample by itself: it is the result of the block above it.
 */
export function readSamples(page: string, markdown: string): Sample[] {
  const samples: Sample[] = [];
  for (const block of fencedBlocks(page, markdown)) {
    if (!RESULT_NOTES.includes(block.note)) {
      samples.push(block.note === 'with stack' ? { ...block, stack: stackAbove(block, samples) } : block);
      continue;
    }
    const owner = samples.pop();
    if (owner === undefined || owner.result !== undefined) {
      throw new Error(`${page}:${block.line}: the note '${block.note}' needs a sample directly above its block`);
    }
    samples.push({ ...owner, result: block });
  }
  return samples;
}

/** Whether a TypeScript sample stands inside a Stack's constructor. */
export function makesStack({ language, text }: Sample): boolean {
  return language === 'ts' && SAYS_THIS.test(text);
}

function stackAbove({ page, line }: Sample, samples: readonly Sample[]): Sample {
  const stack = samples.findLast(makesStack);
  if (stack === undefined) throw new Error(`${page}:${line}: the note 'with stack' needs a sample above that makes a stack`);
  return stack;
}

function fencedBlocks(page: string, markdown: string): Sample[] {
  const blocks: Sample[] = [];
  const lines = markdown.split('\n');
  let note = '';
  for (let index = 0; index < lines.length; index++) {
    const fence = FENCE.exec(lines[index]);
    if (fence === null) {
      // A blank line between the comment and its block is no reason to lose the comment.
      if (lines[index].trim() !== '') note = NOTE.exec(lines[index])?.[1] ?? '';
      continue;
    }
    const [, indent, ticks, language, fixture] = fence;
    const first = index + 1;
    index = first;
    while (index < lines.length && lines[index].trim() !== ticks) index++;
    if (index === lines.length) throw new Error(`${page}:${first}: the fenced block is never closed`);
    const text = lines.slice(first, index).map((line) => line.startsWith(indent) ? line.slice(indent.length) : line).join('\n');
    blocks.push({ page, line: first + 1, language, text, note, ...(fixture === undefined ? {} : { fixture }) });
    note = '';
  }
  return blocks;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MappingTemplate, type TemplateRequest } from '../../src';
import { TemplateRenderError, TemplateSyntaxError } from '../../src/language';

/** On what a case rests. */
type Evidence = 'documented' | 'recorded' | 'velocity-1.7' | 'inferred';

/** A template, what it is rendered for, and what comes of it. */
interface ConformanceCase {
  readonly id: string;
  readonly category: string;
  readonly evidence: Evidence;
  readonly template: string;
  readonly vars?: TemplateRequest['variables'];
  readonly request?: TemplateRequest;
  /** The output, character by character. */
  readonly expected?: string;
  /** Where there is no output: whether the template does not parse, or its rendering fails. */
  readonly error?: 'parse' | 'runtime';
}

const EVIDENCE: readonly Evidence[] = ['documented', 'recorded', 'velocity-1.7', 'inferred'];

function casesOf(file: string): ConformanceCase[] {
  return readFileSync(join(__dirname, file), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ConformanceCase);
}

/** The output, or the kind of the error. */
function outcome({ template, vars, request }: ConformanceCase): { output: string } | { error: string } {
  try {
    return { output: MappingTemplate.parse(template).render({ ...request, variables: vars }).body };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) { return { error: 'parse' }; }
    if (error instanceof TemplateRenderError) { return { error: 'runtime' }; }
    throw error;
  }
}

const suites = [
  { file: 'velocity.jsonl', title: 'the given cases', count: 639 },
  { file: 'engine.jsonl', title: 'cases from every corner of the language, answered by Velocity 1.7', count: 1000 },
  { file: 'java-methods.jsonl', title: 'methods of numbers, lists, arrays and texts, answered by Velocity 1.7 on Java 17', count: 570 },
  { file: 'found-by-fuzzing.jsonl', title: 'differences that fuzzing found, answered by Velocity 1.7', count: 66 },
];

describe.each(suites)('$title', ({ file, count }) => {
  const cases = casesOf(file);
  const passed = new Map<string, [number, number]>();

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const tally = passed.get(one.category) ?? [0, 0];
    passed.set(one.category, [tally[0], tally[1] + 1]);
    expect({ template: one.template, ...outcome(one) })
      .toEqual({ template: one.template, ...(one.error === undefined ? { output: one.expected } : { error: one.error }) });
    passed.set(one.category, [tally[0] + 1, tally[1] + 1]);
  });

  it('has its number of cases, each with an id of its own and the evidence that it rests on', () => {
    expect(cases.length).toBeGreaterThanOrEqual(count);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ evidence }) => !EVIDENCE.includes(evidence))).toEqual([]);
  });

  afterAll(() => {
    const total = [...passed.values()].reduce((sum, [good, all]) => [sum[0] + good, sum[1] + all], [0, 0]);
    const table = [...passed].sort(([left], [right]) => left < right ? -1 : 1).map(([category, [good, all]]) => `  ${category}: ${good} of ${all}`);
    process.stdout.write(`conformance, ${file}: ${total[0]} of ${total[1]}\n${table.join('\n')}\n`);
  });
});

import { MappingTemplate } from '@model-gateway/mapping-template';
import { RATINGS_REQUEST } from '../../../test/documented/ratings';
import type { Effort } from '../effort';
import { alternate, type Subject } from '../measure/alternate';
import { compare, type Comparison, type PartResult, ratioOf, type Target } from '../measure/comparison';
import { cpuTimeOf } from '../measure/cpu-time';
import { buildByHand, requestWith } from './hand-written';
import { JAVASCRIPT_PEERS } from './javascript-peers';
import { VelocityJvm } from './velocity-jvm';

const SIZES = [3, 100, 1000];
const HAND = 'hand-written function';
const OURS = 'ours';
const JVM = 'Velocity 1.7 on the JVM';

/** The documented request template, parsed once and rendered many times, beside what others make of it. */
export async function measureRendering(effort: Effort): Promise<PartResult> {
  const missing: string[] = [];
  const jvm = effort.everyPeer ? startJvm(missing) : undefined;
  try {
    const comparisons: Comparison[] = [];
    for (const items of SIZES) {
      comparisons.push(await measureSize(items, effort, jvm));
    }
    return { comparisons, targets: comparisons.flatMap((comparison) => targetsOf(comparison, jvm !== undefined)), missing };
  } finally {
    jvm?.stop();
  }
}

function startJvm(missing: string[]): VelocityJvm | undefined {
  try {
    return VelocityJvm.start(RATINGS_REQUEST);
  } catch (error) {
    missing.push(`${JVM}: ${(error as Error).message.trim()}`);
    return undefined;
  }
}

async function measureSize(items: number, effort: Effort, jvm: VelocityJvm | undefined): Promise<Comparison> {
  const request = requestWith(items);
  const template = MappingTemplate.parse(RATINGS_REQUEST);
  const expected = buildByHand(request);
  const notes: Record<string, string | undefined> = {};
  const renderers: [string, () => string][] = [
    [HAND, () => buildByHand(request)],
    [OURS, () => template.render(request).body],
    ...JAVASCRIPT_PEERS.map(({ name, compile }): [string, () => string] => {
      const render = compile(RATINGS_REQUEST);
      return [name, () => render(request)];
    }),
  ];
  for (const [name, render] of renderers) {
    notes[name] = difference(render(), expected);
  }
  if (notes[OURS] !== undefined) {
    throw new Error(`our output for ${items} items is not what the hand-written function builds; nothing was timed`);
  }
  const subjects: Subject[] = renderers.map(([name, render]) => ({ name, measure: cpuTimeOf(render, effort.batchMs) }));
  if (jvm !== undefined) {
    notes[JVM] = difference(await jvm.render(items), expected);
    subjects.push({ name: JVM, measure: () => jvm.measure(items, effort.batchMs) });
    await jvm.measure(items, effort.warmUpMs * 3);
  }
  await warmUp(subjects, effort);
  return compare(await alternate(subjects, effort.rounds), {
    id: `render-${items}`, title: `Rendering ${items} items`, unit: 'µs', ratioOf: 'speed', reference: HAND, notes,
  });
}

function difference(output: string, expected: string): string | undefined {
  return output === expected ? undefined : 'its output is not the same text';
}

async function warmUp(subjects: readonly Subject[], { warmUpMs }: Effort): Promise<void> {
  for (const { measure } of subjects) {
    for (const end = performance.now() + warmUpMs; performance.now() < end;) {
      await measure();
    }
  }
}

function targetsOf(comparison: Comparison, withJvm: boolean): Target[] {
  const ours = ratioOf(comparison, OURS);
  const size = comparison.title;
  return [
    { text: `${size}: speed beside the hand-written function`, bound: 'at least', limit: 0.5, value: ours },
    ...withJvm ? [{ text: `${size}: speed beside Velocity on the JVM`, bound: 'at least' as const, limit: 1, value: ours / ratioOf(comparison, JVM) }] : [],
  ];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effort } from '../effort';
import { alternate } from '../measure/alternate';
import { compare, type Comparison, type PartResult, ratioOf, type Target } from '../measure/comparison';
import { runProgram } from '../measure/run-program';
import { differencesOf } from './compare-stacks';

/** What a program prints at its end. */
interface Cost {
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly awsModules: readonly string[];
}

interface Program {
  readonly name: string;
  run(): Cost;
}

const OURS = 'ours';
const REFERENCE = 'aws-cdk-lib/aws-apigateway and constructs';
const UNCHECKED = 'ours, templates not checked';
const DESCRIBED = 'ours, templates described in code';
const HAND = 'hand-written stack';
const MAX_AWS_MODULES = 5;

/** Processor time of whole processes that import ours, or synthesize a stack with it, beside those that do without. */
export async function measureCost(effort: Effort): Promise<PartResult> {
  const imported = await costsOf('import', 'Importing', effort, [
    { name: 'Node.js alone', run: () => importing('nothing') },
    { name: REFERENCE, run: () => importing('reference') },
    { name: OURS, run: () => importing('ours') },
  ], REFERENCE);
  const used = await costsOf('import-use', 'Importing and naming one class', effort, [
    { name: 'RestApi', run: () => importing('reference', 'use') },
    { name: OURS, run: () => importing('ours', 'use') },
  ], 'RestApi');
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    const [hand, ours, unchecked, described] = ['hand', 'ours', 'unchecked', 'described'].map((name) => join(folder, name));
    const synthesized = await costsOf('synth', 'Synthesizing the smallest stack', effort, [
      { name: HAND, run: () => runProgram('stack-by-hand.mjs', { args: [hand] }) as Cost },
      { name: OURS, run: () => runProgram('stack-of-ours.mjs', { args: [ours] }) as Cost },
      { name: UNCHECKED, run: () => runProgram('stack-of-ours.mjs', { args: [unchecked, 'off'] }) as Cost },
      { name: DESCRIBED, run: () => runProgram('stack-of-ours.mjs', { args: [described, 'described'] }) as Cost },
    ], HAND);
    const differences = differencesOf(hand, ours);
    return {
      comparisons: [...imported.comparisons, ...used.comparisons, ...synthesized.comparisons],
      targets: [
        atMost(`processor time of importing, beside ${REFERENCE}`, 1.2, ratioOf(imported.comparisons[0], OURS)),
        atMost('processor time of a synthesis, beside the hand-written stack', 1.1, ratioOf(synthesized.comparisons[0], OURS)),
        atMost('modules of AWS that are loaded in the end', MAX_AWS_MODULES, synthesized.awsModules),
      ],
      missing: differences.length === 0 ? [] : [`the same stack by hand: the two differ in ${differences.length} resources`],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function importing(...args: string[]): Cost {
  return runProgram('import-cost.mjs', { args }) as Cost;
}

async function costsOf(id: string, title: string, { processes }: Effort, programs: readonly Program[], reference: string): Promise<{
  readonly comparisons: Comparison[];
  readonly awsModules: number;
}> {
  const costs = new Map<string, Cost[]>(programs.map(({ name }) => [name, []]));
  await alternate(programs.map(({ name, run }) => ({
    name,
    measure: () => {
      const cost = run();
      costs.get(name)?.push(cost);
      return cost.cpuMs;
    },
  })), processes);
  const samples = (of: (cost: Cost) => number): Map<string, number[]> => new Map([...costs].map(([name, all]) => [name, all.map(of)]));
  return {
    comparisons: [
      compare(samples(({ cpuMs }) => cpuMs), { id, title: `${title}: processor time`, unit: 'ms', ratioOf: 'cost', reference }),
      compare(samples(({ peakMiB }) => peakMiB), { id: `${id}-memory`, title: `${title}: peak memory`, unit: 'MiB', ratioOf: 'cost', reference }),
    ],
    awsModules: costs.get(OURS)?.[0].awsModules.length ?? 0,
  };
}

function atMost(text: string, limit: number, value: number): Target {
  return { text, bound: 'at most', limit, value };
}

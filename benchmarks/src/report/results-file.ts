import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartResult } from '../measure/comparison';
import type { Machine } from '../measure/machine';

/** What one run of the benchmarks found; each part may be of another run. */
export interface BenchmarkResults {
  readonly parts: Readonly<Record<string, PartRun>>;
}

/** One part, and the machine as it was then. */
export interface PartRun extends PartResult {
  readonly machine: Machine;
  /** Whether it was a quick look, whose figures are less certain. */
  readonly quick: boolean;
}

const FILE = join(__dirname, '..', '..', 'results.json');

export function readResults(): BenchmarkResults {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) as BenchmarkResults : { parts: {} };
}

export function writeResults(results: BenchmarkResults): void {
  writeFileSync(FILE, `${JSON.stringify(results, (_, value: unknown) => typeof value === 'number' ? rounded(value) : value, 2)}\n`);
}

/** Four digits: more would be noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Measures ours beside the others, and writes results.json, docs/benchmarks.md and its pictures. */
import { type CommandLine, readCommandLine, USAGE } from './command-line';
import { FULL } from './effort';
import { isMet, type PartResult } from './measure/comparison';
import { describeMachine } from './measure/machine';
import { formatNumber, formatSpread, formatTarget } from './report/format-figure';
import { readResults, writeResults } from './report/results-file';
import { writeReport } from './report/write-report';

async function run({ parts, effort, isPrinted }: CommandLine): Promise<void> {
  for (const { name, title, measure } of parts) {
    const machine = describeMachine();
    console.log(`${title}, load average ${machine.load}`);
    const result = await measure(effort);
    print(result);
    if (!isPrinted) {
      // After each part, so that a part that fails takes nothing along; a part that was not run keeps what an earlier run found.
      const results = { parts: { ...readResults().parts, [name]: { machine, quick: effort !== FULL, ...result } } };
      writeResults(results);
      writeReport(readResults());
    }
  }
}

function print({ comparisons, targets, missing }: PartResult): void {
  for (const { title, unit, figures } of comparisons) {
    console.log(`\n  ${title}, ${unit}`);
    figures.forEach(({ subject, ratio, note, ...spread }) => {
      console.log(`    ${subject.padEnd(44)} ${formatSpread(spread).padEnd(32)} ${formatNumber(ratio.median)}${note === undefined ? '' : `  ${note}`}`);
    });
  }
  console.log('');
  targets.forEach((target) => console.log(`  ${isMet(target) ? 'kept  ' : 'MISSED'} ${target.text}: ${formatNumber(target.value)}, ${formatTarget(target)}`));
  missing.forEach((reason) => console.log(`  not measured: ${reason}`));
  console.log('');
}

function main(): Promise<void> {
  try {
    return run(readCommandLine(process.argv.slice(2)));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return Promise.resolve();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

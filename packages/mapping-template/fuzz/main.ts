import { parseArgs } from 'node:util';
import { Oracle, oracleAbsence } from '../oracle/oracle';
import { Random } from './random';
import { type FuzzReport, runFuzz } from './run-fuzz';
import { SUITES } from './suites';

/**
 * Compares generated cases with the Java originals: `tsx fuzz/main.ts [suite…] [--cases 100000] [--seed 1]`.
 *
 * Ends with 1 where a difference is found; each is printed as a line of JSON, as short as it could be made.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { cases: { type: 'string' }, seed: { type: 'string' } } });
  const names = positionals.length > 0 ? positionals : Object.keys(SUITES);
  const cases = Number(values.cases ?? 100_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const unknown = names.find((name) => SUITES[name] === undefined);
  if (unknown !== undefined || !Number.isInteger(cases) || !Number.isInteger(seed)) {
    process.stderr.write(`usage: tsx fuzz/main.ts [${Object.keys(SUITES).join(' | ')}] [--cases N] [--seed N]\n`);
    return 2;
  }
  let differences = 0;
  for (const name of names) {
    differences += await fuzz(name, cases, seed);
  }
  return differences > 0 ? 1 : 0;
}

async function fuzz(name: string, cases: number, seed: number): Promise<number> {
  const suite = SUITES[name];
  const absent = oracleAbsence(suite.jayway);
  if (absent !== undefined) {
    process.stdout.write(`${name}: not run, ${absent}\n`);
    return 0;
  }
  const oracle = Oracle.start(suite.jayway);
  const started = Date.now();
  try {
    const report = await runFuzz(suite.make(new Random(seed)), oracle, cases);
    print(name, seed, report, Date.now() - started);
    return report.differences.length;
  } finally {
    oracle.stop();
  }
}

function print(name: string, seed: number, report: FuzzReport, elapsedMs: number): void {
  const skipped = [...report.skipped].map(([reason, count]) => `${count} ${reason}`).join(', ');
  process.stdout.write(`${name}: ${SUITES[name].title}: seed ${seed}, ${report.cases} cases in ${(elapsedMs / 1000).toFixed(1)} s, ${report.refused} of them `
    + `refused by the original${skipped === '' ? '' : `, without a claim of ours: ${skipped}`}, ${report.differences.length} differences\n`);
  for (const difference of report.differences) {
    process.stdout.write(`${JSON.stringify(difference)}\n`);
  }
}

void main().then((code) => {
  process.exitCode = code;
});

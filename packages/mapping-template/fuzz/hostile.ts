import { parseArgs } from 'node:util';
import { feedHostileInputs } from './hostile-inputs';
import { Random } from './random';

/** Feeds hostile inputs to every entry of the package: `tsx fuzz/hostile.ts [--inputs 1000000] [--seed 1]`. */
const { values } = parseArgs({ options: { inputs: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const started = Date.now();
const report = feedHostileInputs(new Random(seed), Number(values.inputs ?? 1_000_000));
process.stdout.write(`seed ${seed}: ${report.inputs} hostile inputs in ${((Date.now() - started) / 1000).toFixed(1)} s, ${report.refused} refused, `
  + `${report.failures.length} failures, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB\n`);
report.failures.forEach((failure) => process.stdout.write(`${failure}\n`));
process.exitCode = report.failures.length > 0 ? 1 : 0;

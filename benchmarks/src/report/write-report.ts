import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksPage } from './benchmarks-page';
import { PARTS } from './parts';
import { plot } from './plot';
import type { BenchmarkResults } from './results-file';

const DOCS = join(__dirname, '..', '..', '..', 'docs');

/** Every page and picture that comes of the results, by path below `docs/`. */
export function reportFiles(results: BenchmarkResults): Map<string, string> {
  const files = new Map([['benchmarks.md', benchmarksPage(results)]]);
  for (const { name, title, plotted } of PARTS) {
    const comparisons = results.parts[name]?.comparisons.filter(({ id }) => plotted.includes(id)) ?? [];
    if (comparisons.length > 0) {
      files.set(`images/benchmark-${name}.svg`, plot(comparisons, title));
    }
  }
  return files;
}

export function writeReport(results: BenchmarkResults): void {
  mkdirSync(join(DOCS, 'images'), { recursive: true });
  for (const [path, content] of reportFiles(results)) {
    writeFileSync(join(DOCS, path), content);
  }
}

/**
 * `npm test`: compiles, checks types, lints, runs every test of every workspace,
 * and ends with the one line `N passed, N failed` over all of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspacesOf } from './packages/manifest';

const ROOT = join(__dirname, '..');
const REPORT = '.test-results.json';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

function main(): number {
  // The root for the tests of the repository itself.
  const directories = ['.', ...workspacesOf(ROOT)];
  directories.forEach((directory) => rmSync(join(ROOT, directory, REPORT), { force: true }));
  const tasks = ['compile', 'type-check', 'lint', 'test', 'test:repository'];
  const run = spawnSync('turbo', ['run', ...tasks, '--continue=dependencies-successful', '--output-logs=new-only'], {
    cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32',
  });

  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const directory of directories) {
    add(totals, directory);
  }
  console.log(closingLine(totals));
  return run.status === 0 && totals.failed === 0 ? 0 : 1;
}

function add(totals: Totals, directory: string): void {
  const path = join(ROOT, directory, REPORT);
  if (!existsSync(path)) {
    console.error(`${directory}: the tests did not run; counted as one failure`);
    totals.failed += 1;
    return;
  }
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  totals.passed += report.numPassedTests;
  // A file that cannot be loaded has no tests to count.
  totals.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  totals.skipped += report.numPendingTests + report.numTodoTests;
}

function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

process.exitCode = main();

import { SmallRepository } from './small-repository';

interface Counts {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly todo?: number;
  readonly brokenFiles?: number;
}

let repository: SmallRepository | undefined;

afterEach(() => repository?.remove());

test('the closing line sums the reports of the root and of every workspace', () => {
  const { status, lines } = runTests({ '.': { passed: 1 }, 'packages/a': { passed: 20 }, 'packages/b': { passed: 300 } });
  expect(lines.at(-1)).toBe('321 passed, 0 failed');
  expect(status).toBe(0);
});

test('a failure anywhere is counted and ends with status 1', () => {
  const { status, lines } = runTests({ '.': { passed: 1 }, 'packages/a': { passed: 2, failed: 3 }, 'packages/b': {} });
  expect(lines.at(-1)).toBe('3 passed, 3 failed');
  expect(status).toBe(1);
});

test('skipped tests are named when there are any', () => {
  const { lines } = runTests({ '.': { passed: 1 }, 'packages/a': { skipped: 2, todo: 1 }, 'packages/b': {} });
  expect(lines.at(-1)).toBe('1 passed, 0 failed, 3 skipped');
});

test('a test file that cannot be loaded is a failure', () => {
  const { status, lines } = runTests({ '.': {}, 'packages/a': { passed: 1, brokenFiles: 1 }, 'packages/b': {} });
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(status).toBe(1);
});

test('a workspace without a report is a failure, also where a report of an earlier run was left behind', () => {
  const { status, lines, errors } = runTests({ '.': { passed: 1 }, 'packages/a': { passed: 1 } }, { leftBehind: 'packages/b' });
  expect(errors).toContain('packages/b: the tests did not run; counted as one failure');
  expect(lines.at(-1)).toBe('2 passed, 1 failed');
  expect(status).toBe(1);
});

test('a failed task that is no test ends with status 1', () => {
  const { status, lines } = runTests({ '.': { passed: 1 }, 'packages/a': {}, 'packages/b': {} }, { turboStatus: 1 });
  expect(lines.at(-1)).toBe('1 passed, 0 failed');
  expect(status).toBe(1);
});

/** Runs the script with a turbo of our own, which only writes the reports that we give it. */
function runTests(reports: Record<string, Counts>, { leftBehind, turboStatus = 0 }: { leftBehind?: string; turboStatus?: number } = {}): {
  status: number | null;
  lines: string[];
  errors: string;
} {
  const writes = Object.entries(reports).map(([directory, counts]) => `echo '${JSON.stringify(report(counts))}' > ${directory}/.test-results.json`);
  repository = new SmallRepository({
    'package.json': { workspaces: ['packages/a', 'packages/b'] },
    'packages/a/package.json': {},
    'packages/b/package.json': {},
    'bin/turbo': ['#!/bin/sh', ...writes, `exit ${turboStatus}`].join('\n'),
    ...leftBehind === undefined ? {} : { [`${leftBehind}/.test-results.json`]: report({ passed: 99 }) },
  });
  const { status, stdout, stderr } = repository.run('run-tests.ts');
  return { status, lines: stdout.trimEnd().split('\n'), errors: stderr };
}

function report({ passed = 0, failed = 0, skipped = 0, todo = 0, brokenFiles = 0 }: Counts): Record<string, number> {
  return {
    numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: todo, numRuntimeErrorTestSuites: brokenFiles,
  };
}

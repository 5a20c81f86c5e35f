import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesOf } from '../src/cost/compare-stacks';
import { runProgram } from '../src/measure/run-program';
import { readResults } from '../src/report/results-file';
import { PARTS } from '../src/report/parts';
import { reportFiles } from '../src/report/write-report';

const HOME = join(__dirname, '..');
const DOCS = join(HOME, '..', 'docs');

function benchmark(...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve('tsx/cli'), join(HOME, 'src', 'benchmark.ts'), ...args], {
    cwd: HOME, encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

test.each(PARTS.map(({ name, title }) => [name, title]))('the part %s runs from its beginning to its end', (name, title) => {
  const { status, output } = benchmark(name, '--once');
  expect(output).toContain(`${title}, load average`);
  expect(output).toMatch(/^ {4}ours/m);
  expect(status).toBe(0);
}, 180_000);

test('fails for a part that there is not, and tells the parts', () => {
  const { status, output } = benchmark('renderer');
  expect(output).toContain("there is no part 'renderer'; the parts are render, parse, cost, gateway, build\n");
  expect(status).toBe(2);
}, 30_000);

test("the hand-written stack has the facade's resources, property by property", () => {
  const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
  try {
    const [hand, ours] = ['hand', 'ours'].map((name) => join(folder, name));
    runProgram('stack-by-hand.mjs', { args: [hand] });
    runProgram('stack-of-ours.mjs', { args: [ours] });
    expect(differencesOf(hand, ours)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

describe('what is committed', () => {
  const results = readResults();

  test('every part has been measured that is measured without being asked for', () => {
    const expected = PARTS.filter(({ isOnRequest }) => isOnRequest !== true).map(({ name }) => name);
    expect(Object.keys(results.parts)).toEqual(expect.arrayContaining(expected));
  });

  test('nothing else has been measured than there is', () => {
    expect(PARTS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(results.parts)));
  });

  test.each([...reportFiles(results)])('docs/%s is what the results say', (path, content) => {
    expect(readFileSync(join(DOCS, path), 'utf8')).toBe(content);
  });
});

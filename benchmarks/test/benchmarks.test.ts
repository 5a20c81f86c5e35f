import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATINGS_REQUEST, RATINGS_RESPONSE } from '../../test/documented/ratings';
import { differencesOf } from '../src/cost/compare-stacks';
import { runProgram } from '../src/measure/run-program';
import { buildByHand, requestWith } from '../src/render/hand-written';
import { VelocityJvm } from '../src/render/velocity-jvm';
import { readResults } from '../src/report/results-file';
import { PARTS } from '../src/report/parts';
import { reportFiles } from '../src/report/write-report';

const HOME = join(__dirname, '..');
const DOCS = join(HOME, '..', 'docs');

type Templates = Record<string, string>;

interface ApiOfOneMethod {
  readonly Resources: { readonly Get: { readonly Properties: { readonly Integration: {
    readonly RequestTemplates: Templates; readonly IntegrationResponses: readonly { readonly ResponseTemplates?: Templates }[];
  }; }; }; };
}

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
}, 600_000);

test('the Java machine renders the documented template as the function by hand does, and is measured', async () => {
  const jvm = VelocityJvm.start(RATINGS_REQUEST);
  try {
    expect(await jvm.render(3)).toBe(buildByHand(requestWith(3)));
    expect(await jvm.measure(3, 1)).toBeGreaterThan(0);
  } finally {
    jvm.stop();
  }
}, 600_000);

test('fails for a part that there is not, and tells the parts', () => {
  const { status, output } = benchmark('renderer');
  expect(output).toContain("there is no part 'renderer'; the parts are render, parse, cost, gateway, build\n");
  expect(status).toBe(2);
});

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
});

test("the gateway's API has the documented templates", () => {
  const { Resources } = JSON.parse(readFileSync(join(HOME, 'programs', 'ratings.template.json'), 'utf8')) as ApiOfOneMethod;
  const { RequestTemplates, IntegrationResponses } = Resources.Get.Properties.Integration;
  expect(RequestTemplates).toEqual({ 'application/json': RATINGS_REQUEST });
  expect(IntegrationResponses[0].ResponseTemplates).toEqual({ 'application/json': RATINGS_RESPONSE });
});

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

import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Effort, FULL } from '../effort';
import { alternate } from '../measure/alternate';
import { compare, type Comparison, type PartResult, type Target } from '../measure/comparison';
import { FreshClone } from './fresh-clone';
import { secondsOf } from './seconds-of';

const ROOT = join(__dirname, '..', '..', '..');
const PACKAGES = join(ROOT, 'packages');
const TSC = 'tsc alone';
const EMPTY = 'ours, from empty caches';
const UNCHANGED = 'ours, nothing changed';

/** As jsii compiles, without what it adds. */
const OPTIONS = [
  '--ignoreConfig', '--outDir', 'plain', '--rootDir', 'src', '--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16', '--strict',
  '--declaration', '--skipLibCheck', '--types', 'node',
];

/** What a run may take, by far, before it is given up. */
const LIMITS = { compile: 120, tests: 120, build: 1200 };

/** Seconds that developers wait: for the compiler, for the tests of what they work on, for a whole build. */
export async function measureBuild(effort: Effort): Promise<PartResult> {
  const rounds = Math.min(3, effort.processes);
  const isOnce = effort.processes === 1;
  const compiled = [await compiling('rest-api-model', rounds), ...isOnce ? [] : [await compiling('logged-rest-api', rounds)]];
  const tested = await testing(rounds);
  const whole = effort === FULL ? building(rounds) : undefined;
  const loops = tested.figures.map(({ subject, median }) => atMost(`seconds of ${subject}`, 10, median));
  return {
    comparisons: [...compiled, tested, ...whole === undefined ? [] : [whole]],
    targets: [...loops, ...whole === undefined ? [] : [
      atMost('seconds of a build in which nothing changed', 12, secondsIn(whole, UNCHANGED)),
      atMost('seconds of a build from empty caches', 300, secondsIn(whole, EMPTY)),
    ]],
    missing: whole === undefined ? ['the whole build, which takes minutes and is left out of a quick look'] : [],
  };
}

/** jsii, its assembly and our bundle, beside the compiler that it is made of, on the same sources in a folder of their own. */
async function compiling(name: string, rounds: number): Promise<Comparison> {
  const scratch = mkdtempSync(join(tmpdir(), 'compiling-'));
  const cwd = join(scratch, 'packages', name);
  try {
    for (const shared of ['node_modules', 'scripts']) symlinkSync(join(ROOT, shared), join(scratch, shared));
    for (const part of ['src', 'package.json', 'README.md', 'LICENSE']) cpSync(join(PACKAGES, name, part), join(cwd, part), { recursive: true });
    const samples = await alternate([
      { name: TSC, measure: () => secondsOf([join(ROOT, 'node_modules', '.bin', 'tsc'), ...OPTIONS, 'src/index.ts'], { cwd, limitSeconds: LIMITS.compile }) },
      { name: 'ours', measure: () => secondsOf(['npm', 'run', '--silent', 'compile'], { cwd, limitSeconds: LIMITS.compile }) },
    ], rounds);
    return compare(samples, { id: `build-compile-${name}`, title: `Compiling ${name}`, unit: 's', ratioOf: 'cost', reference: TSC });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The everyday loop: a change in one package, and its tests; nothing is compiled for it. */
async function testing(rounds: number): Promise<Comparison> {
  const jest = (name: string, ...paths: string[]): () => number =>
    () => secondsOf(['npx', 'jest', ...paths], { cwd: join(PACKAGES, name), limitSeconds: LIMITS.tests });
  const reference = "ours, one part's tests (mapping-template, errors of syntax)";
  const samples = await alternate([
    { name: reference, measure: jest('mapping-template', 'vtl/syntax-errors') },
    { name: "ours, a package's tests (sagemaker-invoke-role)", measure: jest('sagemaker-invoke-role') },
  ], rounds);
  return compare(samples, { id: 'build-tests', title: 'Testing', unit: 's', ratioOf: 'cost', reference });
}

/** All of it: synthesis, compilation, types, lint, tests that need nothing but npm, documentation and packages. */
function building(rounds: number): Comparison {
  const clone = FreshClone.make();
  try {
    const build = (): number => clone.seconds(['npx', 'projen', 'build'], LIMITS.build);
    const samples = new Map([[EMPTY, [build()]], [UNCHANGED, Array.from({ length: rounds }, build)]]);
    return compare(samples, { id: 'build-whole', title: 'The whole build', unit: 's', ratioOf: 'cost', reference: UNCHANGED });
  } finally {
    clone.remove();
  }
}

function secondsIn({ figures }: Comparison, subject: string): number {
  return figures.find((figure) => figure.subject === subject)?.median ?? Infinity;
}

function atMost(text: string, limit: number, value: number): Target {
  return { text, bound: 'at most', limit, value };
}

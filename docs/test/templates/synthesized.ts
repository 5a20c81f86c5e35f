import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { BLOCKS, FACADES, stackFor } from '../../scripts/security-packs/audited-stacks';

/** A resource of a CloudFormation template, as far as the tests look into it. */
export interface SynthesizedResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

/** A CloudFormation template, as far as the tests look into it. */
export interface CloudFormationTemplate {
  readonly Resources: Readonly<Record<string, SynthesizedResource>>;
}

const ROOT = join(__dirname, '..', '..', '..');

/** The examples that are CDK apps of this repository's own language. */
const EXAMPLES = ['movie-ratings', 'rollout'];

/** What each block alone, the whole pattern and the examples synthesize to, by name. */
export function synthesized(): [name: string, template: CloudFormationTemplate][] {
  const audited = [...BLOCKS, ...FACADES].map((each): [string, CloudFormationTemplate] => (
    [each.name, Template.fromStack(stackFor(each).stack).toJSON() as CloudFormationTemplate]));
  return [...audited, ...EXAMPLES.flatMap(stacksOf)];
}

/** The stacks that an example's own program synthesizes, run as its users run it, on the sources of the packages. */
function stacksOf(example: string): [name: string, template: CloudFormationTemplate][] {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [require.resolve('tsx/cli'), '--tsconfig', join(ROOT, 'tsconfig.json'), 'src/main.ts'], {
      cwd: join(ROOT, 'examples', example), encoding: 'utf8', env: { ...process.env, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' },
    });
    if (status !== 0) { throw new Error(`${example} cannot be synthesized: ${stderr}`); }
    return readdirSync(outdir).filter((file) => file.endsWith('.template.json')).sort().map((file) => (
      [`${example}, ${file.replace('.template.json', '')}`, JSON.parse(readFileSync(join(outdir, file), 'utf8')) as CloudFormationTemplate]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

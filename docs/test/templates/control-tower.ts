import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { TemplateFiles } from './template-files';

// cfn-guard and the proactive controls of AWS Control Tower, as the CDK's plugin of them brings both
const PLUGIN = dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'));
const RULES = join(PLUGIN, 'rules', 'control-tower', 'cfn-guard');
const GUARD = join(
  PLUGIN, 'bin', process.platform === 'darwin' ? 'macos' : 'ubuntu', process.arch === 'arm64' ? 'aarch64' : 'x86_64', 'cfn-guard',
);

/** What it calls itself, with its version. */
export function guardVersion(): string {
  return spawnSync(GUARD, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** What cfn-guard says of a file, as far as the tests look into it. */
interface GuardReport {
  readonly name: string;
  readonly not_compliant: readonly { readonly Rule: { readonly name: string } }[];
}

/** The controls that each template breaks, sorted. */
export function brokenControls(files: TemplateFiles): Map<string, string[]> {
  const { stdout, stderr, error } = spawnSync(GUARD, [
    'validate', '--rules', RULES, '--data', files.directory, '--structured', '--output-format', 'json', '--show-summary', 'none',
  ], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error || stderr) { throw error ?? new Error(stderr); }
  const reports = files.byName(JSON.parse(stdout) as GuardReport[], ({ name }) => name);
  return new Map([...reports].map(([name, [report]]) => [name, [...new Set(report.not_compliant.map(({ Rule }) => Rule.name))].sort()]));
}

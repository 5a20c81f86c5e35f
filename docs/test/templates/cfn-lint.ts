import { spawnSync } from 'node:child_process';
import { pythonTool } from './python-tool';
import type { TemplateFiles } from './template-files';

/** A finding of cfn-lint, as far as the tests look into it. */
export interface LintFinding {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Message: string;
}

/** What cfn-lint finds in each template, errors and warnings; undefined where it cannot be installed. */
export function lintFindings(files: TemplateFiles): Map<string, LintFinding[]> | undefined {
  const command = pythonTool({ command: 'cfn-lint', package: 'cfn-lint', version: '1.58.0' });
  if (command === undefined) { return undefined; }
  const { stdout, stderr, error } = spawnSync(command, ['--format', 'json', '--regions', 'eu-west-1', '--', ...files.paths], { encoding: 'utf8' });
  if (error || stderr) { throw error ?? new Error(stderr); }
  return files.byName(JSON.parse(stdout) as LintFinding[], ({ Filename }) => Filename);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = join(__dirname, '..', '..', 'programs');

/**
 * Runs one of the programs in a process of its own, and reads the JSON on the last line that it prints.
 *
 * @param name the program, with its arguments
 */
export function runProgram(
  name: string, { args = [], nodeOptions = [] }: { args?: readonly string[]; nodeOptions?: readonly string[] } = {},
): unknown {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...nodeOptions, join(PROGRAMS, name), ...args], {
    encoding: 'utf8',
    // The validator that comes with aws-cdk-lib costs every synthesis the same many seconds.
    env: { ...process.env, CDK_VALIDATION: 'false', NODE_OPTIONS: '' },
  });
  if (status !== 0) {
    throw new Error(`${name} ended with status ${status}: ${error?.message ?? stderr}`);
  }
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the tests were written with; the models of the service come with it. */
const VERSION = '1.44.5';

/** Below node_modules, so that a clean install takes it away with the rest. */
const DIRECTORY = join(__dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'model-gateway-python', `boto3-${VERSION}`);

/**
 * A Python that has boto3, in an environment of its own, made at the first call.
 *
 * On a developer's machine without Python the answer is undefined, with the reason on the terminal. In CI that is an error.
 */
export function pythonWithBoto3(): string | undefined {
  const python = join(DIRECTORY, 'bin', 'python');
  if (existsSync(join(DIRECTORY, 'complete'))) return python;
  const problem = failureOf('python3', ['-m', 'venv', '--clear', DIRECTORY])
    ?? failureOf(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `boto3==${VERSION}`])
    ?? failureOf(python, ['-c', `import boto3; open(${JSON.stringify(join(DIRECTORY, 'complete'))}, 'w').close()`]);
  if (problem === undefined) return python;
  const message = `boto3 ${VERSION} cannot be installed, so it is not tested: ${problem}`;
  if (process.env.CI !== undefined) throw new Error(message);
  console.warn(message);
  return undefined;
}

function failureOf(command: string, args: readonly string[]): string | undefined {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 });
  return error?.message ?? (status === 0 ? undefined : stderr.trim());
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A command that a package of PyPI brings. */
export interface PythonTool {
  readonly command: string;
  readonly package: string;
  readonly version: string;
}

/** Below node_modules, so that a clean install takes it away with the rest. */
const CACHE = join(__dirname, '..', '..', '..', 'node_modules', '.cache', 'model-gateway-python');

/**
 * The path of a tool, which is installed into an environment of its own at the first call.
 *
 * On a developer's machine without Python the answer is undefined, with the reason on the terminal. In CI that is an error.
 */
export function pythonTool({ command, package: name, version }: PythonTool): string | undefined {
  const directory = join(CACHE, `${name}-${version}`);
  const path = join(directory, 'bin', command);
  if (existsSync(path)) { return path; }
  const problem = failureOf('python3', ['-m', 'venv', directory])
    ?? failureOf(join(directory, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${version}`]);
  if (problem === undefined) { return path; }
  const message = `${name} ${version} cannot be installed, so nothing is tested with it: ${problem}`;
  if (process.env.CI) { throw new Error(message); }
  console.warn(message);
  return undefined;
}

function failureOf(command: string, args: string[]): string | undefined {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 });
  return error?.message ?? (status === 0 ? undefined : stderr.trim());
}

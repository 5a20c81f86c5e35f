import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** The newest tag `v…` in the history of what is checked out; undefined where there is none. */
export function lastTag(repository: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'], { cwd: repository, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Checks a tag out into a folder, installs what its lockfile says, and compiles its packages there; they lie in `node_modules` of that folder.
 *
 * @throws where one of the steps fails
 */
export function compileTag(repository: string, tag: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  run(repository, 'git', 'worktree', 'prune');
  run(repository, 'git', 'worktree', 'add', '--detach', folder, tag);
  run(folder, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  run(folder, 'npx', 'turbo', 'run', 'compile', '--filter=./packages/*', '--output-logs=errors-only');
}

/** Takes away what `compileTag` made. */
export function removeTag(repository: string, folder: string): void {
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: repository });
}

function run(cwd: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`the last release could not be compiled from its tag: '${[command, ...args].join(' ')}' says: ${stderr.trim() || stdout.trim()}`);
}

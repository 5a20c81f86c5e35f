import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GO_FLOORS } from '../../projenrc/versions';

const GO_VERSION = '1.25';

/**
 * Gives the generated Go modules the lowest requirements that they are built and tested with, and builds them together.
 *
 * A requirement of a Go module is a minimum for everybody who uses it, so it says what the module needs, not what we happen to have.
 */
export function settleGoModules(folder: string, { build }: { readonly build: boolean }): number {
  const modules = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  modules.forEach((module) => lowerRequirements(join(module, 'go.mod')));
  return build ? buildTogether(modules) : 0;
}

function lowerRequirements(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => !line.endsWith('// indirect'));
  writeFileSync(file, lines.map((line) => {
    const [, module] = /^\s+(\S+) v\S+$/.exec(line) ?? [];
    return module !== undefined && GO_FLOORS[module] !== undefined ? `\t${module} ${GO_FLOORS[module]}` : line;
  }).join('\n'));
}

/** Builds them as a user does who imports them all, from a module of its own, so that what is published stays as it is. */
function buildTogether(folders: readonly string[]): number {
  const modules = folders.map((folder) => ({
    folder, path: /^module (\S+)/.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))?.[1], version: readFileSync(join(folder, 'version'), 'utf8').trim(),
  }));
  const scratch = mkdtempSync(join(tmpdir(), 'go-modules-'));
  try {
    writeFileSync(join(scratch, 'go.mod'), [
      `module example.com/all\n\ngo ${GO_VERSION}\n`,
      ...modules.map(({ path, version, folder }) => `require ${path} v${version}\nreplace ${path} => ${folder}`),
    ].join('\n'));
    writeFileSync(join(scratch, 'all.go'), `package all\n\nimport (\n${modules.map(({ path }) => `\t_ "${path}"\n`).join('')})\n`);
    return go(scratch, 'mod', 'tidy') || go(scratch, 'build', ...modules.map(({ path }) => `${path}/...`));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function go(directory: string, ...args: string[]): number {
  const { status } = spawnSync('go', args, { cwd: directory, stdio: ['ignore', 'inherit', 'inherit'] });
  return status ?? 1;
}

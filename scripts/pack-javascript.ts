/** Packs the workspace in whose directory it runs, as npm would publish it, to dist/js. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { entriesOf, manifestIn } from './packages/manifest';
import { reachedFiles } from './packages/reached-files';

/** What npm asks for the files of `lib` that stay at home. */
const IGNORED = join('lib', '.npmignore');

/** The compilers leave behind what they once made of sources that are gone now; a package must not have it. */
function removeLeftovers(): void {
  for (const file of readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))) {
    const module = file.replace(/\.d\.ts$/, '');
    if (!existsSync(join('src', `${module}.ts`))) {
      rmSync(join('lib', file));
      rmSync(join('lib', `${module}.js`), { force: true });
    }
  }
}

/**
 * The compilers write a declaration for each source. What no entry mentions no user's compiler reads, and what is bundled of our
 * private workspaces is mentioned there alone.
 */
function leaveOutUnreachedDeclarations(): void {
  const declarations = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'))
    .map((file) => posix.join('lib', ...file.split(sep)));
  const reached = reachedFiles(entriesOf(manifestIn('.')).types, new Set(declarations), (file) => readFileSync(file, 'utf8'));
  const unreached = declarations.filter((file) => !reached.has(file));
  writeFileSync(IGNORED, unreached.map((file) => `${file.replace(/^lib/, '')}\n`).join(''));
}

function pack(): number {
  const target = join('dist', 'js');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', target], { stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

removeLeftovers();
leaveOutUnreachedDeclarations();
process.exitCode = pack();

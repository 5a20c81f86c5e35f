/** Packs the workspace in whose directory it runs, as npm would publish it, to dist/js. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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

function pack(): number {
  const target = join('dist', 'js');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', target], { stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

removeLeftovers();
process.exitCode = pack();

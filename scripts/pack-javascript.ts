/** Packs the workspace in whose directory it runs, as npm would publish it, to dist/js. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const target = join('dist', 'js');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', target], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;

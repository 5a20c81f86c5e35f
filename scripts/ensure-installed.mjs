// Runs before `npm start`, `npm test` and `npm run build`: installs what the lockfile names, where that has not been done.
// Plain Node.js, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCKFILE = join(ROOT, 'package-lock.json');
// npm writes this file at the end of every install.
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(LOCKFILE).mtimeMs) {
  console.log('node_modules is missing or older than package-lock.json: npm ci');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}

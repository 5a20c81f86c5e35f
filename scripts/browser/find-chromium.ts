import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The Chromium of this machine, from `CHROMIUM`, the path, or where macOS has it; installed first where that is in our power. */
export function findChromium(): string {
  const found = find() ?? install();
  if (found === undefined) {
    throw new Error('the tests in a browser need Chromium: install it (on Debian and Ubuntu: apt-get install chromium), or name one with CHROMIUM=<path>');
  }
  return found;
}

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(process.env.CHROMIUM === undefined ? [] : [process.env.CHROMIUM]), ...onPath, ...MAC].find((path) => existsSync(path));
}

function install(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '--quiet'], ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: 'ignore', env });
  }
  return find();
}

/**
 * Raises each version in projenrc/versions.ts to the newest of the same major (`~`: the same minor), except those that
 * are held there. A new major is a decision, which this script leaves to people: it only names it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELD, VERSIONS } from '../projenrc/versions';

const FILE = join(__dirname, '..', 'projenrc', 'versions.ts');

function main(): void {
  let text = readFileSync(FILE, 'utf8');
  for (const [name, range] of Object.entries(VERSIONS)) {
    if (name in HELD) {
      console.log(`${name} stays at ${range}: ${HELD[name]}`);
      continue;
    }
    const prefix = /^[~^]?/.exec(range)?.[0] ?? '';
    const current = range.slice(prefix.length);
    const newest = newestWithin(name, prefix === '~' ? range : `^${current}`);
    if (newest !== current) {
      console.log(`${name}: ${current} to ${newest}`);
      text = text.replace(`'${name}': '${range}'`, `'${name}': '${prefix}${newest}'`);
    }
  }
  writeFileSync(FILE, text);
}

function newestWithin(name: string, range: string): string {
  const { stdout, status } = spawnSync('npm', ['view', `${name}@${range}`, 'version', '--json'], {
    encoding: 'utf8', shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`the registry did not answer for '${name}@${range}'; check the name and the network`);
  }
  const versions = JSON.parse(stdout) as string | string[];
  return typeof versions === 'string' ? versions : versions[versions.length - 1];
}

main();

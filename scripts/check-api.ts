/**
 * Compares the API of every jsii package with the last release, and refuses a change that breaks its users where the version does not
 * announce one. After a compile:
 *
 *   npm run check:api                          as if the next version were a patch
 *   npm run check:api -- 0.2.0                 for the version that is to be released
 *   npm run check:api -- 0.2.0 --released DIR  with a folder of released packages, `DIR/@model-gateway/NAME`, and their version in each manifest
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { breakingChanges } from './release/api-changes';
import { lastRelease, unpackRelease } from './release/last-release';
import { Version } from './release/version';

const ROOT = join(__dirname, '..');
const SCOPE = '@model-gateway';

// Below the repository's own node_modules, where jsii-diff finds what the packages build on, and the released siblings before ours.
const CACHE = join(ROOT, 'node_modules', '.cache', 'last-release', 'node_modules');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly workspaces?: string[];
  readonly jsii?: unknown;
}

function main(args: string[]): number {
  const { values, positionals: [wanted] } = parseArgs({ args, allowPositionals: true, options: { released: { type: 'string' } } });
  const packages = (manifest(ROOT).workspaces ?? []).map((directory) => join(ROOT, directory))
    .filter((directory) => manifest(directory).jsii !== undefined);
  const released = values.released ?? fetched(packages.map((directory) => manifest(directory).name));
  const compared = released === undefined ? [] : packages.filter((directory) => existsSync(join(released, manifest(directory).name)));
  if (released === undefined || compared.length === 0) {
    console.log('nothing released yet: there is no API to keep');
    return 0;
  }
  const last = Version.parse(manifest(join(released, manifest(compared[0]).name)).version);
  const next = Version.parse(wanted ?? last.nextPatch);
  const changes = compared.flatMap((directory) => breakingChanges(join(released, manifest(directory).name), directory));
  changes.forEach((change) => console.log(change));
  if (changes.length === 0 || next.mayBreak(last)) {
    console.log(`${changes.length} breaking changes since ${last} in ${compared.length} packages; ${next} may be released`);
    return 0;
  }
  console.error(
    `${next} must not break what ${last} has: got ${changes.length} breaking changes; release them as ${last.nextBreaking} or later, or keep what was there`,
  );
  return 1;
}

/** Where the last release of these packages was put, from the registry; undefined where there is none. */
function fetched(names: readonly string[]): string | undefined {
  const [version] = names.map(lastRelease).filter((found) => found !== undefined);
  if (version === undefined) return undefined;
  rmSync(join(CACHE, SCOPE), { recursive: true, force: true });
  for (const name of names) {
    if (!unpackRelease(name, version, join(CACHE, name))) console.log(`${name} is new: ${version} did not have it`);
  }
  return CACHE;
}

function manifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

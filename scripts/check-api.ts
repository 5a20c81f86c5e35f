/**
 * Compares the API of every jsii package with the last release, and refuses a change that breaks its users where the version does not
 * announce one. After a compile:
 *
 *   npm run check:api                          as if the next version were a patch
 *   npm run check:api -- 0.2.0                 for the version that is to be released
 *   npm run check:api -- 0.2.0 --released DIR  with a folder of released packages, `DIR/@model-gateway/NAME`, and their version in each manifest
 *
 * The last release is the newest that the registry has; where it has none of our packages, that of the newest tag `v…`, compiled anew.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestIn, workspacesOf } from './packages/manifest';
import { breakingChanges } from './release/api-changes';
import { lastRelease, unpackRelease } from './release/last-release';
import { compileTag, lastTag, removeTag } from './release/last-tag';
import { Version } from './release/version';

const ROOT = join(__dirname, '..');
const SCOPE = '@model-gateway';

// Below the repository's own node_modules, where jsii-diff finds what the packages build on, and the released siblings before ours.
const CACHE = join(ROOT, 'node_modules', '.cache', 'last-release', 'node_modules');
const TAGGED = join(ROOT, 'node_modules', '.cache', 'last-tag');

/** The packages of the last release: each in `folder/NAME`, where that release had it. */
interface Released {
  readonly version: string;
  readonly folder: string;
}

function main(args: string[]): number {
  const { values, positionals: [wanted] } = parseArgs({ args, allowPositionals: true, options: { released: { type: 'string' } } });
  const packages = workspacesOf(ROOT).map((directory) => join(ROOT, directory))
    .filter((directory) => manifestIn(directory).jsii !== undefined);
  const names = packages.map((directory) => manifestIn(directory).name);
  try {
    const released = values.released === undefined ? fetched(names) ?? tagged() : given(values.released, names);
    if (released !== undefined) return compare(packages, released, wanted);
    console.log('nothing released yet: there is no API to keep');
    return 0;
  } finally {
    if (existsSync(TAGGED)) removeTag(ROOT, TAGGED);
  }
}

function compare(packages: readonly string[], { version, folder }: Released, wanted: string | undefined): number {
  const last = Version.parse(version);
  const next = Version.parse(wanted ?? last.nextPatch);
  const placeOf = (directory: string): string => join(folder, manifestIn(directory).name);
  const compared = packages.filter((directory) => existsSync(placeOf(directory)));
  for (const directory of packages) {
    if (!compared.includes(directory)) console.log(`${manifestIn(directory).name} is new: ${version} did not have it`);
  }
  const changes = compared.flatMap((directory) => breakingChanges(placeOf(directory), directory));
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

/** A release that lies in a folder; undefined where it has none of these packages. */
function given(folder: string, names: readonly string[]): Released | undefined {
  const [first] = names.map((name) => join(folder, name)).filter((place) => existsSync(place));
  return first === undefined ? undefined : { version: manifestIn(first).version, folder };
}

/** The last release that the registry has; undefined where it has none. */
function fetched(names: readonly string[]): Released | undefined {
  const [version] = names.map(lastRelease).filter((found) => found !== undefined);
  if (version === undefined) return undefined;
  rmSync(join(CACHE, SCOPE), { recursive: true, force: true });
  for (const name of names) unpackRelease(name, version, join(CACHE, name));
  return { version, folder: CACHE };
}

/** The release of the newest tag; undefined where there is no tag. */
function tagged(): Released | undefined {
  const tag = lastTag(ROOT);
  if (tag === undefined) return undefined;
  compileTag(ROOT, tag, TAGGED);
  return { version: tag.replace(/^v/, ''), folder: join(TAGGED, 'node_modules') };
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

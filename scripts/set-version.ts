/**
 * Gives every workspace one version, and every sibling range the same: `tsx scripts/set-version.ts 1.2.3`.
 *
 * The release workflow does this in its own checkout; the repository stays at 0.0.0.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestIn, workspacesOf } from './packages/manifest';
import { Version } from './release/version';

const ROOT = join(__dirname, '..');
const SCOPE = '@model-gateway/';
const KINDS_OF_DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

function main([text = '']: string[]): number {
  let version: string;
  try {
    version = Version.parse(text).toString();
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  for (const directory of workspacesOf(ROOT).map((path) => join(ROOT, path))) {
    writeFileSync(join(directory, 'package.json'), `${JSON.stringify(released(manifestIn(directory), version), null, 2)}\n`);
  }
  return 0;
}

function released(manifest: Manifest, version: string): Manifest {
  const ranges = KINDS_OF_DEPENDENCIES.filter((kind) => manifest[kind] !== undefined).map((kind) => [kind, Object.fromEntries(
    Object.entries(manifest[kind] ?? {}).map(([name, range]) => [name, name.startsWith(SCOPE) ? `^${version}` : range]),
  )]);
  return { ...manifest, ...Object.fromEntries(ranges), version };
}

process.exitCode = main(process.argv.slice(2));

/**
 * Gives every workspace one version, and every sibling range the same: `tsx scripts/set-version.ts 1.2.3`.
 *
 * The release workflow does this in its own checkout; the repository stays at 0.0.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Version } from './release/version';

const ROOT = join(__dirname, '..');
const SCOPE = '@model-gateway/';
const KINDS_OF_DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

type Ranges = Record<string, string>;
type Manifest = { version: string; workspaces?: string[] } & Partial<Record<typeof KINDS_OF_DEPENDENCIES[number], Ranges>>;

function main([text = '']: string[]): number {
  let version: string;
  try {
    version = Version.parse(text).toString();
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  for (const directory of readManifest('.').workspaces ?? []) {
    writeManifest(directory, released(readManifest(directory), version));
  }
  return 0;
}

function released(manifest: Manifest, version: string): Manifest {
  for (const kind of KINDS_OF_DEPENDENCIES) {
    const ranges = manifest[kind] ?? {};
    for (const name of Object.keys(ranges).filter((dependency) => dependency.startsWith(SCOPE))) {
      ranges[name] = `^${version}`;
    }
  }
  return { ...manifest, version };
}

function readManifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8')) as Manifest;
}

function writeManifest(directory: string, manifest: Manifest): void {
  writeFileSync(join(ROOT, directory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

process.exitCode = main(process.argv.slice(2));

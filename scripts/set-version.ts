/**
 * Gives every workspace one version, and every sibling range the same: `tsx scripts/set-version.ts 1.2.3`.
 *
 * The release workflow does this in its own checkout; the repository stays at 0.0.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const SCOPE = '@model-gateway/';
const KINDS_OF_DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies'] as const;
// https://semver.org, with only those pre-releases that PyPI has a spelling for (PEP 440).
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(alpha|beta|rc|dev)\.(0|[1-9]\d*))?$/;

type Ranges = Record<string, string>;
type Manifest = { version: string; workspaces?: string[] } & Partial<Record<typeof KINDS_OF_DEPENDENCIES[number], Ranges>>;

function main([version = '']: string[]): number {
  if (!VERSION.test(version)) {
    console.error(`the version of a release is three numbers, and a pre-release alpha, beta, rc or dev: got '${version}'; write it like 1.2.3 or 1.2.3-rc.1`);
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

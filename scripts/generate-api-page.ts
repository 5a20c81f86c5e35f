/**
 * Writes the API.md of the jsii package in whose directory it runs.
 *
 * jsii-docgen looks for the assemblies of dependencies below one folder and follows no links, and an npm
 * workspace has them hoisted and linked: so it gets a scratch folder with copies of what this package needs.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Documentation, Language } from 'jsii-docgen';
import { manifestIn } from './packages/manifest';

const ASSEMBLY_FILES = ['package.json', '.jsii', '.jsii.gz'];

async function main(directory: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'api-page-'));
  try {
    copyAssemblies(directory, scratch);
    const documentation = await Documentation.forAssembly(manifestIn(directory).name, scratch);
    const page = await documentation.toMarkdown({ language: Language.TYPESCRIPT, readme: false });
    writeFileSync(join(directory, 'API.md'), `${page.render().trimEnd()}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Copies the assembly of a package, and those of everything that it depends on, into one `node_modules`. */
function copyAssemblies(directory: string, scratch: string): void {
  const { name, peerDependencies = {}, dependencies = {} } = manifestIn(directory);
  const target = join(scratch, 'node_modules', name);
  if (existsSync(target) || !existsSync(join(directory, '.jsii'))) {
    return;
  }
  mkdirSync(target, { recursive: true });
  for (const file of ASSEMBLY_FILES.filter((candidate) => existsSync(join(directory, candidate)))) {
    copyFileSync(join(directory, file), join(target, file));
  }
  for (const dependency of Object.keys({ ...peerDependencies, ...dependencies })) {
    copyAssemblies(installed(dependency, directory), scratch);
  }
}

/** Where npm put a package; asked of the disk, because not every package exports its manifest. */
function installed(name: string, from: string): string {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(candidate)) {
    return realpathSync(candidate);
  }
  if (dirname(from) === from) {
    throw new Error(`'${name}' is not installed; run npm ci`);
  }
  return installed(name, dirname(from));
}

void main(process.cwd());

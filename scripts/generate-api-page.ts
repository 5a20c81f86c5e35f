/**
 * Writes the API.md of the jsii package in whose directory it runs.
 *
 * jsii-docgen looks for the assemblies of dependencies below one folder and follows no links, and an npm
 * workspace has them hoisted and linked: so it gets a scratch folder with copies of what this package needs.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Documentation, Language } from 'jsii-docgen';

interface Assembly {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
}

const ASSEMBLY_FILES = ['package.json', '.jsii', '.jsii.gz'];

async function main(directory: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'api-page-'));
  try {
    const { name } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Assembly;
    copyAssemblies(name, directory, scratch);
    const documentation = await Documentation.forAssembly(name, scratch);
    const page = await documentation.toMarkdown({ language: Language.TYPESCRIPT, readme: false });
    writeFileSync(join(directory, 'API.md'), `${page.render().trimEnd()}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function copyAssemblies(name: string, directory: string, scratch: string): void {
  const target = join(scratch, 'node_modules', name);
  if (existsSync(target)) {
    return;
  }
  mkdirSync(target, { recursive: true });
  for (const file of ASSEMBLY_FILES.filter((candidate) => existsSync(join(directory, candidate)))) {
    copyFileSync(join(directory, file), join(target, file));
  }
  const { peerDependencies = {}, dependencies = {} } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
    peerDependencies?: Record<string, string>;
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys({ ...peerDependencies, ...dependencies })) {
    const manifest = realpathSync(require.resolve(`${dependency}/package.json`, { paths: [directory] }));
    if (existsSync(join(dirname(manifest), '.jsii'))) {
      copyAssemblies(dependency, dirname(manifest), scratch);
    }
  }
}

void main(process.cwd());

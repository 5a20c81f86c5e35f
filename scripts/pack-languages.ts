/**
 * Packages every jsii package for the other languages, all in one call so that siblings are found, to dist/.
 *
 *   npx projen package-all                          Python, Java, .NET and Go, each with its own build tools
 *   npx projen package-all python java              only these
 *   npx projen package-all --code-only              sources only, which needs no build tools
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { settleGoModules } from './packages/go-modules';
import { manifestIn, workspacesOf } from './packages/manifest';

const LANGUAGES = ['python', 'java', 'dotnet', 'go'];
const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const PYTHON_TOOLS = join(__dirname, 'packages', 'python-tools.txt');

function main(args: string[]): number {
  const named = args.filter((arg) => LANGUAGES.includes(arg));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const unknown = args.filter((arg) => !named.includes(arg) && !flags.includes(arg));
  if (unknown.length > 0) {
    console.error(`no such language: got '${unknown.join("', '")}'; known are ${LANGUAGES.join(', ')}`);
    return 2;
  }
  const languages = named.length > 0 ? named : LANGUAGES;
  languages.forEach((language) => rmSync(join(DIST, language), { recursive: true, force: true }));

  // Go is built by us: jsii-pacmak asks for the aws-cdk-lib that we build with, which is more than the packages need.
  const built = languages.filter((language) => language !== 'go');
  const status = built.length > 0 ? pacmak(built, flags) : 0;
  if (status !== 0 || !languages.includes('go')) return status;
  return pacmak(['go'], [...new Set([...flags, '--code-only'])]) || settleGoModules(join(DIST, 'go'), { build: !flags.includes('--code-only') });
}

function pacmak(targets: string[], flags: string[]): number {
  // A sample that rosetta has not translated is one that it has not compiled.
  // In Go alone, classes repeat the samples of those of the CDK that they extend.
  const options = ['--rosetta-unknown-snippets', targets.includes('go') ? 'verbatim' : 'fail', '--outdir', DIST, '--targets', ...targets];
  const { status } = spawnSync('jsii-pacmak', [...jsiiPackages(), ...flags, ...options], {
    cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PIP_CONSTRAINT: PYTHON_TOOLS },
  });
  return status ?? 1;
}

function jsiiPackages(): string[] {
  return workspacesOf(ROOT).filter((directory) => manifestIn(join(ROOT, directory)).jsii !== undefined);
}

process.exitCode = main(process.argv.slice(2));

/**
 * Packages every jsii package for the other languages, all in one call so that siblings are found, to dist/.
 *
 *   npx projen package-all                          Python, Java, .NET and Go, each with its own build tools
 *   npx projen package-all python java              only these
 *   npx projen package-all --code-only              sources only, which needs no build tools
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['python', 'java', 'dotnet', 'go'];
const ROOT = join(__dirname, '..');

interface Manifest {
  readonly workspaces?: string[];
  readonly jsii?: unknown;
}

function main(args: string[]): number {
  const languages = args.filter((arg) => LANGUAGES.includes(arg));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const unknown = args.filter((arg) => !languages.includes(arg) && !flags.includes(arg));
  if (unknown.length > 0) {
    console.error(`no such language: got '${unknown.join("', '")}'; known are ${LANGUAGES.join(', ')}`);
    return 2;
  }
  const { status } = spawnSync('jsii-pacmak', [
    ...jsiiPackages(),
    ...flags,
    '--outdir', join(ROOT, 'dist'),
    '--targets', ...(languages.length > 0 ? languages : LANGUAGES),
  ], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

function jsiiPackages(): string[] {
  return (manifest('.').workspaces ?? []).filter((directory) => manifest(directory).jsii !== undefined);
}

function manifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8')) as Manifest;
}

process.exitCode = main(process.argv.slice(2));

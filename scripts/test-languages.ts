/**
 * Packages the jsii modules for Python, Java and Go, and runs the examples on what comes of it, in folders outside the repository:
 *
 *   npm run test:languages                       all three; a language whose tools are missing is skipped, with the reason
 *   npm run test:languages -- python             only these
 *   npm run test:languages -- --packaged         with what is in dist/ already
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goExample, javaExample, type LanguageExample, pythonExample } from './packages/language-examples';

const ROOT = join(__dirname, '..');
const EXAMPLES: Record<string, LanguageExample> = { python: pythonExample, java: javaExample, go: goExample };

function main(args: string[]): number {
  const named = args.filter((arg) => arg !== '--packaged');
  const unknown = named.filter((name) => EXAMPLES[name] === undefined);
  if (unknown.length > 0) {
    console.error(`no such language: got '${unknown.join("', '")}'; known are ${Object.keys(EXAMPLES).join(', ')}`);
    return 2;
  }
  const languages = (named.length > 0 ? named : Object.keys(EXAMPLES)).filter(hasItsTools);
  if (languages.length === 0) return 0;
  if (!args.includes('--packaged') && !packages(languages)) return 1;
  const failed = languages.filter((language) => !passes(language));
  console.log(`${languages.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

function hasItsTools(language: string): boolean {
  const missing = EXAMPLES[language].tools.find(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status !== 0);
  if (missing !== undefined) console.log(`${language}: skipped, '${missing.join(' ')}' does not run here`);
  return missing === undefined;
}

function packages(languages: string[]): boolean {
  return runs(['npx', 'turbo', 'run', 'compile', '--output-logs=errors-only'], ROOT) && runs(['npx', 'projen', 'package-all', ...languages], ROOT);
}

/** Runs an example on a copy of it, beside which nothing of this repository is found. */
function passes(language: string): boolean {
  const directory = mkdtempSync(join(tmpdir(), `example-${language}-`));
  try {
    cpSync(join(ROOT, 'examples', language), directory, { recursive: true });
    const ends = EXAMPLES[language].steps(join(ROOT, 'dist', language), directory).every((command) => runs(command, directory));
    console.log(`${language}: ${ends ? 'passed' : 'failed'}`);
    return ends;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function runs([command, ...args]: string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' } }).status === 0;
}

process.exitCode = main(process.argv.slice(2));

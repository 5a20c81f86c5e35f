/**
 * Bundles the jsii module in whose directory it runs into `lib/module.js`, or into the parts of `lib/module/`, after jsii has
 * compiled it.
 *
 * Loading hundreds of small files costs more than running them. Every entry of the `exports` map becomes a list of names, each of
 * which loads its file when it is first asked for: all entries share their classes, and who only imports pays nothing.
 *
 * It bundles the sources, not jsii's output: from ES modules esbuild makes one flat scope, which loads in two thirds of the time.
 */
import { build } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { exportedNames, OPTIONS } from './library/esbuild-options';
import { listOfNames, type Place } from './library/list-of-names';
import { partsOf } from './library/parts';
import { splitBundle } from './library/split-bundle';
import { typeInformation } from './library/type-information';
import { entriesOf, type Manifest, manifestIn } from './packages/manifest';

const MODULE = join('lib', 'module.js');
const PARTS = join('lib', 'module');

async function bundle(): Promise<void> {
  const manifest = manifestIn('.');
  const entries = entriesOf(manifest).code;
  const parts = partsOf(manifest.name);
  // What an earlier build has left.
  rmSync(parts === undefined ? PARTS : MODULE, { recursive: true, force: true });
  const placeOf = parts === undefined ? await inOneFile(manifest, entries) : await inParts(manifest, entries, parts);
  for (const entry of entries) {
    const names = await exportedNames(sourceOf(entry));
    writeFileSync(entry, listOfNames(new Map(names.map((name) => [name, placeOf(name, entry)]))));
  }
}

async function inOneFile(manifest: Manifest, entries: readonly string[]): Promise<(name: string, entry: string) => Place> {
  await build({
    ...OPTIONS,
    stdin: { contents: entries.map((entry, index) => `export * as entry${index} from '${sourceOf(entry)}';`).join('\n'), resolveDir: '.', loader: 'ts' },
    outfile: MODULE,
    format: 'cjs',
    legalComments: 'none',
    plugins: [...OPTIONS.plugins, typeInformation(manifest)],
  });
  return (_, entry) => ({ path: pathTo(MODULE, entry), member: `entry${entries.indexOf(entry)}` });
}

async function inParts(
  manifest: Manifest, entries: readonly string[], parts: Readonly<Record<string, readonly string[]>>,
): Promise<(name: string, entry: string) => Place> {
  const partOfName = await splitBundle(entries.map(sourceOf), parts, PARTS, typeInformation(manifest));
  return (name, entry) => ({ path: pathTo(join(PARTS, `${String(partOfName.get(name))}.js`), entry) });
}

function pathTo(file: string, entry: string): string {
  return `./${relative(dirname(entry), file).replaceAll('\\', '/')}`;
}

function sourceOf(entry: string): string {
  return entry.replace(/^\.\/lib\//, './src/').replace(/\.js$/, '');
}

void bundle();

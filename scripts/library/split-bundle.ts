import { build, type Plugin } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportedNames, OPTIONS } from './esbuild-options';

/** The part that is there before any other. */
const CORE = 'core';

/** What only the second entries export. */
const MORE = 'more';

/** Stands for `require` until the modules are CommonJS. */
const LOAD = 'loadPartOfThisPackage';

/** Which part of a package each name comes from. */
type PartOfName = ReadonlyMap<string, string>;

/**
 * Bundles a package in parts: one that its entries share, and others that are loaded when one of their names is first used.
 *
 * Modules that two parts use stand in a file that both load, so that there is one of each class.
 *
 * @param sources the modules of the package's entries
 * @param parts modules by the part that they begin
 * @param folder where the files go
 * @param marks what marks the classes that jsii knows
 * @returns the part of each name that the entries export
 */
export async function splitBundle(
  sources: readonly string[], parts: Readonly<Record<string, readonly string[]>>, folder: string, marks: Plugin,
): Promise<PartOfName> {
  const [index, ...others] = sources;
  const partOfName = new Map<string, string>();
  const contents = new Map<string, string>();
  const add = async (part: string, source: string, isPart: boolean): Promise<void> => {
    const names = (await exportedNames(source)).filter((name) => !partOfName.has(name));
    for (const name of names) {
      partOfName.set(name, part);
    }
    const text = isPart ? `export * from '${source}';\n` : names.map((name) => `export { ${name} } from '${source}';\n`).join('');
    contents.set(part, `${contents.get(part) ?? ''}${text}`);
  };
  for (const [part, modules] of Object.entries(parts)) {
    for (const module of modules) {
      await add(part, `./src/${module}`, true);
    }
  }
  await add(CORE, index, false);
  for (const source of others) {
    await add(MORE, source, false);
  }
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [...contents.keys()].map((part) => ({ in: `part:${part}`, out: part })),
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    write: false,
    legalComments: 'none',
    plugins: [...OPTIONS.plugins, partsPlugin(parts, contents, sources), marks],
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    writeFileSync(path, asCommonJs(text, path));
  }
  return partOfName;
}

/** Finds the entries of the parts, and puts functions that load a part in the place of imports from it. */
function partsPlugin(parts: Readonly<Record<string, readonly string[]>>, contents: ReadonlyMap<string, string>, sources: readonly string[]): Plugin {
  const partOfFile = new Map(Object.entries(parts).flatMap(([part, modules]) => modules.map((module) => [resolve('src', `${module}.ts`), part] as const)));
  const entries = new Set(sources.map((source) => resolve(`${source}.ts`)));
  return {
    name: 'parts',
    setup({ onLoad, onResolve, resolve: find }): void {
      onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path: part }) => ({
        loader: 'ts',
        resolveDir: '.',
        // What the core has is nobody else's: every part begins with it.
        contents: `${contents.get(part) ?? ''}${part === CORE ? '' : `export * as core from 'part:${CORE}';\n`}`,
      }));
      onResolve({ filter: /^\.{1,2}(\/|$)/ }, async ({ path, importer, namespace, kind, resolveDir, pluginData }) => {
        if (pluginData === 'found') { return undefined; }
        const found = await find(path, { importer, kind, resolveDir, pluginData: 'found' });
        const part = partOfFile.get(found.path);
        const later = part !== undefined && namespace === 'file' && !entries.has(importer) && partOfFile.get(importer) !== part;
        return later ? { path: found.path, namespace: 'later' } : { path: found.path, sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: 'later' }, async ({ path }) => ({
        loader: 'js',
        contents: `let part;\n${(await exportedNames(path)).map((name) => {
          if (!/^[a-z]/.test(name)) {
            throw new Error(`'${name}' of '${path}' is no function, and the module is loaded later; export it from a module that is not`);
          }
          return `export const ${name} = (...given) => (part ??= ${LOAD}('./${String(partOfFile.get(path))}.js')).${name}(...given);\n`;
        }).join('')}`,
      }));
    },
  };
}

/** What esbuild writes for the imports and exports of a part, as CommonJS with names of the module's own, which cost nothing to use. */
function asCommonJs(text: string, path: string): string {
  const module = text
    .replace(/^import \{([^}]*)\} from "([^"]+)";$/gm, (_, names: string, from: string) => `const {${names.replaceAll(' as ', ': ')}} = require("${from}");`)
    .replace(/^import "[^"]+";\n/gm, '')
    .replace(/^export \{([^}]*)\};$/gm, (_, names: string) => `module.exports = {${names.replace(/(\S+) as (\S+?)(,|$)/gm, '$2: $1$3')}};`)
    .replaceAll(`${LOAD}(`, 'require(');
  const left = /^(?:import|export) .*$/m.exec(module);
  if (left !== null) {
    throw new Error(`${join(path)} still has '${left[0]}', which is no CommonJS; teach scripts/library to rewrite it`);
  }
  return module;
}

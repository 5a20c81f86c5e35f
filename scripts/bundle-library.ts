/**
 * Bundles the jsii module in whose directory it runs into `lib/module.js`, after jsii has compiled it.
 *
 * Loading hundreds of small files costs more than running them. Every entry of the `exports` map becomes a list of names, each of
 * which loads the one file when it is first asked for: all entries share its classes, and who only imports pays nothing.
 *
 * It bundles the sources, not jsii's output: from ES modules esbuild makes one flat scope, which loads in two thirds of the time.
 */
import { build, type Plugin } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Record<string, string | { readonly default: string }>;
}

const MODULE = join('lib', 'module.js');

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  // As jsii compiles.
  tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: true } },
} as const;

/** The name under which jsii finds a class again; the compiler of jsii writes the same line into each exported class. */
const TYPE_INFORMATION = "Symbol.for('jsii.rtti')";

async function bundle(): Promise<void> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const entries = Object.values(manifest.exports).flatMap((target) => typeof target === 'string' ? [] : [target.default]);
  const contents = entries.map((entry, index) => `export * as entry${index} from '${sourceOf(entry)}';`).join('\n');
  await build({
    ...OPTIONS,
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    outfile: MODULE,
    format: 'cjs',
    legalComments: 'none',
    plugins: [typeInformation(manifest)],
  });
  for (const [index, entry] of entries.entries()) {
    writeFileSync(entry, listOfNames(await exportedNames(entry), entry, `entry${index}`));
  }
}

function sourceOf(entry: string): string {
  return entry.replace(/^\.\/lib\//, './src/').replace(/\.js$/, '');
}

async function exportedNames(entry: string): Promise<string[]> {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [sourceOf(entry)], format: 'esm', write: false, outdir: 'unused', metafile: true });
  return Object.values(metafile.outputs)[0].exports;
}

/** A module whose exports load the bundle; the second line is for tools that read the names of a CommonJS module without running it. */
function listOfNames(names: readonly string[], entry: string, namespace: string): string {
  const path = relative(dirname(entry), MODULE).replaceAll('\\', '/');
  return [
    "'use strict';",
    `${names.map((name) => `exports.${name} = `).join('')}void 0;`,
    "Object.defineProperty(exports, '__esModule', { value: true });",
    `for (const name of ${JSON.stringify(names)}) {`,
    '  Object.defineProperty(exports, name, {',
    '    configurable: true,',
    '    enumerable: true,',
    '    get() {',
    `      const value = require('./${path}').${namespace}[name];`,
    // esbuild renames a class that mentions itself.
    "      if (typeof value === 'function' && value.name === '_' + name) {",
    "        Object.defineProperty(value, 'name', { configurable: true, value: name });",
    '      }',
    '      Object.defineProperty(exports, name, { enumerable: true, value });',
    '      return value;',
    '    },',
    '  });',
    '}',
    '',
  ].join('\n');
}

/** Marks the classes that jsii knows. */
function typeInformation({ name, version }: Manifest): Plugin {
  const assembly = JSON.parse(readFileSync('.jsii', 'utf8')) as {
    readonly types?: Record<string, { readonly kind: string; readonly name: string; readonly locationInModule: { readonly filename: string } }>;
  };
  const classes = Object.values(assembly.types ?? {}).filter(({ kind }) => kind === 'class');
  return {
    name: 'type-information',
    setup({ onLoad }): void {
      for (const file of new Set(classes.map(({ locationInModule }) => locationInModule.filename))) {
        const path = resolve(file);
        onLoad({ filter: new RegExp(`${file.replace(/[^\w/-]/g, '\\$&')}$`) }, (found) => found.path !== path ? undefined : {
          loader: 'ts',
          contents: classes.filter(({ locationInModule }) => locationInModule.filename === file).reduce(
            (text, { name: className }) => marked(text, className, JSON.stringify({ fqn: `${name}.${className}`, version })),
            readFileSync(path, 'utf8'),
          ),
        });
      }
    },
  };
}

function marked(text: string, className: string, information: string): string {
  const head = new RegExp(`^export (?:abstract )?class ${className}\\b[^{]*\\{`, 'm');
  if (!head.test(text)) {
    throw new Error(`the class '${className}' that jsii found is not where the assembly says; look for 'export class ${className}'`);
  }
  return text.replace(head, (found) => `${found} static readonly [${TYPE_INFORMATION}] = ${information};`);
}

void bundle();

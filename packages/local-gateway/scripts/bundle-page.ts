/**
 * Bundles the page: its script in pieces that the browser asks for when it needs them, its style, and the licences of what is inside.
 *
 * Siblings come from their sources, which leaves out what the page does not use.
 */
import { build, Metafile } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TARGET = join('lib', 'page-assets');

async function bundle(): Promise<void> {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const name of ['index.html', 'icon.svg']) cpSync(join('web', name), join(TARGET, name));
  const { metafile } = await build({
    entryPoints: { page: 'web/main.tsx', style: 'web/style/index.css' },
    outdir: TARGET,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    chunkNames: 'page-[name]-[hash]',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    tsconfig: 'web/tsconfig.json',
  });
  writeFileSync(join(TARGET, 'LICENSES.txt'), licences(metafile));
}

/** The licences of the packages whose code is in the bundle. */
function licences({ inputs }: Metafile): string {
  const folders = new Set(Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string };
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} in ${dirname(folder)} has no licence file`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}

void bundle();

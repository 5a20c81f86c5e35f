/**
 * Bundles the page: its script in pieces that the browser asks for when it needs them, its style, and the licences of what is inside.
 *
 * Siblings come from their sources, which leaves out what the page does not use.
 */
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceTexts } from '../../../scripts/licences/licence-texts';

const TARGET = join('lib', 'page-assets');

async function bundle(): Promise<void> {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const name of ['index.html', 'icon.svg']) cpSync(join('web', name), join(TARGET, name));
  const { metafile } = await build({
    entryPoints: { 'page': 'web/main.tsx', 'examine-worker': 'web/examine-worker.ts', 'style': 'web/style/index.css' },
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
  writeFileSync(join(TARGET, 'LICENSES.txt'), licenceTexts(metafile));
}

void bundle();

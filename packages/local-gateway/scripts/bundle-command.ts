/** Bundles the command with all that it imports into one file, so that it starts fast and `npx` needs nothing beside it. */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { licenceTexts } from '../../../scripts/licences/licence-texts';

const TARGET = 'lib/model-gateway.js';

async function bundle(): Promise<void> {
  const { metafile } = await build({
    entryPoints: ['src/cli/command.ts'],
    outfile: TARGET,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
    // Siblings as they are compiled, not by the paths of the type-check.
    tsconfigRaw: { compilerOptions: { target: 'es2023' } },
  });
  // Comments in the code speak of what those packages have themselves from others.
  const notices = readFileSync(`${TARGET}.LEGAL.txt`, 'utf8');
  writeFileSync(`${TARGET}.LEGAL.txt`, [licenceTexts(metafile), notices].join(`\n${'-'.repeat(80)}\n\n`));
}

void bundle();

/** Bundles the command with all that it imports into one file, so that it starts fast and `npx` needs nothing beside it. */
import { build } from 'esbuild';

void build({
  entryPoints: ['src/cli/command.ts'],
  outfile: 'lib/model-gateway.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // Siblings as they are compiled, not by the paths of the type-check.
  tsconfigRaw: { compilerOptions: { target: 'es2023' } },
});

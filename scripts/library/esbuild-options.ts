import { build, type BuildOptions } from 'esbuild';
import { INLINED_WORKSPACES } from './inlined-workspaces';

/** How sources become JavaScript, whatever becomes of it. */
export const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [INLINED_WORKSPACES],
  logLevel: 'warning',
  // As jsii compiles.
  tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: true } },
} satisfies BuildOptions;

/** The names that a module exports, those of other modules included. */
export async function exportedNames(source: string): Promise<string[]> {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [source], format: 'esm', write: false, outdir: 'unused', metafile: true });
  return Object.values(metafile.outputs)[0].exports;
}

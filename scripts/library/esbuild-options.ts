import { build } from 'esbuild';

/** How sources become JavaScript, whatever becomes of it. */
export const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  // As jsii compiles.
  tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: true } },
} as const;

/** The names that a module exports, those of other modules included. */
export async function exportedNames(source: string): Promise<string[]> {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [source], format: 'esm', write: false, outdir: 'unused', metafile: true });
  return Object.values(metafile.outputs)[0].exports;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the documents have their pictures. */
const DOCUMENTED = join(__dirname, '..', '..', 'docs', 'images');

/** A page that shows nothing packs to a few kilobytes. */
const LEAST_BYTES = 40_000;

/** Expects that a script still takes the pictures that the documents show, in their size. */
export async function expectPictures(
  take: (directory: string) => Promise<readonly string[]>,
  expected: { readonly names: readonly string[]; readonly size: { readonly width: number; readonly height: number } },
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'screenshots-'));
  try {
    expect(await take(directory)).toEqual(expected.names);
    for (const name of expected.names) {
      const taken = readFileSync(join(directory, name));
      expect(sizeOf(taken)).toEqual(expected.size);
      expect(taken.length).toBeGreaterThan(LEAST_BYTES);
      expect(sizeOf(readFileSync(join(DOCUMENTED, name)))).toEqual(expected.size);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The size in the header of a PNG. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

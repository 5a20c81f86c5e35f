import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PICTURE, takeScreenshots } from './take-screenshots';

jest.setTimeout(60_000);

const DOCUMENTED = join(__dirname, '..', '..', 'docs', 'images');

let directory: string;

beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'screenshots-'))));

afterEach(() => rmSync(directory, { recursive: true }));

it('takes the pictures that the documents show, in their size', async () => {
  const names = await takeScreenshots(directory);
  expect(names).toEqual(['playground-light.png', 'playground-dark.png']);
  for (const name of names) {
    const taken = readFileSync(join(directory, name));
    expect(sizeOf(taken)).toEqual(PICTURE);
    // A page that shows nothing packs to a few kilobytes.
    expect(taken.length).toBeGreaterThan(40_000);
    expect(sizeOf(readFileSync(join(DOCUMENTED, name)))).toEqual(PICTURE);
  }
});

/** The size in the header of a PNG. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

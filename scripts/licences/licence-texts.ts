import type { Metafile } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestIn } from '../packages/manifest';
import { SHIPPED } from './allowed';
import { isAllowed } from './spdx';

/** The text of the licence that a manifest only names; the author is in braces. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = { MIT: 'mit.txt' };

/**
 * The whole licence texts of the packages whose code is in a bundle, which their licences ask us to pass on.
 *
 * @throws for a licence that may not be shipped, and for a package that neither has its text nor names one that we know
 */
export function licenceTexts({ inputs }: Pick<Metafile, 'inputs'>): string {
  const folders = new Set(Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return [...folders].map(licenceText).sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder: string): string {
  const manifest = manifestIn(folder);
  const { name, version, license = 'none' } = manifest;
  if (!isAllowed(license, SHIPPED)) {
    throw new Error(`${name} ${version} is bundled, and its licence '${license}' is not one to ship; allowed are ${[...SHIPPED].join(', ')}`);
  }
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? standardText(manifest) : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version}, ${license}\n\n${text.trim()}\n`;
}

/** For a package that names its licence and has no file with the text. */
function standardText({ name, version, license = 'none', author }: Manifest): string {
  const holder = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  if (STANDARD_TEXTS[license] === undefined || holder === undefined) {
    throw new Error(`${name} ${version} is bundled, and has no licence file whose text could go along; add the text of '${license}' to scripts/licences`);
  }
  return readFileSync(join(__dirname, STANDARD_TEXTS[license]), 'utf8').replace('{author}', holder);
}

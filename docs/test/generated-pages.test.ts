import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../scripts/errors-page';
import { CATALOGUES, generatedPages } from '../scripts/generated-pages';

it.each(Object.entries(generatedPages()))("docs/%s is what 'npm run generate -w docs' writes", (path, text) => {
  expect(readFileSync(join(__dirname, '..', path), 'utf8')).toBe(text);
});

describe.each(CATALOGUES.map((catalogue): [string, Catalogue] => [catalogue.package, catalogue]))('the codes of %s', (name, { codes }) => {
  const source = join(__dirname, '..', '..', 'packages', name, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/catalogue\.ts$/.test(path));
  const used = new Set(files.flatMap((path) => readFileSync(join(source, path), 'utf8').match(/'(?:MAP|API|GW)\d{4}'/g) ?? []).map((code) => code.slice(1, -1)));

  it('that the source uses are all in the catalogue', () => {
    expect([...used].filter((code) => !Object.values(CATALOGUES).some((catalogue) => Object.hasOwn(catalogue.codes, code)))).toEqual([]);
  });

  it('that the catalogue has are all used', () => {
    expect(Object.keys(codes).filter((code) => !used.has(code))).toEqual([]);
  });
});

it('gives no code two meanings', () => {
  const all = CATALOGUES.flatMap(({ codes }) => Object.keys(codes));
  expect(all.length).toBe(new Set(all).size);
});

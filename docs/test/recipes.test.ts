import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, ROOT } from './samples/pages';
import { readSamples } from './samples/read-samples';

const recipes = readdirSync(join(ROOT, 'docs', 'recipes')).map((name) => `docs/recipes/${name}`);
const index = readPage('docs/README.md');

describe.each(recipes)('%s', (page) => {
  const text = readPage(page);
  const samples = readSamples(page, text);

  it('is listed in the index', () => {
    expect(index).toContain(`(${page.replace('docs/', '')})`);
  });

  it('has code, a command and what to watch out for', () => {
    expect(samples.map(({ language }) => language)).toEqual(expect.arrayContaining(['ts', 'sh']));
    expect(text).toMatch(/^## Watch out$/m);
  });

  it('is tried on its own stack, unless it is about commands', () => {
    expect(samples.some(({ stack }) => stack !== undefined)).toBe(page !== 'docs/recipes/ci.md');
  });
});

import { RestApiRules } from '@model-gateway/rest-api-model';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, ROOT } from './samples/pages';
import { makesStack, readSamples } from './samples/read-samples';
import { synthesized } from './samples/synthesized-sample';

/** A method that stands for any other says less than one needs: its integration has no responses. */
const SHORTENED: Readonly<Record<string, string[]>> = { 'docs/recipes/private-api.md': ['API2003'] };

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

  it('makes what the checks find nothing in', () => {
    const stacks = samples.filter((sample) => makesStack(sample) && sample.result?.note !== 'fails with');
    const codes = stacks.flatMap((stack) => RestApiRules.checkTemplate(synthesized(stack)).findings.map(({ code }) => code));
    expect([...new Set(codes)]).toEqual(SHORTENED[page] ?? []);
  });

  it('is tried on its own stack, unless it is about commands', () => {
    expect(samples.some(({ stack }) => stack !== undefined)).toBe(page !== 'docs/recipes/ci.md');
  });
});

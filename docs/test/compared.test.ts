import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * docs/compared.md names a test for everything that it says: the test is there, under that title.
 */

const DOCS = join(__dirname, '..');
const page = readFileSync(join(DOCS, 'compared.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
const named = [...page.matchAll(/\[([^\]]+)\]\(([^)]+\.test\.ts)\)/g)].map(([, title, file]): [string, string] => [title, file]);

test.each(named)('%s (%s)', (title, file) => {
  expect(readFileSync(join(DOCS, file), 'utf8').replaceAll("\\'", "'")).toContain(title);
});

test('all eighteen weaknesses are there, each with a proof', () => {
  const numbered = rows.filter((row) => /^\| \d+ \|/.test(row));
  expect(numbered.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  expect(numbered.filter((row) => !row.split('|').at(-2)?.includes('.test.ts)'))).toEqual([]);
});

test('every ask of users has an answer and a proof', () => {
  const asks = rows.slice(rows.findIndex((row) => row.startsWith('| in public')) + 1);
  expect(asks).toHaveLength(18);
  expect(asks.filter((row) => !/\]\([^)]+\)/.test(row.split('|').at(-2) ?? ''))).toEqual([]);
});

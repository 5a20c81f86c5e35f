import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

jest.setTimeout(180_000);

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
  return { status, stdout: stdout.replace(/^@model-gateway\/\S+ is new: .*\n/gm, ''), stderr };
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

test('a package that the last release did not have is new', () => {
  release('1.2.3', () => undefined);
  expect(spawnSync(process.execPath, [require.resolve('tsx/cli'), join(ROOT, 'scripts', 'check-api.ts'), '--released', released], { encoding: 'utf8' }).stdout)
    .toContain('@model-gateway/vtl-integration is new: 1.2.3 did not have it\n');
});

test('fails for what is no assembly, and says whose words these are', () => {
  release('1.2.3', () => undefined);
  writeFileSync(join(released, PACKAGE, '.jsii'), 'no JSON');
  const { status, stderr } = checkApi('1.2.4');
  expect(stderr).toContain(`jsii-diff could not compare '${join(released, PACKAGE)}' with '${join(ROOT, 'packages', 'mapping-template')}'; it says: `);
  expect(status).toBe(2);
});

describe('with a registry', () => {
  const ENGINE = '@model-gateway/engine';
  const NEITHER = 'echo "npm error code E404" >&2; exit 1';
  let repository: SmallRepository;

  /** An assembly with one class, that has these methods. */
  const assembly = (name: string, methods: readonly string[]): object => ({
    schema: 'jsii/0.10.0', jsiiVersion: '6.0.16', fingerprint: '*', name, version: '0.0.0', description: 'x', license: 'Apache-2.0', homepage: 'https://a.example',
    repository: { type: 'git', url: 'https://a.example' }, author: { name: 'x', roles: ['author'] }, docs: { stability: 'stable' },
    types: { [`${name}.Engine`]: {
      assembly: name, fqn: `${name}.Engine`, kind: 'class', name: 'Engine', docs: { stability: 'stable' }, initializer: { docs: { stability: 'stable' } },
      methods: methods.map((method) => ({ name: method, docs: { stability: 'stable' }, returns: { type: { primitive: 'string' } } })),
    } },
  });

  const withRegistry = (npm: string, others: Record<string, unknown> = {}): void => {
    repository = new SmallRepository({
      'package.json': { workspaces: ['packages/engine', ...'packages/added/package.json' in others ? ['packages/added'] : []] },
      'packages/engine/package.json': { name: ENGINE, version: '0.0.0', jsii: {} },
      'packages/engine/.jsii': assembly(ENGINE, ['parse']),
      '.gitignore': 'node_modules\n',
      'bin/npm': `#!/bin/sh\n${npm}\n`,
      ...others,
    });
    mkdirSync(join(repository.directory, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules', 'jsii-diff'), join(repository.directory, 'node_modules', 'jsii-diff'), 'dir');
  };

  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@a.example', ...args], { cwd: repository.directory, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };

  const released = (methods: readonly string[]): string => [
    `if [ "$1" = view ]; then if [ "$2" = ${ENGINE} ]; then echo '"1.2.3"'; exit 0; fi; ${NEITHER}; fi`,
    `case "$2" in ${ENGINE}@1.2.3) ;; *) ${NEITHER};; esac`,
    'for last; do :; done',
    `mkdir -p "$last/package" && echo '{"name":"${ENGINE}","version":"1.2.3","jsii":{}}' > "$last/package/package.json"`,
    `echo '${JSON.stringify(assembly(ENGINE, methods))}' > "$last/package/.jsii"`,
    'cd "$last" && tar -czf engine.tgz package && rm -r package',
  ].join('\n');

  afterEach(() => repository.remove());

  test('that has nothing of ours, and without a tag, there is nothing to keep', () => {
    withRegistry(NEITHER);
    expect(repository.run('check-api.ts')).toMatchObject({ status: 0, stdout: 'nothing released yet: there is no API to keep\n' });
  });

  test('that does not answer, fails', () => {
    withRegistry('echo "npm error code ETIMEDOUT" >&2; exit 1');
    const { status, stderr } = repository.run('check-api.ts');
    expect([status, stderr]).toEqual([2, "the registry did not say which version of '@model-gateway/engine' is the newest: npm error code ETIMEDOUT\n"]);
  });

  test('that has a release, compares with what it fetches from there', () => {
    withRegistry(released(['parse', 'explain']));
    expect(repository.run('check-api.ts')).toMatchObject({
      status: 1,
      stdout: `METHOD ${ENGINE}.Engine.explain: has been removed\n`,
      stderr: '1.2.4 must not break what 1.2.3 has: got 1 breaking changes; release them as 2.0.0 or later, or keep what was there\n',
    });
  });

  test('that has a release without one of the packages, takes that one as new', () => {
    const name = '@model-gateway/added';
    withRegistry(released(['parse']), { 'packages/added/package.json': { name, version: '0.0.0', jsii: {} }, 'packages/added/.jsii': assembly(name, []) });
    expect(repository.run('check-api.ts')).toMatchObject({
      status: 0, stdout: `${name} is new: 1.2.3 did not have it\n0 breaking changes since 1.2.3 in 1 packages; 1.2.4 may be released\n`,
    });
  });

  describe('that has nothing of ours, where a tag says that there was a release', () => {
    /** What `npm ci` and a compile make of the checked out tag. */
    const compiled = (methods: readonly string[]): string => [
      `if [ "$1" = view ]; then ${NEITHER}; fi`,
      `mkdir -p node_modules/@model-gateway && ln -s ../../packages/engine node_modules/${ENGINE}`,
      `echo '${JSON.stringify(assembly(ENGINE, methods))}' > packages/engine/.jsii`,
    ].join('\n');

    const tag = (): void => {
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'all');
      git('tag', 'v0.2.0');
    };

    test('compiles it and compares with that, and leaves nothing behind', () => {
      withRegistry(compiled(['parse', 'explain']), { 'bin/npx': '#!/bin/sh\nexit 0\n' });
      tag();
      expect(repository.run('check-api.ts', '0.2.1')).toMatchObject({
        status: 1,
        stdout: `METHOD ${ENGINE}.Engine.explain: has been removed\n`,
        stderr: '0.2.1 must not break what 0.2.0 has: got 1 breaking changes; release them as 0.3.0 or later, or keep what was there\n',
      });
      expect(existsSync(join(repository.directory, 'node_modules', '.cache', 'last-tag'))).toBe(false);
    });

    test('takes a package that came after the tag as new', () => {
      withRegistry(compiled(['parse']), { 'bin/npx': '#!/bin/sh\nexit 0\n' });
      tag();
      const name = '@model-gateway/added';
      mkdirSync(join(repository.directory, 'packages', 'added'));
      writeFileSync(join(repository.directory, 'package.json'), '{"workspaces": ["packages/engine", "packages/added"]}');
      writeFileSync(join(repository.directory, 'packages', 'added', 'package.json'), JSON.stringify({ name, version: '0.0.0', jsii: {} }));
      expect(repository.run('check-api.ts', '0.2.1')).toMatchObject({
        status: 0, stdout: `${name} is new: 0.2.0 did not have it\n0 breaking changes since 0.2.0 in 1 packages; 0.2.1 may be released\n`,
      });
    });

    test('fails where the tag cannot be compiled', () => {
      withRegistry(compiled([]), { 'bin/npx': '#!/bin/sh\necho "no such task" >&2\nexit 1\n' });
      tag();
      const { status, stderr } = repository.run('check-api.ts', '0.2.1');
      expect([status, stderr]).toEqual([2,
        "the last release could not be compiled from its tag: 'npx turbo run compile --filter=./packages/* --output-logs=errors-only' says: no such task\n"]);
    });
  });
});

import { SmallRepository } from './small-repository';

let repository: SmallRepository;

beforeEach(() => {
  repository = new SmallRepository({
    'package.json': { version: '0.0.0', workspaces: ['packages/engine', 'packages/command'] },
    'packages/engine/package.json': { name: '@model-gateway/engine', version: '0.0.0' },
    'packages/command/package.json': {
      name: '@model-gateway/command',
      version: '0.0.0',
      dependencies: { '@model-gateway/engine': '^0.0.0', 'undici': '7.0.0' },
      peerDependencies: { '@model-gateway/engine': '^0.0.0' },
    },
  });
});

afterEach(() => repository.remove());

test('every workspace gets the version, and every sibling range with it; others stay', () => {
  expect(repository.run('set-version.ts', '1.2.3').status).toBe(0);

  expect(repository.json('packages/engine/package.json')).toEqual({ name: '@model-gateway/engine', version: '1.2.3' });
  expect(repository.json('packages/command/package.json')).toEqual({
    name: '@model-gateway/command',
    version: '1.2.3',
    dependencies: { '@model-gateway/engine': '^1.2.3', 'undici': '7.0.0' },
    peerDependencies: { '@model-gateway/engine': '^1.2.3' },
  });
  expect(repository.json('package.json')).toMatchObject({ version: '0.0.0' });
});

test.each(['', '1.2', 'v1.2.3', '1.2.3-dry-run', '1.2.3+build', '01.2.3'])("fails for the version '%s' and writes nothing", (version) => {
  const { status, stderr } = repository.run('set-version.ts', version);
  expect(stderr).toBe(
    `the version of a release is three numbers, and a pre-release alpha, beta, rc or dev: got '${version}'; write it like 1.2.3 or 1.2.3-rc.1\n`,
  );
  expect(status).toBe(2);
  expect(repository.json('packages/engine/package.json')).toMatchObject({ version: '0.0.0' });
});

test.each(['1.2.3-rc.1', '0.1.0-alpha.0', '10.20.30'])("takes the version '%s'", (version) => {
  expect(repository.run('set-version.ts', version).status).toBe(0);
  expect(repository.json('packages/engine/package.json')).toMatchObject({ version });
});

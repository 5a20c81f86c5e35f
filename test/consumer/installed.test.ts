import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ScratchProject } from './scratch-project';
import { Tarball } from '../../scripts/packages/tarball';

/* What users do with the packages, in a project outside the repository that has nothing but the tarballs. */

jest.setTimeout(300_000);

/** The versions of the peers: those that we build with, unless `npm run test:peers` asks for others. */
const PEERS = (process.env.CONSUMER_PEERS ?? ['aws-cdk-lib', 'constructs'].map((name) => `${name}@${installedVersion(name)}`).join(' ')).split(' ');
const COMPILER = { strict: true, target: 'ES2022', skipLibCheck: false, types: ['node'], outDir: 'out' };

interface Said {
  readonly exports: Record<string, string[]>;
}

let project: ScratchProject;
let said: Said;

beforeAll(() => {
  project = new ScratchProject();
  const tarballs = Tarball.all().filter((tarball) => tarball.accepts(PEERS));
  project.install(tarballs, [...PEERS, 'typescript', '@types/node']);
  const names = tarballs.map(({ manifest }) => manifest.name);
  const program = readFileSync(join(__dirname, 'project', 'app.ts'), 'utf8');
  const absent = Tarball.all().filter(({ manifest }) => !names.includes(manifest.name)).map(({ shortName }) => shortName);
  const text = program.split('\n').filter((line) => !absent.some((name) => line.includes(name))).join('\n');
  project.write('app.ts', text);
  project.write('module.mts', text);
  project.write('inside.ts', "import '@model-gateway/mapping-template/lib/mapping-template';\n");
});

afterAll(() => project.remove());

describe('TypeScript', () => {
  test.each([
    ['nodenext', ['app.ts', 'module.mts'], {}],
    // The declarations are checked above, which is what takes long.
    ['node16', ['app.ts', 'module.mts'], { skipLibCheck: true }],
    ['bundler', ['app.ts'], { skipLibCheck: true, module: 'esnext', noEmit: true }],
  ])('finds every type with module resolution %s, from %j', (moduleResolution, files, options) => {
    project.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...COMPILER, module: moduleResolution, moduleResolution, ...options }, files }));
    expect(project.run('npx', ['--no-install', 'tsc', '-p', '.'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('fails to compile where a path into the inside of a package is imported', () => {
    project.write('tsconfig.json', JSON.stringify({
      compilerOptions: { ...COMPILER, module: 'nodenext', moduleResolution: 'nodenext', noEmit: true, noUncheckedSideEffectImports: true, skipLibCheck: true }, files: ['inside.ts'],
    }));
    expect(project.run('npx', ['--no-install', 'tsc', '-p', '.']).stdout).toContain("error TS2882: Cannot find module or type declarations for side-effect import of '@model-gateway/mapping-template/lib/mapping-template'");
  });
});

describe('JavaScript', () => {
  beforeAll(() => {
    said = JSON.parse(project.succeeds('node', ['out/app.js'])) as Said;
  });

  test('compiled to CommonJS synthesizes the whole pattern', () => {
    expect(said).toMatchObject({ id: 7, parsed: 'block', route: 'RestApi' });
    expect(said.exports.facade).toEqual(expect.arrayContaining(['ApiGatewayToSageMakerEndpoint']));
  });

  test('compiled to ES modules does the same with the same names', () => {
    expect(JSON.parse(project.succeeds('node', ['out/module.mjs']))).toEqual(said);
  });

  test('fails to load a path into the inside of a package', () => {
    const { status, stderr } = project.run('node', ['-e', "require('@model-gateway/mapping-template/lib/index.js')"]);
    expect(status).toBe(1);
    expect(stderr).toContain("Package subpath './lib/index.js' is not defined by \"exports\"");
  });
});

describe('the command, with nothing installed beside its own tarball', () => {
  let alone: ScratchProject;
  let command: string;

  beforeAll(() => {
    alone = new ScratchProject();
    alone.unpack(new Tarball('local-gateway'));
    command = join(alone.directory, 'node_modules', '@model-gateway', 'local-gateway', 'bin', 'model-gateway.js');
  });

  afterAll(() => alone.remove());

  test('renders a batch', () => {
    const line = JSON.stringify({ id: 1, template: '{"user": $input.params("user_id")}', request: { params: { path: { user_id: '321' } } } });
    expect(JSON.parse(alone.succeeds('node', [command, 'render', '--batch'], `${line}\n`))).toEqual({ id: 1, output: '{"user": 321}' });
  });

  test('checks the synthesized template', () => {
    expect(alone.run('node', [command, 'check', join(project.directory, 'cdk.out')])).toMatchObject({ status: 0, stderr: '' });
  });

  test('serves the synthesized template, and is called', async () => {
    alone.write('answer.json', JSON.stringify({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"predictions": [3.8]}' }));
    const child = spawn(process.execPath, [command, 'serve', join(project.directory, 'cdk.out'), '--port', '0', '--model', 'my-endpoint=file:answer.json'], {
      cwd: alone.directory, stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const response = await fetch(`${await address(child)}/prod/321?items=101`);
      expect([response.status, await response.json()]).toEqual([200, { rating: 3.8 }]);
    } finally {
      child.kill('SIGTERM');
    }
  });
});

test('npm installs the command from its tarball alone, where the registry has none of its siblings', () => {
  const alone = new ScratchProject();
  try {
    alone.install([new Tarball('local-gateway')], []);
    const { status, stdout } = alone.run('npx', ['--no-install', 'model-gateway', '--help']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'usage: model-gateway <command> [options]']);
  } finally {
    alone.remove();
  }
});

test('npx finds the command where the package is installed', () => {
  const { status, stdout } = project.run('npx', ['--no-install', 'model-gateway', '--help']);
  expect([status, stdout.split('\n')[0]]).toEqual([0, 'usage: model-gateway <command> [options]']);
});

function installedVersion(name: string): string {
  const manifest = readFileSync(join(__dirname, '..', '..', 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

async function address(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout ?? process.stdin)) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('the command ended without saying where it listens');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackagesPage } from '../../scripts/packages/packages-page';
import { Tarball } from '../../scripts/packages/tarball';

const SOURCES = join(__dirname, '..', '..', 'packages');
const SECOND_ENTRIES: Record<string, string[]> = {
  'mapping-template': ['./language'],
  'rest-api-model': ['./model'],
};

/** Of packages that name their licence and have no file with its text. */
const STANDARD_TEXT: Record<string, string> = {
  '@cfworker/json-schema': readFileSync(join(SOURCES, '..', 'scripts', 'licences', 'mit.txt'), 'utf8').replace('{author}', 'Jeremy Danyow'),
};

const tarballs = Tarball.all();

test('every package is packed', () => {
  expect(tarballs.map(({ shortName }) => shortName)).toEqual([
    'apigateway-sagemakerendpoint', 'endpoint-monitoring', 'get-to-post-validator', 'local-gateway', 'logged-rest-api',
    'mapping-template', 'rest-api-checks', 'rest-api-model', 'sagemaker-invoke-role', 'vtl-integration',
  ]);
});

describe.each(tarballs)('$shortName', (tarball) => {
  const { shortName, files, manifest } = tarball;
  const isCommand = manifest.bin !== undefined;

  test('has beside its code only manifest, licence, README and what its kind needs', () => {
    expect(files.filter((file) => !file.startsWith('lib/'))).toEqual([
      ...isCommand ? [] : ['.jsii'], 'LICENSE', 'README.md', ...isCommand ? ['bin/model-gateway.js'] : [], 'package.json',
    ]);
  });

  test('has only code, declarations, and for the command its page with the licences of what is bundled', () => {
    const others = files.filter((file) => file.startsWith('lib/') && !/\.(js|d\.ts)$/.test(file) && !file.startsWith('lib/page-assets/'));
    expect(others).toEqual(isCommand ? ['lib/model-gateway.js.LEGAL.txt'] : []);
  });

  test('has no declaration whose source is gone', () => {
    const declarations = files.filter((file) => file.endsWith('.d.ts'));
    expect(declarations.filter((file) => !existsSync(join(SOURCES, shortName, file.replace(/^lib\//, 'src/').replace(/\.d\.ts$/, '.ts'))))).toEqual([]);
  });

  test('has no code that nothing loads, and no declaration that no entry mentions', () => {
    expect(tarball.unreached).toEqual([]);
  });

  test('imports nothing that its manifest does not ask for, types included', () => {
    // Samples in docstrings import the package itself.
    const asked = Object.keys({ [manifest.name]: '', ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies });
    expect(tarball.imported.filter((name) => !asked.includes(name))).toEqual([]);
    expect(tarball.imported).toEqual(expect.arrayContaining(asked.filter((name) => /^@model-gateway|^aws-cdk-lib/.test(name) && name !== manifest.name)));
  });

  test('exports its index, the declared second entries, and no path into its inside', () => {
    expect(Object.keys(manifest.exports ?? {})).toEqual(['.', ...SECOND_ENTRIES[shortName] ?? [], './package.json', ...isCommand ? [] : ['./.jsii']]);
  });

  test('brings nothing of others, unless it is the command', () => {
    expect(tarball.thirdParties).toEqual(isCommand ? ['@cfworker/json-schema', 'undici'] : []);
  });
});

describe('what the command has from others', () => {
  const PAGE = [
    '@codemirror/commands', '@codemirror/language', '@codemirror/legacy-modes', '@codemirror/state', '@codemirror/streamparser',
    '@codemirror/view', '@lezer/common', '@lezer/highlight', '@marijn/find-cluster-break', 'crelt', 'preact', 'style-mod', 'w3c-keyname',
  ];
  const command = new Tarball('local-gateway');

  test.each([
    ...command.thirdParties.map((name) => [name, 'lib/model-gateway.js.LEGAL.txt']),
    ...PAGE.map((name) => [name, 'lib/page-assets/LICENSES.txt']),
  ])('comes with the whole licence text of %s', (name, file) => {
    const folder = join(SOURCES, '..', 'node_modules', name);
    const licence = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = licence === undefined ? STANDARD_TEXT[name] : readFileSync(join(folder, licence), 'utf8');
    expect(command.read(file)).toContain(`\n\n${text.trim()}\n`);
  });

  test('comes with no other', () => {
    const named = (file: string): string[] => [...command.read(file).matchAll(/^([@a-z0-9/-]+) \d\S*, [\w. -]+$/gm)].map(([, name]) => name);
    expect(named('lib/model-gateway.js.LEGAL.txt')).toEqual(command.thirdParties);
    expect(named('lib/page-assets/LICENSES.txt')).toEqual(PAGE);
  });
});

test('docs/packages.md says how large they are', () => {
  expect(PackagesPage.committed().differences(PackagesPage.of(tarballs))).toEqual([]);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PackagesPage } from '../../scripts/packages/packages-page';
import { Tarball } from '../../scripts/packages/tarball';

const SOURCES = join(__dirname, '..', '..', 'packages');
const SECOND_ENTRIES: Record<string, string[]> = {
  'mapping-template': ['./language'],
  'rest-api-model': ['./model'],
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

  test('has no code that nothing loads', () => {
    expect(tarball.unloaded).toEqual([]);
  });

  test('exports its index, the declared second entries, and no path into its inside', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', ...SECOND_ENTRIES[shortName] ?? [], './package.json', ...isCommand ? [] : ['./.jsii']]);
  });

  test('brings nothing of others, unless it is the command', () => {
    expect(tarball.thirdParties).toEqual(isCommand ? ['@cfworker/json-schema', 'undici'] : []);
  });
});

test('docs/packages.md says how large they are', () => {
  expect(PackagesPage.committed().differences(PackagesPage.of(tarballs))).toEqual([]);
});

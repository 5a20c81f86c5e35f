import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestIn, workspacesOf } from '../scripts/packages/manifest';
import { findCycle, importGraph } from './import-graph';

/*
 * What docs/architecture.md draws, compared with what the manifests declare: a new arrow is a decision, not a side effect.
 */

const SCOPE = '@model-gateway/';
const DIAGRAM: Record<string, string[]> = {
  'mapping-template': [],
  'logged-rest-api': [],
  'sagemaker-invoke-role': [],
  'vtl-integration': ['mapping-template'],
  'get-to-post-validator': ['mapping-template'],
  'apigateway-sagemakerendpoint': [
    'get-to-post-validator', 'logged-rest-api', 'mapping-template', 'sagemaker-invoke-role', 'vtl-integration',
  ],
  'endpoint-monitoring': [],
  'rest-api-model': ['mapping-template'],
  'rest-api-checks': ['mapping-template', 'rest-api-model'],
  'local-gateway': ['mapping-template', 'rest-api-model'],
};
/** What they have in their bundles, of the workspaces that are published nowhere. */
const BUNDLED: Record<string, string[]> = {
  'logged-rest-api': ['prop-checks'],
  'sagemaker-invoke-role': ['prop-checks'],
  'vtl-integration': ['prop-checks'],
  'get-to-post-validator': ['prop-checks'],
  'apigateway-sagemakerendpoint': ['prop-checks'],
  'endpoint-monitoring': ['prop-checks'],
  'local-gateway': ['template-editor'],
};
const WITHOUT_CDK = ['mapping-template', 'rest-api-model', 'local-gateway'];
const CDK = ['aws-cdk-lib', 'constructs'];

const ROOT = join(__dirname, '..');

const published = workspacesOf(ROOT)
  .filter((directory) => directory.startsWith('packages/'))
  .map((directory) => directory.replace('packages/', ''));

describe.each(published)('%s', (name) => {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, devDependencies = {}, exports, jsii } = manifestIn(join(ROOT, 'packages', name));
  const runtime = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

  test('declares the siblings that the architecture draws', () => {
    const siblings = runtime.filter((dependency) => dependency.startsWith(SCOPE)).map((dependency) => dependency.replace(SCOPE, ''));
    expect(siblings.sort()).toEqual(DIAGRAM[name]);
  });

  test('has in its bundle what the architecture says', () => {
    const siblings = Object.keys(devDependencies).filter((dependency) => dependency.startsWith(SCOPE)).map((dependency) => dependency.replace(SCOPE, ''));
    expect(siblings.filter((sibling) => !published.includes(sibling))).toEqual(BUNDLED[name] ?? []);
  });

  test('knows the CDK or does not, as the architecture says', () => {
    expect(runtime.filter((dependency) => CDK.includes(dependency)).sort()).toEqual(WITHOUT_CDK.includes(name) ? [] : CDK);
  });

  test('brings nothing of others, unless it is the command', () => {
    const others = runtime.filter((dependency) => !dependency.startsWith(SCOPE) && !CDK.includes(dependency));
    expect(name === 'local-gateway' ? [] : others).toEqual([]);
  });

  test('closes its inner paths', () => {
    expect(Object.keys(exports ?? {})).toEqual(expect.arrayContaining(['.', './package.json']));
    expect(Object.keys(exports ?? {}).filter((path) => path.includes('*') || path.includes('lib'))).toEqual([]);
  });

  test('has no file that imports itself round a corner, types included', () => {
    expect(findCycle(importGraph(sourcesOf(name)))).toBeUndefined();
  });

  test('is a jsii module, unless it is the command', () => {
    expect(jsii !== undefined).toBe(name !== 'local-gateway');
  });
});

test.each(['mapping-template', 'local-gateway'])('docs/architecture.md says what each folder of %s holds, and names no other', (name) => {
  const page = readFileSync(join(__dirname, '..', 'docs', 'architecture.md'), 'utf8');
  const [, table = ''] = new RegExp(`^\\| folder of \`${name}/src\` .*\\n((?:\\|.*\\n)+)`, 'm').exec(page) ?? [];
  const named = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)\/`/g)].map(([, folder]) => folder));
  const folders = readdirSync(join(__dirname, '..', 'packages', name, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.sort()).toEqual(folders.map((folder) => folder.name).sort());
});

test('a cycle of types alone is seen as one', () => {
  const files = ['first.ts', 'second.ts'].map((name) => join(__dirname, 'lint', 'type-cycle', name));
  expect(findCycle(importGraph(files))).toEqual([files[0], files[1], files[0]]);
});

function sourcesOf(name: string): string[] {
  return ['src', 'web'].map((folder) => join(__dirname, '..', 'packages', name, folder)).filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => join(folder, path)));
}

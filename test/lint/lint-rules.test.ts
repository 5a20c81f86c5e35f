import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The rules of "Who may import whom" and of the house are as good as what they refuse:
 * each is shown one snippet that breaks it, and the nearest that does not.
 */

interface Snippet {
  readonly path: string;
  readonly code: string;
}

const ROOT = join(__dirname, '..', '..');
const LANGUAGE = 'packages/mapping-template/src/vtl/snippet.ts';
const SERVICE = 'packages/mapping-template/src/gateway/snippet.ts';
const BLOCK = 'packages/vtl-integration/src/snippet.ts';
const FACADE = 'packages/apigateway-sagemakerendpoint/src/snippet.ts';
const MODEL = 'packages/rest-api-model/src/snippet.ts';
const GATEWAY = 'packages/local-gateway/src/pipeline/snippet.ts';
const INLINED = 'prop-checks/src/snippet.ts';
const SERVER = 'packages/local-gateway/src/server/snippet.ts';
const COMMAND = 'packages/local-gateway/src/cli/snippet.ts';
const TEST = 'packages/vtl-integration/test/snippet.test.ts';

const REFUSED: [title: string, snippet: Snippet, finding: string][] = [
  ['the language importing the service', { path: LANGUAGE, code: `import '../gateway/${aFileOf('mapping-template/src/gateway')}';` },
    'the language does not know the service'],
  ['the template engine importing a Node.js module', { path: SERVICE, code: "import 'node:fs';" }, 'this package runs in every language and in browsers'],
  ['the template engine importing the CDK', { path: SERVICE, code: "import 'aws-cdk-lib/core';" }, 'knows nothing of the CDK'],
  ['the model importing constructs', { path: MODEL, code: "import 'constructs';" }, 'knows nothing of the CDK'],
  ['the local gateway importing the CDK', { path: GATEWAY, code: "import 'aws-cdk-lib/core';" }, 'knows nothing of the CDK'],
  ['a construct library reading files', { path: BLOCK, code: "import 'node:fs';" }, 'Node.js modules belong in local-gateway'],
  ['a construct library reading the environment', { path: BLOCK, code: 'export const region = process.env.AWS_REGION;' },
    'library code takes what it needs as an argument'],
  ['a construct library reading the clock', { path: BLOCK, code: 'export const now = Date.now();' }, 'library code takes what it needs as an argument'],
  ['a construct library throwing dice', { path: BLOCK, code: 'export const side = Math.random();' }, 'library code takes what it needs as an argument'],
  ['one block importing another', { path: BLOCK, code: "import '@model-gateway/logged-rest-api';" }, 'the building blocks do not import one another'],
  ['the model importing the facade', { path: MODEL, code: "import '@model-gateway/apigateway-sagemakerendpoint';" },
    "not among this package's siblings in .projenrc.ts"],
  ['the facade importing the local gateway', { path: FACADE, code: "import '@model-gateway/local-gateway';" },
    "not among this package's siblings in .projenrc.ts"],
  ['the template engine importing what constructs have in their bundles', { path: SERVICE, code: "import '@model-gateway/prop-checks';" },
    "not among this package's siblings in .projenrc.ts"],
  ['what bundles have inside loading a module of the CDK', { path: INLINED, code: "import { Role } from 'aws-cdk-lib/aws-iam';\n\nexport { Role };\n" },
    'would load that module: import its types alone'],
  ['what bundles have inside importing a package of theirs', { path: INLINED, code: "import '@model-gateway/mapping-template';" },
    "not among this package's siblings in .projenrc.ts"],
  ['what bundles have inside importing a Node.js module', { path: INLINED, code: "import 'node:fs';" }, 'this package runs in every language and in browsers'],
  ['an inner path of a sibling', { path: BLOCK, code: "import '@model-gateway/mapping-template/lib/vtl/lexer';" },
    'a package is imported by its entry points'],
  ['an inner path of a sibling in a test', { path: TEST, code: "import '@model-gateway/mapping-template/src/vtl/lexer';" },
    'a package is imported by its entry points'],
  ['the own package by its name', { path: BLOCK, code: "import '@model-gateway/vtl-integration';" }, 'a package does not import itself by name'],
  ['the own index', { path: BLOCK, code: "import './index';" }, 'nobody imports the index of their own package'],
  ['the own index by its folder', { path: 'packages/vtl-integration/src/private/snippet.ts', code: "import '..';" },
    'nobody imports the index of their own package'],
  ['the local gateway by its name, in its command', { path: 'packages/local-gateway/src/cli/snippet.ts', code: "import '@model-gateway/local-gateway';" },
    'a package does not import itself by name'],
  ['the command importing the facade', { path: 'packages/local-gateway/src/cli/snippet.ts', code: "import '@model-gateway/apigateway-sagemakerendpoint';" },
    "not among this package's siblings in .projenrc.ts"],
  ['the page importing a package that is not declared', { path: 'packages/local-gateway/web/snippet.tsx', code: "import 'vue';" }, 'import-x/no-extraneous-dependencies'],
  ['the page importing an inner path of a sibling', { path: 'packages/local-gateway/web/snippet.tsx', code: "import '@model-gateway/mapping-template/lib/vtl/lexer';" },
    'a package is imported by its entry points'],
  ['the barrel of the CDK', { path: BLOCK, code: "import { Stack } from 'aws-cdk-lib'; export { Stack };" }, 'import the module that has it'],
  ['the barrel of the CDK in a test', { path: TEST, code: "import { Stack } from 'aws-cdk-lib'; export { Stack };" }, 'import the module that has it'],
  ['a third package that is not declared', { path: BLOCK, code: "import 'semver';" }, 'import-x/no-extraneous-dependencies'],
  ['a tool of the root in a source', { path: BLOCK, code: "import 'fast-check';" }, 'import-x/no-extraneous-dependencies'],
  ['listening outside server/', { path: GATEWAY, code: "import 'node:http';" }, 'only server/ listens, and only backends/ calls out'],
  ['starting processes outside cli/', { path: GATEWAY, code: "import 'node:child_process';" }, 'only cli/ touches the process'],
  ['starting processes in server/', { path: SERVER, code: "import 'node:child_process';" }, 'only cli/ touches the process'],
  ['the command listening by itself', { path: COMMAND, code: "import 'node:http';" }, 'only server/ listens, and only backends/ calls out'],
  ['the plan of the local gateway importing a stage', { path: 'packages/local-gateway/src/plan/snippet.ts', code: "import '../pipeline/run-stages';" },
    'what comes first does not know what comes later'],
  ['the trace of the local gateway importing what maps', { path: 'packages/local-gateway/src/exchange/snippet.ts', code: `import '../mapping/${aFileOf('local-gateway/src/mapping')}';` },
    'what comes first does not know what comes later'],
  ['the mappings of the local gateway importing a stage', { path: 'packages/local-gateway/src/mapping/snippet.ts', code: "import '../pipeline/run-stages';" },
    'what comes first does not know what comes later'],
  ['a stage importing the command', { path: GATEWAY, code: "import '../cli/style';" }, 'the gateway works without its command'],
  ['a Node.js module without its prefix', { path: GATEWAY, code: "import 'fs';" }, 'write Node.js modules with their prefix'],
  ['a Node.js module without its prefix in a construct library', { path: BLOCK, code: "import 'fs';" }, 'write Node.js modules with their prefix'],
  ['a Node.js module without its prefix in a test', { path: TEST, code: "import 'fs';" }, 'write Node.js modules with their prefix'],
  ['an import cycle', { path: 'test/lint/cycle/first.ts', code: "import { second } from './second';\n\nexport const first = second;\n" }, 'import-x/no-cycle'],
  ['any', { path: BLOCK, code: 'export const x: any = 1;' }, '@typescript-eslint/no-explicit-any'],
  ['an unused variable', { path: BLOCK, code: 'const unused = 1;' }, '@typescript-eslint/no-unused-vars'],
  ['a line of more than 150 characters', { path: BLOCK, code: `export const sum = ${Array(60).fill('1').join(' + ')};` }, '@stylistic/max-len'],
  ['double quotes', { path: BLOCK, code: 'export const x = "x";' }, '@stylistic/quotes'],
  ['a comment that silences the compiler', { path: BLOCK, code: '// @ts-ignore\nexport const x = 1;' }, '@typescript-eslint/ban-ts-comment'],
  ['a comment that silences lint', { path: BLOCK, code: '// eslint-disable-next-line\nexport const x: any = 1;' }, '@typescript-eslint/no-explicit-any'],
  ['a test that is skipped', { path: TEST, code: "it.skip('works', () => undefined);" }, 'every test runs'],
  ['a test that is skipped by its name', { path: TEST, code: "xit('works', () => undefined);" }, 'every test runs'],
  ['a test that is not written', { path: TEST, code: "it.todo('works');" }, 'every test runs'],
  ['a test that runs alone', { path: TEST, code: "describe.only('works', () => undefined);" }, 'every test runs'],
];

const ALLOWED: [title: string, snippet: Snippet][] = [
  ['the service importing the language', { path: SERVICE, code: `import '../vtl/${aFileOf('mapping-template/src/vtl')}';\n` }],
  ['a block importing the template engine', { path: BLOCK, code: "import '@model-gateway/mapping-template';\n" }],
  ['a block importing a declared second entry', { path: BLOCK, code: "import '@model-gateway/mapping-template/language';\n" }],
  ['the facade importing the blocks', { path: FACADE, code: "import '@model-gateway/logged-rest-api';\nimport '@model-gateway/vtl-integration';\n" }],
  ['a module of the CDK', { path: BLOCK, code: "import 'aws-cdk-lib/aws-apigateway';\nimport 'aws-cdk-lib/core';\nimport 'constructs';\n" }],
  ['listening in server/', { path: SERVER, code: "import 'node:http';\n" }],
  ['starting processes in cli/', { path: COMMAND, code: "import 'node:child_process';\n" }],
  ['a block importing what it has in its bundle', { path: BLOCK, code: "import { given } from '@model-gateway/prop-checks';\n\nexport { given };\n" }],
  ['what bundles have inside importing types of the CDK', { path: INLINED, code: "import type { IRole } from 'aws-cdk-lib/aws-iam';\nimport 'aws-cdk-lib/core';\n\nexport type Role = IRole;\n" }],
  ['a test importing test tools and Node.js modules', { path: TEST, code: "import 'node:fs';\nimport 'fast-check';\n" }],
];

let findings: string[][];

beforeAll(() => {
  const snippets = [...REFUSED, ...ALLOWED].map(([, snippet]) => snippet);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    cwd: ROOT, encoding: 'utf8', input: JSON.stringify(snippets),
  });
  if (status !== 0) {
    throw new Error(`eslint could not run: ${stderr}`);
  }
  findings = JSON.parse(stdout) as string[][];
}, 180_000);

test.each(REFUSED.map(([title, , finding], index) => ({ title, finding, index })))('refuses $title', ({ finding, index }) => {
  expect(findings[index].join('\n')).toContain(finding);
});

test.each(ALLOWED.map(([title], index) => ({ title, index: REFUSED.length + index })))('allows $title', ({ index }) => {
  expect(findings[index]).toEqual([]);
});

/** The name of some file in a folder: the wall between folders is looked up on the disk. */
function aFileOf(folder: string): string {
  const name = readdirSync(join(ROOT, 'packages', folder), { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('.ts'));
  if (name === undefined) {
    throw new Error(`packages/${folder} has no file`);
  }
  return name.replace(/\.ts$/, '').replaceAll('\\', '/');
}

import { createHash } from 'node:crypto';
import { makesStack, type Sample } from './read-samples';
import { fixtureOf } from './rosetta-fixture';

const HERE = /^[ \t]*\/\/\/ here[ \t]*$/m;
const IMPORT = /^import\s[^;]*;[ \t]*$/gm;

/**
 * The file in which a TypeScript sample is compiled and run; its default export runs the sample.
 *
 * | the sample | becomes |
 * | --- | --- |
 * | has the note `file ...` | nothing: the page's own test saves, compiles and runs it |
 * | has an `export` | a file as it stands, run by importing it |
 * | is of a jsii package that has a fixture for it | that fixture, as it is for rosetta |
 * | says `this` | the inside of a Stack's constructor; the app is synthesized after it |
 * | has the note `with stack` | the inside of an async function, where `stack` is a Stack made by the sample above it |
 * | anything else | the inside of an async function |
 *
 * Statements of the note `given ...` stand before the sample. Imports move to the top.
 * What the sample gives to `test` and `it` runs at its end, in order.
 */
export function typescriptModule(sample: Sample): string {
  if (sample.note.startsWith('file ')) return 'export default function run(): void {}\n';
  if (/^export\s/m.test(sample.text)) return `${sample.text}\nexport default function run(): void {}\n`;
  const text = givenOf(sample) + sample.text;
  const imports = text.match(IMPORT) ?? [];
  const body = text.replace(IMPORT, '');
  const fixture = fixtureOf(sample);
  if (fixture !== undefined) return `${imports.join('\n')}\n${fixture.replace(HERE, () => body)}`;
  if (makesStack(sample)) return inStack(imports, body);
  return inFunction(sample.stack ? [...imports, importOf(sample.stack)] : imports, body, /^(test|it)\(/m.test(sample.text), sample.stack !== undefined);
}

/** What the page leaves out, one statement a line. */
function givenOf({ note }: Sample): string {
  return note.startsWith('given ') ? `${note.slice('given '.length).replaceAll('; ', ';\n')}\n` : '';
}

/** A name for the sample's file that changes with its text only. */
export function moduleName(sample: Sample): string {
  const digest = createHash('sha256').update(sample.note + (sample.fixture ?? '') + (sample.stack?.text ?? '') + sample.text).digest('hex').slice(0, 8);
  return `${sample.page.replace(/\.md$/, '').replace(/[^a-z0-9]+/gi, '-').toLowerCase()}-${digest}.ts`;
}

const TESTS = [
  'const declared: (() => void | Promise<void>)[] = [];',
  'function test(_title: string, body: () => void | Promise<void>): void { declared.push(body); }',
  'const it = test;',
  'void it;',
  '',
].join('\n');
const RUN_TESTS = '  for (const body of declared) await body();';

function inStack(imports: string[], body: string): string {
  return `${imports.join('\n')}
import * as fixture from 'aws-cdk-lib/core';

export class Sample extends fixture.Stack {
  constructor(scope: fixture.App, id: string) {
    super(scope, id, { env: { account: '123456789012', region: 'eu-west-1' } });
${body}
  }
}

export default function run(): void {
  const app = new fixture.App();
  new Sample(app, 'Sample');
  app.synth();
}
`;
}

function importOf(stack: Sample): string {
  return `import { Sample } from './${moduleName(stack).replace(/\.ts$/, '')}';\nimport * as fixture from 'aws-cdk-lib/core';`;
}

const STACK = "const stack = new Sample(new fixture.App(), 'Sample');\n";

function inFunction(imports: string[], body: string, hasTests: boolean, hasStack: boolean): string {
  return `${imports.join('\n')}
${hasTests ? TESTS : ''}
export default async function run(): Promise<void> {
${hasStack ? STACK : ''}
${body}
${hasTests ? RUN_TESTS : ''}
}
`;
}

import type { Sample } from './read-samples';
import { typeCheck } from './type-check';
import { moduleName } from './typescript-module';
import { writeModule } from './write-module';

const sample = (...lines: string[]): Sample => ({ page: 'docs/a.md', line: 1, language: 'ts', text: lines.join('\n'), note: '' });

const GOOD = sample("import { join } from 'node:path';", 'const path: string = join("a", "b");', 'path.toUpperCase();');
const WRONG = sample('const count: number = "three";');
const IN_STACK = sample("import { CfnOutput } from 'aws-cdk-lib/core';", "new CfnOutput(this, 'Name', { value: 'a' });");
const THROWS = sample("throw new Error('as it should');");
const TEST = sample("test('fails', () => { throw new Error('inside a test'); });");
const GIVEN = { ...sample('const upper: string = name.toUpperCase();'), note: "given import { EOL } from 'node:os'; const name = EOL;" };
const WITH_STACK: Sample = {
  ...sample("test('has the stack', () => { if (stack.node.children.length !== 1) throw new Error('no stack'); });"), note: 'with stack', stack: IN_STACK,
};
const EXPORTS = sample('export const seven = 7;');

const all = [GOOD, WRONG, IN_STACK, THROWS, TEST, GIVEN, EXPORTS, WITH_STACK];
const run = (one: Sample): unknown => jest.requireActual<{ default: () => unknown }>(writeModule(one)).default();
let diagnostics: Map<string, string[]>;

beforeAll(() => {
  diagnostics = typeCheck(all.map(writeModule));
}, 180_000);

it('names the file after the page and the text', () => {
  expect(moduleName(GOOD)).toMatch(/^docs-a-[0-9a-f]{8}\.ts$/);
  expect(new Set(all.map(moduleName)).size).toBe(all.length);
});

it('says nothing about a right sample', () => {
  for (const one of [GOOD, IN_STACK, THROWS, TEST, GIVEN, EXPORTS, WITH_STACK]) expect(diagnostics.get(writeModule(one))).toEqual([]);
});

it('says what the compiler says about a wrong one', () => {
  expect(diagnostics.get(writeModule(WRONG))).toEqual([
    'TS2322 Type \'string\' is not assignable to type \'number\'. in: const count: number = "three";',
  ]);
});

it('runs what stands in the sample', async () => {
  await expect(run(GOOD)).resolves.toBeUndefined();
  await expect(run(THROWS)).rejects.toThrow(new Error('as it should'));
  expect(() => run(IN_STACK)).not.toThrow();
});

it('gives a sample the stack that the sample above makes', async () => {
  await expect(run(WITH_STACK)).resolves.toBeUndefined();
});

it('fails for a test in the sample that fails', async () => {
  await expect(run(TEST)).rejects.toThrow(new Error('inside a test'));
});

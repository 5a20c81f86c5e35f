import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPage, ROOT } from './samples/pages';
import { makesStack, readSamples } from './samples/read-samples';
import { commandsOf } from './samples/shell-sample';
import { synthesized } from './samples/synthesized-sample';

// The recipe for CI, done: its files saved, its API synthesized, its commands run.

const PAGE = 'docs/recipes/ci.md';
const samples = readSamples(PAGE, readPage(PAGE));
const [sample] = samples.filter(({ language }) => language === 'sh');
const commands = commandsOf(sample).filter((command) => command.startsWith('npx model-gateway '));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  for (const { note, text } of samples.filter((each) => each.note.startsWith('file '))) writeFileSync(join(folder, note.slice('file '.length)), text);
  const [stack] = samples.filter(makesStack);
  mkdirSync(join(folder, 'cdk.out'));
  writeFileSync(join(folder, 'cdk.out', 'Sample.template.json'), JSON.stringify(synthesized(stack)));
  writeFileSync(join(folder, 'cdk.out', 'manifest.json'), JSON.stringify({
    artifacts: { Sample: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Sample.template.json' } } },
  }));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string): { readonly status: number | null; readonly stderr: string } {
  const program = join(ROOT, 'packages', 'local-gateway', 'bin', 'model-gateway.js');
  const { status, stderr } = spawnSync(process.execPath, [program, ...command.split(' ').slice(2)], { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

it.each(commands)('%s', (command) => {
  expect(run(command)).toEqual({ status: 0, stderr: '' });
});

it('writes the report that the command names, with two cases that pass', () => {
  expect(readFileSync(join(folder, 'report.xml'), 'utf8')).toMatch(/tests="2" failures="0"/);
});

it('fails where the answer is another', () => {
  writeFileSync(join(folder, 'answer.json'), '{"body": {"predictions": [{"score": 2}]}}');
  expect(run(commands[1]).status).toBe(1);
});

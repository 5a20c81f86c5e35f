import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonTool } from './python-tool';
import { synthesized } from './synthesized';

const directory = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
const templates = synthesized();
let cfnLint: string | undefined;

beforeAll(() => { cfnLint = pythonTool({ command: 'cfn-lint', package: 'cfn-lint', version: '1.58.0' }); }, 300_000);
afterAll(() => { rmSync(directory, { recursive: true }); });

function lint(name: string, template: unknown): { status: number | null; printed: string } {
  const file = join(directory, `${name.replace(/\W+/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(template));
  const { status, stdout, stderr } = spawnSync(cfnLint ?? '', ['--format', 'parseable', '--regions', 'eu-west-1', '--', file], { encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

it.each(templates)('%s: cfn-lint finds neither errors nor warnings', (name, template) => {
  if (cfnLint === undefined) { return; }
  expect(lint(name, template)).toEqual({ status: 0, printed: '' });
}, 60_000);

it('cfn-lint finds an error where there is one', () => {
  if (cfnLint === undefined) { return; }
  const { status, printed } = lint('broken', { Resources: { Group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 2 } } } });
  expect(status).not.toBe(0);
  expect(printed).toContain(':E3030:');
}, 60_000);

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sketchTemplate } from '../behaviour/sketch-template';
import { printed, runningCommands, startCommand, Workplace } from './run-command';

let workplace: Workplace;

beforeAll(() => {
  workplace = new Workplace();
  workplace.write('t.json', sketchTemplate({ methods: { 'GET /': { mock: 200 } } }));
});

afterAll(() => workplace.remove());

describe('a server that a test leaves behind', () => {
  let left: number | undefined;

  it('runs while the test does', async () => {
    const child = startCommand(['serve', 't.json', '--port', '0'], workplace.path);
    await printed(child, '/_gateway/');
    left = child.pid;
    expect(isRunning(left)).toBe(true);
  });

  it('is gone before the next one', () => {
    expect([isRunning(left), runningCommands()]).toEqual([false, []]);
  });
});

it('a server ends with the process that started it, even where that is killed', async () => {
  const script = `
    const { startCommand } = require(${JSON.stringify(join(__dirname, 'run-command.ts'))});
    const child = startCommand(['serve', 't.json', '--port', '0'], ${JSON.stringify(workplace.path)});
    child.stdout.once('data', () => console.log(child.pid));
  `;
  const parent = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: join(__dirname, '..', '..', '..', '..'), stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve)));
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
});

function isRunning(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

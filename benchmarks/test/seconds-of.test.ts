import { secondsOf } from '../src/build/seconds-of';

const node = (program: string): string[] => [process.execPath, '-e', program];

test('a command takes as long as one waits for it', () => {
  const seconds = secondsOf(node('setTimeout(() => {}, 200)'), { cwd: __dirname, limitSeconds: 30 });
  expect(seconds).toBeGreaterThan(0.2);
  expect(seconds).toBeLessThan(30);
});

test('fails where the command fails, with the end of what it says', () => {
  const program = "console.error('not today'); process.exitCode = 3";
  expect(() => secondsOf(node(program), { cwd: __dirname, limitSeconds: 30 }))
    .toThrow(new Error(`'${process.execPath} -e ${program}' ended with status 3: not today`));
});

test('fails where the command takes longer than it may', () => {
  expect(() => secondsOf(node('setTimeout(() => {}, 20_000)'), { cwd: __dirname, limitSeconds: 0.3 })).toThrow(/ended with status null: spawnSync .* ETIMEDOUT$/);
});

import { spawnSync } from 'node:child_process';

/**
 * Seconds that a command takes, as one who waits for it counts them.
 *
 * @throws where it fails, or takes longer than the limit
 */
export function secondsOf([program, ...args]: readonly string[], { cwd, limitSeconds }: {
  readonly cwd: string; readonly limitSeconds: number;
}): number {
  const before = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd, encoding: 'utf8', timeout: limitSeconds * 1000, maxBuffer: 256 * 1024 * 1024, shell: process.platform === 'win32',
    // As at a desk: neither as in a workflow, nor as inside of npm.
    env: { ...process.env, CI: undefined, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  });
  if (status !== 0) {
    const output = `${stdout}${stderr}`.trimEnd().split('\n').slice(-20).join('\n');
    throw new Error(`'${[program, ...args].join(' ')}' ended with status ${status}: ${error?.message ?? output}`);
  }
  return (performance.now() - before) / 1000;
}

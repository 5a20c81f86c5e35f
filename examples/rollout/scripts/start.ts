import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** Compiles the packages that the example uses, then serves its API and calls it. */
async function start(): Promise<number> {
  const { status } = spawnSync(
    'npx', ['turbo', 'run', 'compile', '--filter=@model-gateway/rollout^...', '--output-logs=errors-only'],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.error('the packages cannot be compiled; npx projen build at the root says why');
    return 1;
  }
  // It loads what has just been compiled.
  const { callVariants } = await import('./call-variants.js');
  return callVariants(process.argv.includes('--once'));
}

start().then((code) => { process.exitCode = code; }, (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

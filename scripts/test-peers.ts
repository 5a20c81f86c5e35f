/**
 * Installs the packages with the oldest aws-cdk-lib and constructs that their manifests promise, compiles a user's app against them
 * and runs it: `npm run test:peers`, after `npx turbo run package`.
 *
 * The newest are those that the repository builds with, which `npm test` installs the same way.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Tarball } from './packages/tarball';

const ROOT = join(__dirname, '..');

function main(): number {
  const constructs = floors('constructs')[0];
  for (const awsCdkLib of floors('aws-cdk-lib')) {
    const peers = `aws-cdk-lib@${awsCdkLib} constructs@${constructs}`;
    console.log(peers);
    const { status } = spawnSync('jest', ['--ci', '--forceExit', 'test/consumer/installed'], {
      cwd: ROOT, stdio: 'inherit', env: { ...process.env, CONSUMER_PEERS: peers }, shell: process.platform === 'win32',
    });
    if (status !== 0) return 1;
  }
  return 0;
}

/** The lower ends of the ranges of a peer, each once, oldest first. */
function floors(peer: string): string[] {
  const ranges = Tarball.all().map(({ manifest }) => manifest.peerDependencies?.[peer]).filter((range) => range !== undefined);
  return [...new Set(ranges.map((range) => range.replace('^', '')))].sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

process.exitCode = main();

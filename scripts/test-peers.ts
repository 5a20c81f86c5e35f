/**
 * Installs the packages with the oldest aws-cdk-lib and constructs that their manifests promise, and with the newest that the registry has,
 * compiles a user's app against them and runs it: `npm run test:peers`, after `npx turbo run package`.
 *
 * Those that the repository builds with are installed in the same way by `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Tarball } from './packages/tarball';

const ROOT = join(__dirname, '..');

function main(): number {
  const [constructs] = floors('constructs');
  const oldest = floors('aws-cdk-lib').map((awsCdkLib) => `aws-cdk-lib@${awsCdkLib} constructs@${constructs}`);
  const newest = ['aws-cdk-lib', 'constructs'].map((name) => `${name}@${newestOf(name)}`).join(' ');
  for (const peers of [...oldest, newest]) {
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

/** The version that the registry hands out by default. */
function newestOf(name: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['view', name, 'version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`the registry did not say which version of '${name}' is the newest: ${stderr.trim()}`);
  return stdout.trim();
}

process.exitCode = main();

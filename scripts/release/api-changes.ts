import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/**
 * What in the API of a jsii package breaks those who use the last release of it, as jsii-diff says it; none where nothing does.
 *
 * @param released folder of the released package, which has its assembly
 * @param current folder of the package as it is now, compiled
 * @throws where the assemblies cannot be compared
 */
export function breakingChanges(released: string, current: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'jsii-diff', 'bin', 'jsii-diff'), released, current], {
    encoding: 'utf8', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  });
  const changes = `${stdout}\n${stderr}`.split('\n').filter((line) => /^err\s/.test(line)).map((line) => line.replace(/^err\s+-\s+/, '').trim());
  if (status !== 0 && changes.length === 0) {
    throw new Error(`jsii-diff could not compare '${released}' with '${current}'; it says: ${stderr.trim() || stdout.trim()}`);
  }
  return changes;
}

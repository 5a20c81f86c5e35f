import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The newest version of a package that the registry hands out by default; undefined where it has none yet. */
export function lastRelease(name: string): string | undefined {
  const { status, stdout, stderr } = npm('view', name, 'version', '--json');
  if (status === 0) return JSON.parse(stdout) as string;
  if (`${stdout}${stderr}`.includes('E404')) return undefined;
  throw new Error(`the registry did not say which version of '${name}' is the newest: ${stderr.trim()}`);
}

/**
 * Unpacks a released package into a folder.
 *
 * @returns whether the registry has that version
 */
export function unpackRelease(name: string, version: string, folder: string): boolean {
  const scratch = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const { status, stdout, stderr } = npm('pack', `${name}@${version}`, '--silent', '--pack-destination', scratch);
    if (status !== 0 && /E404|ETARGET/.test(`${stdout}${stderr}`)) return false;
    const [tarball] = readdirSync(scratch);
    mkdirSync(folder, { recursive: true });
    if (status !== 0 || spawnSync('tar', ['-xzf', join(scratch, tarball), '-C', folder, '--strip-components', '1']).status !== 0) {
      throw new Error(`'${name}@${version}' could not be fetched and unpacked: ${stderr.trim()}`);
    }
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function npm(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
}

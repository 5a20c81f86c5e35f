import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondsOf } from './seconds-of';

const REPOSITORY = join(__dirname, '..', '..', '..');

/** What is committed of this repository, in a folder of its own in which nothing has been built and no cache is found. */
export class FreshClone {
  /** Clones and installs. */
  public static make(): FreshClone {
    const directory = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
    const { status, stderr } = spawnSync('git', ['clone', '--quiet', REPOSITORY, directory], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`git could not clone the repository: ${stderr}`);
    const clone = new FreshClone(directory);
    clone.seconds(['npm', 'ci', '--no-audit', '--no-fund'], 300);
    return clone;
  }

  private constructor(private readonly directory: string) {}

  /** How long a command takes in it. */
  public seconds(command: readonly string[], limitSeconds: number): number {
    return secondsOf(command, { cwd: this.directory, limitSeconds });
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

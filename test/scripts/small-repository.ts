import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const SCRIPTS = join(__dirname, '..', '..', 'scripts');

/** A repository in a temporary directory, with as many files as a script of ours needs to run in it. */
export class SmallRepository {
  public readonly directory = mkdtempSync(join(tmpdir(), 'small-repository-'));

  constructor(files: Record<string, unknown>) {
    for (const [path, content] of Object.entries(files)) {
      this.write(path, typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  /** Runs a script of ours as if it were this repository's; what is in `bin/` comes first on the path. */
  public run(script: string, ...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    cpSync(SCRIPTS, join(this.directory, 'scripts'), { recursive: true });
    return spawnSync(process.execPath, [require.resolve('tsx/cli'), join(this.directory, 'scripts', script), ...args], {
      cwd: this.directory,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(this.directory, 'bin')}${delimiter}${process.env.PATH}` },
    });
  }

  public json(path: string): unknown {
    return JSON.parse(readFileSync(join(this.directory, path), 'utf8'));
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true });
  }

  private write(path: string, content: string): void {
    const file = join(this.directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: path.startsWith('bin/') ? 0o755 : 0o644 });
  }
}

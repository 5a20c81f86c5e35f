import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tarball } from '../../scripts/packages/tarball';

const ROOT = join(__dirname, '..', '..');

/** How a command ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * An empty project outside the repository, into which npm installs what a user would install.
 *
 * What is large can be linked from this repository instead: npm still compares its version with the peer ranges.
 */
export class ScratchProject {
  public readonly directory = mkdtempSync(join(tmpdir(), 'consumer-'));

  constructor(manifest: Record<string, unknown> = {}) {
    this.write('package.json', JSON.stringify({ name: 'consumer', version: '1.0.0', private: true, ...manifest }));
  }

  /** Installs tarballs, packages from the registry as `name@version`, and, as `name` alone, links of what is installed here. */
  public install(tarballs: Tarball[], others: string[]): void {
    const links = others.map((name) => name.includes('@', 1) ? name : `file:${join(ROOT, 'node_modules', name)}`);
    this.succeeds('npm', [
      'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error',
      ...tarballs.map(({ path }) => path), ...links,
    ]);
  }

  /** Puts one package where npm would, and nothing that it depends on. */
  public unpack(tarball: Tarball): void {
    const target = join(this.directory, 'node_modules', tarball.manifest.name);
    mkdirSync(target, { recursive: true });
    this.succeeds('tar', ['-xzf', tarball.path, '-C', target, '--strip-components=1']);
  }

  /** Writes a file. */
  public write(path: string, text: string): void {
    writeFileSync(join(this.directory, path), text);
  }

  /** Copies one of the programs in `project/` and gives it another ending. */
  public copy(program: string, as: string = program): void {
    cpSync(join(__dirname, 'project', program), join(this.directory, as));
  }

  /** Siblings that are installed, by short name, sorted. */
  public get siblings(): string[] {
    return readdirSync(join(this.directory, 'node_modules', '@model-gateway')).sort();
  }

  /** Runs a command in the project, with no path or setting of this repository. */
  public run(command: string, args: string[], input?: string): Outcome {
    const { npm_config_local_prefix: _prefix, NODE_PATH: _path, ...env } = process.env;
    return spawnSync(command, args, {
      cwd: this.directory, input, encoding: 'utf8', env: { ...env, npm_config_update_notifier: 'false' }, shell: process.platform === 'win32',
    });
  }

  /** Runs a command that must not fail; answers what it printed. */
  public succeeds(command: string, args: string[], input?: string): string {
    const { status, stdout, stderr } = this.run(command, args, input);
    if (status !== 0) {
      throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
    }
    return stdout;
  }

  /** Deletes it. */
  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

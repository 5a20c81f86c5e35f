import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { findJars } from '../../../packages/mapping-template/oracle/oracle-jars';

const HOME = join(__dirname, '..', '..');
const CACHE = join(dirname(require.resolve('typescript/package.json')), '..', '.cache', 'mapping-template-oracle');
const CLASSES = join(CACHE, 'benchmark-classes');

/** The real Velocity 1.7 in a Java machine of its own, which answers measurements while others are measured here. */
export class VelocityJvm {
  /**
   * Fetches the jars, compiles the program and starts it.
   *
   * @param template the text of the template that it renders
   * @throws where there is no Java or no way to the jars
   */
  public static start(template: string): VelocityJvm {
    mkdirSync(CLASSES, { recursive: true });
    const classPath = [CLASSES, ...findJars('2.9.0', CACHE)].join(delimiter);
    const compiled = spawnSync('javac', ['-cp', classPath, '-d', CLASSES, join(HOME, 'java', 'VelocityBenchmark.java')], { encoding: 'utf8' });
    if (compiled.status !== 0) {
      throw new Error(compiled.error?.message ?? compiled.stderr);
    }
    return new VelocityJvm(spawn('java', ['-Xmx512m', '-cp', classPath, 'VelocityBenchmark', template], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }));
  }

  private readonly waiting: { resolve(line: string): void; reject(error: Error): void }[] = [];

  private constructor(private readonly jvm: ChildProcessByStdio<Writable, Readable, null>) {
    createInterface({ input: jvm.stdout }).on('line', (line) => this.waiting.shift()?.resolve(line));
    jvm.on('close', () => this.waiting.splice(0).forEach(({ reject }) => reject(new Error('the Java machine ended'))));
  }

  /** The template, rendered for so many items. */
  public async render(items: number): Promise<string> {
    return Buffer.from(await this.ask(`output ${items}`), 'hex').toString('utf8');
  }

  /** Microseconds of processor time of one rendering. */
  public async measure(items: number, batchMs: number): Promise<number> {
    return Number(await this.ask(`${items} ${batchMs}`));
  }

  public stop(): void {
    this.jvm.stdin.end();
    this.jvm.kill();
  }

  private ask(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.jvm.stdin.write(`${line}\n`);
    });
  }
}

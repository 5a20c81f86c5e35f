import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A server in a process of its own. */
export class ServerProcess {
  /**
   * Starts it, and waits for the first text that it prints.
   *
   * @param args what Node.js runs
   * @param address where it listens, read from what it printed
   */
  public static start(
    args: readonly string[], address: (printed: string) => string, env: NodeJS.ProcessEnv = {}, cwd?: string,
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', ...env }, cwd });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => errors = `${errors}${data.toString('utf8')}`.slice(-4000));
    return new Promise((resolve, reject) => {
      child.once('exit', (status) => reject(new Error(`${args.join(' ')} ended with status ${status}: ${errors}`)));
      child.stdout.once('data', (data: Buffer) => {
        child.stdout.on('data', () => undefined);
        resolve(new ServerProcess(child, address(data.toString('utf8'))));
      });
    });
  }

  private constructor(private readonly child: ChildProcess, public readonly url: string) {
    child.removeAllListeners('exit');
  }

  /** Memory that it holds, in MiB; undefined where the system does not tell. */
  public memoryMiB(): number | undefined {
    try {
      const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
      return kib === undefined ? undefined : Number(kib) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Processor time that it has taken so far, compilers and collector included, in microseconds; undefined where the system does not tell. */
  public processorUs(): number | undefined {
    try {
      const threads = readdirSync(`/proc/${this.child.pid}/task`);
      return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${this.child.pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0) / 1000;
    } catch {
      return undefined;
    }
  }

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }
}

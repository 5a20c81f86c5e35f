import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = join(__dirname, '..', '..', 'bin', 'model-gateway.js');

/** How a command ended. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, with files. */
export class Workplace {
  readonly path = mkdtempSync(join(tmpdir(), 'model-gateway-'));

  /** Writes a file in one go, so that nobody who watches it reads half of it; data other than text becomes JSON. */
  write(name: string, content: unknown): string {
    const path = join(this.path, name);
    const written = `${this.path}.written`;
    writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
    renameSync(written, path);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs the built command to its end. */
export async function runCommand(args: readonly string[], options: { readonly cwd?: string; readonly input?: string } = {}): Promise<CommandResult> {
  const child = startCommand(args, options.cwd);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended(child);
}

/** Ends a command whose test process is gone, however it went: killed, or stopped in a debugger. */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent("process.on('disconnect', () => process.exit(1)); process.channel.unref();")}`;

/** Commands that have not ended. */
const running = new Set<ChildProcessWithoutNullStreams>();

// A test that fails does not get to the line that stops its server. Scripts that are no tests have no afterEach.
if (typeof afterEach === 'function') {
  afterEach(async () => {
    await Promise.all([...running].map((child) => new Promise((resolve) => {
      child.once('close', resolve).kill('SIGKILL');
    })));
  });
}

/** Starts the built command; it ends with the test at the latest. */
export function startCommand(args: readonly string[], cwd: string = tmpdir()): ChildProcessWithoutNullStreams {
  if (!existsSync(join(__dirname, '..', '..', 'lib', 'model-gateway.js'))) {
    throw new Error('the command is not built; run `npm run compile` in packages/local-gateway');
  }
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, COMMAND, ...args], {
    cwd, env: { ...process.env, NO_COLOR: '1' }, stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcessWithoutNullStreams;
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** The commands of this test that have not ended. */
export function runningCommands(): readonly ChildProcessWithoutNullStreams[] {
  return [...running];
}

/** Waits for the end of a command. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<CommandResult> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Waits until the output of a command holds a text, and answers the output so far. */
export function printed(child: ChildProcessWithoutNullStreams, text: string | RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (typeof text === 'string' ? output.includes(text) : text.test(output)) resolve(output);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('close', () => reject(new Error(`the command ended without printing ${String(text)}:\n${output}`)));
  });
}

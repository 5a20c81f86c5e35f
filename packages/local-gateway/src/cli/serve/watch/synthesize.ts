import { ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../../../errors/catalogue';
import { messageOf } from '../../../errors/message-of';

/** Lines of an app's output that an error shows, from its end. */
const SHOWN_LINES = 20;

/** The command that synthesizes the app of a folder, from its `cdk.json`; undefined where there is none. */
export async function appCommand(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'cdk.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const settings = parseSettings(text, join(folder, 'cdk.json'));
  return typeof settings === 'object' && settings !== null && 'app' in settings && typeof settings.app === 'string' ? settings.app : undefined;
}

function endGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid);
  } catch {
    // It has ended by itself.
  }
}

function parseSettings(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GatewayError('GW1034', `'${path}' is not JSON: ${messageOf(error)}`);
  }
}

/** Runs a CDK app so that it writes its assembly to a folder; fails with the end of its output. */
export async function synthesize(
  app: string,
  options: { readonly cwd: string; readonly outdir: string; readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<void> {
  const env = { ...options.env, CDK_OUTDIR: options.outdir };
  // A process group of its own, so that the shell and all that it started can be ended together.
  const child = spawn(app, { shell: true, cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const stop = (): void => endGroup(child);
  options.signal.addEventListener('abort', stop);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  options.signal.removeEventListener('abort', stop);
  if (code === 0) return;
  const shown = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new GatewayError('GW1034', `'${app}' ended with ${code ?? 'a signal'}; the last good templates keep being served\n${shown}`);
}

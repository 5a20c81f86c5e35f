import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../../errors/catalogue';

/** Lines of an app's output that an error shows, from its end. */
const SHOWN_LINES = 20;

/** The command that synthesizes the app of a folder, from its `cdk.json`; undefined where there is none. */
export async function appCommand(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'cdk.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const settings = JSON.parse(text) as { readonly app?: unknown };
  return typeof settings.app === 'string' ? settings.app : undefined;
}

/** Runs a CDK app so that it writes its assembly to a folder; fails with the end of its output. */
export async function synthesize(
  app: string,
  options: { readonly cwd: string; readonly outdir: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  const env = { ...options.env, CDK_OUTDIR: options.outdir };
  const child = spawn(app, { shell: true, cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
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
  if (code === 0) return;
  const shown = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new GatewayError('GW1034', `'${app}' ended with ${code ?? 'a signal'}; the last good templates keep being served\n${shown}`);
}

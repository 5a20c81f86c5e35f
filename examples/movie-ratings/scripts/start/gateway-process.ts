import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Which template to serve, where, and who answers for its endpoint. */
export interface GatewayOptions {
  readonly template: string;
  readonly port: number;
  readonly endpointName: string;
  readonly modelUrl: string;
}

/** The `model-gateway` command, running. */
export class GatewayProcess {
  /** Starts it and waits for its whole banner; throws with its own words where it ends before that. */
  public static async start(options: GatewayOptions): Promise<GatewayProcess> {
    const gateway = new GatewayProcess(options);
    for (let attempt = 0; attempt < 400; attempt++) {
      if (gateway.hasEnded) {
        throw new Error(`the local gateway ended:\n${gateway.lines.join('\n')}`);
      }
      // The line about the model is the last one.
      if (gateway.lines.some((line) => line.includes(options.modelUrl))) return gateway;
      await sleep(50);
    }
    await gateway.stop();
    throw new Error(`the local gateway said nothing of its model within 20 seconds:\n${gateway.lines.join('\n')}`);
  }

  /** Every line that it printed, oldest first. */
  public readonly lines: string[] = [];

  /** Resolves once it has ended. */
  public readonly ended: Promise<void>;

  private readonly child: ChildProcess;

  private constructor({ template, port, endpointName, modelUrl }: GatewayOptions) {
    this.child = spawn(process.execPath, [
      commandFile(), 'serve', template, '--port', String(port), '--model', `${endpointName}=${modelUrl}`,
    ], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => this.child.once('exit', () => resolve()));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.hear(line));
    }
  }

  /** What to do with each further line. */
  public onLine: (line: string) => void = () => undefined;

  /** The access-log line, which is JSON, of the one request that was sent; undefined where none comes within two seconds. */
  public async accessLogLine(): Promise<string | undefined> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const line = this.lines.find((text) => text.startsWith('{') && text.includes('requestId'));
      if (line !== undefined) return line;
      await sleep(20);
    }
    return undefined;
  }

  /** Ends it and waits until it is gone. */
  public async stop(): Promise<void> {
    if (!this.hasEnded) this.child.kill('SIGTERM');
    await this.ended;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private hear(line: string): void {
    this.lines.push(line);
    this.onLine(line);
  }
}

/** The script behind the command, as the installed package declares it. */
function commandFile(): string {
  const manifest = require.resolve('@model-gateway/local-gateway/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  return join(dirname(manifest), bin['model-gateway']);
}

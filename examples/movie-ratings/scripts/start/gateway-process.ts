import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** A machine that does much else at the same time answers later, and no less rightly. */
const PATIENCE_MS = 60_000;

/** What the command says of a port that is taken, or that not everybody may listen on. */
const PORT_REFUSED = /^GW(1004|1033) /;

/** Which template to serve, where, and who answers for its endpoint. */
export interface GatewayOptions {
  readonly template: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly endpointName: string;
  readonly modelUrl: string;
}

/** The `model-gateway` command, running. */
export class GatewayProcess {
  /**
   * Starts it, on another port where it cannot have the wanted one, and waits for its whole banner.
   *
   * @throws with its own words where it ends before that
   */
  public static async start(options: GatewayOptions): Promise<GatewayProcess> {
    const gateway = new GatewayProcess(options);
    // The line about the model is the last one.
    if (await gateway.line((line) => line.includes(options.modelUrl)) !== undefined) return gateway;
    await gateway.stop();
    if (options.port !== 0 && gateway.lines.some((line) => PORT_REFUSED.test(line))) return GatewayProcess.start({ ...options, port: 0 });
    throw new Error(`the local gateway says nothing of its model:\n${gateway.lines.join('\n')}`);
  }

  /** Every line that it printed, oldest first. */
  public readonly lines: string[] = [];

  /** Resolves once it has ended. */
  public readonly ended: Promise<void>;

  private readonly child: ChildProcess;
  private readonly listeners = new Set<(line: string) => void>();

  private constructor({ template, port, endpointName, modelUrl }: GatewayOptions) {
    this.child = spawn(process.execPath, [
      commandFile(), 'serve', template, '--port', String(port), '--model', `${endpointName}=${modelUrl}`,
    ], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.hear(line));
    }
  }

  /** What to do with each further line. */
  public onLine: (line: string) => void = () => undefined;

  /** Where it listens, as its banner says. */
  public get url(): string {
    const [, url] = / at (http:\/\/127\.0\.0\.1:\d+)\//.exec(this.lines.join('\n')) ?? [];
    if (url === undefined) throw new Error(`the local gateway does not say where it listens:\n${this.lines.join('\n')}`);
    return url;
  }

  /** The first line that is meant, of those that it printed or prints; undefined where it ends or a minute passes without one. */
  public async line(isMeant: (line: string) => boolean): Promise<string | undefined> {
    let hear: (line: string) => void = () => undefined;
    const heard = new Promise<string>((resolve) => { hear = (line) => { if (isMeant(line)) resolve(line); }; });
    this.listeners.add(hear);
    this.lines.forEach(hear);
    const patience = new AbortController();
    const never = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    try {
      return await Promise.race([heard, this.ended.then(() => undefined), never]);
    } finally {
      patience.abort();
      this.listeners.delete(hear);
    }
  }

  /** The access-log line, which is JSON, of the one request that was sent. */
  public accessLogLine(): Promise<string | undefined> {
    return this.line((line) => line.startsWith('{') && line.includes('requestId'));
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
    for (const hear of this.listeners) hear(line);
    this.onLine(line);
  }
}

/** The script behind the command, as the installed package declares it. */
function commandFile(): string {
  const manifest = require.resolve('@model-gateway/local-gateway/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  return join(dirname(manifest), bin['model-gateway']);
}

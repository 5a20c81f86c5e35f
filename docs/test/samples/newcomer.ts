import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../scripts/free-port';
import { ROOT } from './pages';
import { printedBy } from './shell-sample';
import type { Sample } from './read-samples';

/** A command of a page, and what it promises to print. */
export interface PromisedCommand {
  readonly command: string;
  readonly printed: string;
}

/** What `cdk init` (aws-cdk 2.1148) and the packages' installation leave behind, as far as the guide needs it. */
const PROJECT: Readonly<Record<string, string>> = {
  'bin/prices.ts': "import { App } from 'aws-cdk-lib/core';\nimport { PricesStack } from '../lib/prices-stack';\n\nnew PricesStack(new App(), 'PricesStack');\n",
  'cdk.json': '{"app": "tsc && tsx bin/prices.ts"}',
  'package.json': JSON.stringify({
    scripts: { test: 'jest --ci' },
    jest: { testMatch: ['<rootDir>/test/*.test.ts'], transform: { '\\.ts$': 'ts-jest' } },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: {
    target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', strict: true, isolatedModules: true, noEmit: true, skipLibCheck: true, types: ['node', 'jest'],
  } }),
};

/** Somebody who follows a page in an empty folder outside the repository. Servers get free ports in place of the page's. */
export class Newcomer {
  public static async arrive(): Promise<Newcomer> {
    const newcomer = new Newcomer(mkdtempSync(join(tmpdir(), 'newcomer-')), await freePort(), await freePort());
    symlinkSync(join(ROOT, 'node_modules'), join(newcomer.directory, 'node_modules'), 'dir');
    for (const [path, text] of Object.entries(PROJECT)) newcomer.save(path, text);
    return newcomer;
  }

  private readonly servers = new Map<number, ChildProcess>();

  private constructor(public readonly directory: string, private readonly modelPort: number, private readonly gatewayPort: number) {}

  /** Saves a file of the page. */
  public save(path: string, text: string): void {
    const file = join(this.directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, this.withPorts(text));
  }

  /** The commands of a `console` sample. */
  public commandsOf(sample: Sample): PromisedCommand[] {
    return printedBy(sample, /^(.*)$/).map(([command, printed]) => ({ command: this.withPorts(command), printed }));
  }

  /** Runs a command; one that ends with `&` is left running. Gives what it printed, ids of requests left out. */
  public async run(command: string): Promise<string> {
    if (command.endsWith('&')) return this.serve(command.slice(0, -1).trim());
    const child = this.spawn(command);
    let output = '';
    child.stdout?.on('data', (chunk) => { output += String(chunk); });
    child.stderr?.on('data', (chunk) => { output += String(chunk); });
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    if (code !== 0) throw new Error(`'${command}' ended with ${code}:\n${output}`);
    return output.replace(/("requestId": ?)"[^"]*"/g, '$1"…"');
  }

  /** Ends what was left running. */
  public async leave(): Promise<void> {
    for (const port of this.servers.keys()) await this.stop(port);
  }

  private async serve(command: string): Promise<string> {
    const isGateway = command.includes(' serve ');
    const port = isGateway ? this.gatewayPort : this.modelPort;
    await this.stop(port);
    const server = this.spawn(`exec ${isGateway ? `${command} --port ${port}` : command}`);
    this.servers.set(port, server);
    while (!await isOpen(port)) {
      if (server.exitCode !== null) throw new Error(`'${command}' ended with ${server.exitCode}`);
      await wait(50);
    }
    return '';
  }

  private async stop(port: number): Promise<void> {
    const server = this.servers.get(port);
    this.servers.delete(port);
    if (server === undefined || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  private spawn(command: string): ChildProcess {
    const path = `${join(this.directory, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
    // The tests run without the CDK's own validation; the page shows what people see.
    const env = { ...process.env, PATH: path, CDK_VALIDATION: undefined, CDK_DISABLE_CLI_TELEMETRY: 'true' };
    return spawn('bash', ['-c', command.replace(/\bnpx /g, '')], { cwd: this.directory, env });
  }

  private withPorts(text: string): string {
    return text.replaceAll('8080', String(this.modelPort)).replaceAll(/\b3000\b/g, String(this.gatewayPort));
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.end(); resolve(true); });
    socket.on('error', () => resolve(false));
  });
}

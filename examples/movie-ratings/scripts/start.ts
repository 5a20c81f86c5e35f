import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generateRatings, SAMPLE_RATINGS } from '../src/model/ratings';
import { createModelServer, type Invocation } from '../src/model/server';
import { loadWeights } from '../src/model/weights-file';
import { GatewayProcess } from './start/gateway-process';
import { parseOptions, type StartOptions } from './start/options';
import { printStages, styled } from './start/print-stages';
import { askModel, findFaults, SAMPLE, sendSample } from './start/sample-request';

const EXAMPLE = join(__dirname, '..');
const ROOT = join(EXAMPLE, '..', '..');
const TEMPLATE = join(EXAMPLE, 'cdk.out', 'Ratings.template.json');
const ENDPOINT_NAME = 'my-endpoint';

/** Builds, synthesizes, starts model and gateway, sends the sample request, shows it, and keeps serving. */
async function start({ once, build, port: wantedPort }: StartOptions): Promise<number> {
  if (build) {
    step('build', 'the packages that the example uses (about a minute the first time)', () => {
      run('npx', ['turbo', 'run', 'compile', '--filter=@model-gateway/movie-ratings^...', '--output-logs=errors-only'], ROOT);
    });
  }
  step('synth', 'the CDK app, to examples/movie-ratings/cdk.out', () => {
    run(process.execPath, [require.resolve('tsx/cli'), 'src/main.ts'], EXAMPLE, { CDK_OUTDIR: 'cdk.out', CDK_VALIDATION: 'false' });
    if (!existsSync(TEMPLATE)) throw new Error(`the synthesis wrote no ${TEMPLATE}`);
  });

  const invocations: Invocation[] = [];
  const model = createModelServer(loadWeights(), { onInvocation: (invocation) => invocations.push(invocation) });
  const modelUrl = await listen(model);
  step('model', `${modelUrl}, a recommender trained on ${SAMPLE_RATINGS.users * SAMPLE_RATINGS.ratingsPerUser} made-up ratings`);

  const gateway = await GatewayProcess.start({ template: TEMPLATE, port: wantedPort, endpointName: ENDPOINT_NAME, modelUrl });
  const interrupted = interruption();
  try {
    const gatewayUrl = gateway.url;
    const { port } = new URL(gatewayUrl);
    if (Number(port) !== wantedPort) console.log(`  port ${wantedPort} is taken, so the gateway listens on ${port}`);
    step('gateway', gatewayUrl);
    for (const line of gateway.lines) console.log(`         ${line}`);
    const answer = await sendSample(gatewayUrl);
    const seen = [...invocations];
    const accessLogLine = await gateway.accessLogLine();
    const { titles } = generateRatings(SAMPLE_RATINGS);
    console.log(printStages({ gateway: gatewayUrl, invocations: seen, answer, accessLogLine, titles }).join('\n'));

    const faults = findFaults(answer, await askModel(modelUrl), seen);
    if (accessLogLine === undefined) faults.push('the gateway printed no access-log line');
    if (faults.length > 0) {
      console.error(`\nthe sample request was answered wrongly:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
      console.error(`what the gateway printed:\n${gateway.lines.map((line) => `  ${line}`).join('\n')}`);
    } else {
      console.log(`\n200, ${SAMPLE.items.length} ratings, each the one that the model itself gives.`);
    }
    if (once || faults.length > 0) return faults.length > 0 ? 1 : 0;

    console.log(`\nServing until Ctrl-C. Try:\n  curl '${gatewayUrl}/prod/42?items=7,8,9'\n`);
    gateway.onLine = (line) => console.log(line);
    const ended = await Promise.race([gateway.ended.then(() => 'gateway'), interrupted.then(() => 'interruption')]);
    gateway.onLine = () => undefined;
    if (ended === 'gateway') console.error('the local gateway ended by itself');
    return ended === 'gateway' ? 1 : 0;
  } finally {
    await gateway.stop();
    model.closeAllConnections();
    await new Promise((resolve) => model.close(resolve));
  }
}

/** Says what comes, does it, and says how long it took. */
function step(name: string, what: string, work?: () => void): void {
  const started = Date.now();
  if (work) process.stdout.write(`${styled(name.padEnd(9), 'bold')}${what}`);
  work?.();
  if (work) console.log(styled(`  ${((Date.now() - started) / 1000).toFixed(1)} s`, 'dim'));
  else console.log(styled(name.padEnd(9), 'bold') + what);
}

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`'${command} ${args.join(' ')}' failed in ${cwd}\n${error?.message ?? ''}${stdout}${stderr}`);
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** Resolves at Ctrl-C or when the process is asked to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function main(): Promise<number> {
  let options: StartOptions;
  try {
    options = parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  try {
    return await start(options);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

void main().then((code) => { process.exitCode = code; });

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Effort } from '../effort';
import { alternate } from '../measure/alternate';
import { compare, type Comparison, type PartResult, ratioOf, type Target } from '../measure/comparison';
import { ServerProcess } from './server-process';
import { startServerlessOffline } from './serverless-offline';

const HOME = join(__dirname, '..', '..');
const COMMAND = join(dirname(require.resolve('@model-gateway/local-gateway/package.json')), 'bin', 'model-gateway.js');
const API = join(HOME, 'programs', 'ratings.template.json');

const BARE = 'bare node:http and undici';
const OURS = 'ours';
const TRACED = 'ours, every request traced';
const OFFLINE = 'serverless-offline';
const CONNECTIONS = 16;
const QUERY = '/321?items=101,131,162';
const WARM_REQUESTS = 30_000;
/** How many loads a warm-up takes at most. */
const LONGEST_WARM_UP = 10;

interface Load {
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly requests: number;
  /** Microseconds of processor time that the server took for a request; undefined where the system does not tell. */
  readonly processorUs?: number;
}

/** The documented sample over 16 connections, beside the least that one can write and beside serverless-offline. */
export async function measureGateway(effort: Effort): Promise<PartResult> {
  const missing: string[] = [];
  const model = await ServerProcess.start(program('model-server.mjs'), atPort(''));
  const servers = new Map<string, ServerProcess>();
  try {
    servers.set(BARE, await ServerProcess.start([...program('bare-server.mjs'), model.url], atPort('/prod')));
    servers.set(OURS, await ServerProcess.start(serve(model.url), (banner) => /http:\/\/\S+/.exec(banner)?.[0] ?? ''));
    servers.set(TRACED, await ServerProcess.start([...program('traced-gateway.mjs'), model.url], atPort('/prod')));
    if (effort.everyPeer) {
      await startServerlessOffline(model.url).then((server) => servers.set(OFFLINE, server), (error: Error) => missing.push(`${OFFLINE}: ${error.message}`));
    }
    await sameBodies(servers, model.url);
    const { comparisons, memory } = await underLoad(servers, effort);
    const ready = await readiness(model.url, effort);
    return { comparisons: [...comparisons, ready], targets: [...loadTargets(comparisons), readyTarget(ready), ...memory], missing };
  } finally {
    await Promise.all([model, ...servers.values()].map((server) => server.stop()));
  }
}

function program(name: string): string[] {
  return [join(HOME, 'programs', name)];
}

function serve(modelUrl: string): string[] {
  return [COMMAND, 'serve', API, '--model', `my-endpoint=${modelUrl}`, '--port', '0'];
}

function atPort(path: string): (printed: string) => string {
  return (printed) => `http://127.0.0.1:${printed.trim()}${path}`;
}

/** Ours and the bare server send the model the same bytes and answer with the same; serverless-offline parses what it rendered, so the data count. */
async function sameBodies(servers: ReadonlyMap<string, ServerProcess>, modelUrl: string): Promise<void> {
  const seen = new Map<string, string>();
  for (const [name, { url }] of servers) {
    const answer = await (await fetch(`${url}${QUERY}`)).text();
    const sent = await (await fetch(`${modelUrl}/last`)).text();
    seen.set(name, name === OFFLINE ? `${plain(sent)} ${plain(answer)}` : `${sent} ${answer}`);
  }
  const expected = seen.get(BARE) ?? '';
  for (const [name, bodies] of seen) {
    if (bodies !== (name === OFFLINE ? plain(expected.replace('} {', '},{')) : expected)) {
      throw new Error(`${name} sends or answers something else than the bare server; nothing was timed: ${bodies}`);
    }
  }
}

/** JSON without its white space. */
function plain(json: string): string {
  return json.replace(/\s+/g, '').replace('},{"ratings"', '} {"ratings"');
}

async function underLoad(servers: ReadonlyMap<string, ServerProcess>, effort: Effort): Promise<{
  readonly comparisons: Comparison[];
  readonly memory: Target[];
}> {
  const loads = new Map<string, Load[]>([...servers.keys()].map((name) => [name, []]));
  const ours = servers.get(OURS);
  for (const { url } of servers.values()) {
    await warmUp(url, effort);
  }
  const before = ours?.memoryMiB();
  await alternate([...servers].map(([name, server]) => ({
    name,
    measure: async () => {
      const result = await measuredLoad(server, effort.loadMs);
      loads.get(name)?.push(result);
      return result.requestsPerSecond;
    },
  })), effort.loads);
  const after = ours?.memoryMiB();
  const samples = (of: (result: Load) => number): Map<string, number[]> => new Map([...loads].map(([name, all]) => [name, all.map(of)]));
  const isProcessorKnown = [...loads.values()].flat().every(({ processorUs }) => processorUs !== undefined);
  return {
    comparisons: [
      compare(samples(({ requestsPerSecond }) => requestsPerSecond), {
        id: 'gateway', title: `The documented sample over ${CONNECTIONS} connections`, unit: 'requests/s', ratioOf: 'speed', reference: BARE, moreIsBetter: true,
      }),
      compare(samples(({ medianMs }) => medianMs), {
        id: 'gateway-latency', title: `Median latency over ${CONNECTIONS} connections`, unit: 'ms', ratioOf: 'cost', reference: BARE,
      }),
      ...(isProcessorKnown ? [compare(samples(({ processorUs = 0 }) => processorUs), {
        id: 'gateway-processor', title: 'Processor time of the server for a request, compilers and collector included', unit: 'µs', ratioOf: 'cost', reference: BARE,
      })] : []),
    ],
    memory: before === undefined || after === undefined ? [] : [
      { text: 'memory of the gateway at the end of the load, beside its memory after the first round', bound: 'at most', limit: 1.25, value: after / before },
    ],
  };
}

/** As many requests as the compilers of Node.js want to see of the larger programs, the same for all who get there in time. */
async function warmUp(url: string, effort: Effort): Promise<void> {
  const end = performance.now() + effort.loadMs * LONGEST_WARM_UP;
  for (let requests = 0; requests < WARM_REQUESTS && performance.now() < end;) {
    requests += (await load(url, effort.loadMs)).requests;
  }
}

/** One load, and what the server took for it: that stays nearly the same where other programs want the processors, too. */
async function measuredLoad(server: ServerProcess, durationMs: number): Promise<Load> {
  const before = server.processorUs();
  const result = await load(server.url, durationMs);
  const after = server.processorUs();
  return before === undefined || after === undefined ? result : { ...result, processorUs: (after - before) / result.requests };
}

/** One load, sent by a process of its own. */
function load(url: string, durationMs: number): Promise<Load> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program('load.mjs'), `${url}${QUERY}`, String(durationMs), String(CONNECTIONS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (data: Buffer) => printed += data.toString('utf8'));
    child.once('exit', (status) => status === 0 ? resolve(JSON.parse(printed) as Load) : reject(new Error(`the load on ${url} ended with status ${status}`)));
  });
}

/** From the start of the process to the line that says where it listens, beside a program without a line. */
async function readiness(modelUrl: string, effort: Effort): Promise<Comparison> {
  const samples = await alternate([
    { name: 'empty Node.js program', measure: () => timed(async () => new Promise((resolve) => spawn(process.execPath, ['-e', '']).once('exit', resolve))) },
    {
      name: OURS,
      measure: async () => {
        let server: ServerProcess | undefined;
        const time = await timed(async () => server = await ServerProcess.start(serve(modelUrl), (banner) => banner));
        await server?.stop();
        return time;
      },
    },
  ], effort.processes);
  return compare(samples, { id: 'gateway-ready', title: 'Ready to answer', unit: 'ms', ratioOf: 'cost', reference: 'empty Node.js program' });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

function loadTargets([throughput, latency]: readonly Comparison[]): Target[] {
  return [
    { text: 'requests a second without tracing, beside the bare server', bound: 'at least', limit: 0.7, value: ratioOf(throughput, OURS) },
    { text: 'requests a second with tracing, beside the bare server', bound: 'at least', limit: 0.4, value: ratioOf(throughput, TRACED) },
    { text: 'median latency without tracing, beside the bare server', bound: 'at most', limit: 1.4, value: ratioOf(latency, OURS) },
  ];
}

function readyTarget(ready: Comparison): Target {
  return { text: 'time until the gateway is ready, beside an empty Node.js program', bound: 'at most', limit: 3, value: ratioOf(ready, OURS) };
}

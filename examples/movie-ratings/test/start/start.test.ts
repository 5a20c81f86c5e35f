import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

// `npm start` as it is, in a process of its own, with the compiled packages.

const EXAMPLE = join(__dirname, '..', '..');
const children: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [require.resolve('tsx/cli'), 'scripts/start.ts', '--no-build', ...args], { cwd: EXAMPLE });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString('utf8'); });
  return { child, output: () => text, exit: new Promise((resolve) => child.once('close', resolve)) };
}

async function until(run: Run, text: string): Promise<void> {
  let hasEnded = false;
  void run.exit.then(() => { hasEnded = true; });
  while (!run.output().includes(text)) {
    if (hasEnded) throw new Error(`ended with ${await run.exit} before it said '${text}':\n${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const listen = (): Promise<Server> => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => resolve(server));
});
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** What the gateway on a port answers; undefined where there is no gateway, though others may have got the port in the meantime. */
async function ratingsAt(port: number): Promise<unknown> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/prod/42?items=7`);
    return (await response.json() as { ratings?: unknown }).ratings;
  } catch {
    return undefined;
  }
}

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

it('shows the sample request at each stage and ends with 0', async () => {
  const run = start('--once');
  const code = await run.exit;
  const output = run.output();
  expect(code === 0 ? '' : output).toBe('');
  const stages = [
    '1  the client asks', "/prod/321?items=101,131,162'",
    '2  the request template makes the body for the model', '{"in0": [321], "in1": [101]}',
    '3  the model answers', '{"predictions":[{"scores":[3.8]},{"scores":[2.9]},{"scores":[2.3]}]}',
    '4  the response template makes the answer for the client', '200 application/json', '"ratings": [',
    '5  the access log remembers', '"status":',
    '200, 3 ratings, each the one that the model itself gives.',
  ];
  const places = stages.map((stage) => output.indexOf(stage));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
}, 180_000);

it('goes on with a free port where the wanted one is taken, says so, serves, and ends at Ctrl-C with nothing left listening', async () => {
  const squatter = await listen();
  const { port: taken } = squatter.address() as AddressInfo;
  try {
    const run = start('--port', String(taken));
    await until(run, 'Serving until Ctrl-C');
    const port = Number(new RegExp(`port ${taken} is taken, so the gateway listens on (\\d+)`).exec(run.output())?.[1]);
    expect(port).not.toBe(taken);

    expect(await ratingsAt(port)).toEqual([expect.any(Number)]);

    run.child.kill('SIGINT');
    expect(await run.exit).toBe(0);
    expect(await ratingsAt(port)).toBeUndefined();
  } finally {
    await close(squatter);
  }
}, 180_000);

it('fails with 2 for an option that it does not know', async () => {
  const run = start('--twice');
  expect([await run.exit, run.output()]).toEqual([2, "no such option: got '--twice'\nusage: npm start -- [--once] [--no-build] [--port <number>]\n"]);
}, 180_000);

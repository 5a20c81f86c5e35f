import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { sketchTemplate } from '../behaviour/sketch-template';
import { ended, printed, startCommand, Workplace } from '../cli/run-command';
import { churn, Holding, holdingOf } from './churn';

/** What a soak measures: what the gateway holds after its first connections, and after the last. */
export interface Soak {
  readonly first: Holding | undefined;
  readonly last: Holding | undefined;
  readonly exitCode: number | null;
}

/** Most connections to the model that are kept for the next requests, beside the socket that listens and the pipes of the process. */
export const KEPT_SOCKETS = 60;

/** Runs the built command, lets so many connections come and go, and measures what it holds. */
export async function soak(connections: number): Promise<Soak> {
  const workplace = new Workplace();
  workplace.write('t.json', sketchTemplate({ methods: { 'POST /': { request: '$input.json("$")' } } }));
  const model = await slowModel();
  const child = startCommand(['serve', 't.json', '--model', `*=http://127.0.0.1:${portOf(model)}`, '--port', '0'], workplace.path);
  const end = ended(child);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(await printed(child, 'ready'))?.[1]);
  const pid = child.pid ?? 0;
  await churn(port, Math.ceil(connections / 3));
  const first = await settled(pid);
  await churn(port, connections - Math.ceil(connections / 3));
  const last = await settled(pid);
  child.kill('SIGINT');
  const { code } = await end;
  model.closeAllConnections();
  await new Promise((resolve) => model.close(resolve));
  workplace.remove();
  return { first, last, exitCode: code };
}

/** A model that takes a few milliseconds, so that clients go away while it works. */
async function slowModel(): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume().on('end', () => setTimeout(() => outgoing.end('{"ok":true}'), incoming.url === '/ping' ? 0 : 3));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** What the process holds once it has let go of the connections that have ended, or after half a minute. */
async function settled(pid: number): Promise<Holding | undefined> {
  let holding = holdingOf(pid);
  for (let wait = 0; wait < 300 && (holding?.sockets ?? 0) > KEPT_SOCKETS; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    holding = holdingOf(pid);
  }
  return holding;
}

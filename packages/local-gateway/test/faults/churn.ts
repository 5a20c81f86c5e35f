import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect, Socket } from 'node:net';

const REQUEST = 'POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: 14\r\n\r\n{"some": "it"}';

/** One way of using a connection: resolves when the client is through with it. */
type Visit = (socket: Socket) => Promise<void>;

/** What clients do with connections, the decent ones and the others. */
const VISITS: readonly Visit[] = [
  // Three requests over one connection, then a polite end.
  async (socket) => {
    for (let request = 0; request < 3; request++) await answered(socket, REQUEST);
    socket.end();
  },
  // Gone at once.
  async (socket) => {
    socket.destroy();
    await Promise.resolve();
  },
  // Gone in the middle of the headers.
  async (socket) => {
    await sent(socket, REQUEST.slice(0, 30));
    socket.resetAndDestroy();
  },
  // Gone in the middle of the body.
  async (socket) => {
    await sent(socket, REQUEST.slice(0, -5));
    socket.destroy();
  },
  // Gone before the answer.
  async (socket) => {
    await sent(socket, REQUEST);
    socket.resetAndDestroy();
  },
  // Gone after the first bytes of an answer, with a second request on its way.
  async (socket) => {
    await answered(socket, REQUEST);
    await sent(socket, REQUEST + REQUEST);
    socket.destroy();
  },
];

/** Opens so many connections, a number of them at once, each used in one of the ways in turn. */
export async function churn(port: number, connections: number, atOnce = 40): Promise<void> {
  let next = 0;
  const visitor = async (): Promise<void> => {
    for (let index = next++; index < connections; index = next++) await visit(port, VISITS[index % VISITS.length] as Visit);
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
}

/** What a process holds: megabytes of memory, and sockets. */
export interface Holding {
  readonly megabytes: number;
  readonly sockets: number;
}

/** What another process holds, as Linux tells it; undefined on other systems. */
export function holdingOf(pid: number): Holding | undefined {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  const sockets = readdirSync(`/proc/${pid}/fd`).filter((descriptor) => isSocket(`/proc/${pid}/fd/${descriptor}`)).length;
  return { megabytes: Number(kilobytes) / 1024, sockets };
}

function isSocket(path: string): boolean {
  try {
    return readlinkSync(path).startsWith('socket:');
  } catch {
    // Closed since the list was read.
    return false;
  }
}

function visit(port: number, use: Visit): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      use(socket).catch(reject);
    });
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

function sent(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve) => socket.write(text, () => resolve()));
}

function answered(socket: Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (!text.endsWith('{"ok":true}')) return;
      socket.off('data', read).off('close', closed);
      resolve();
    };
    const closed = (): void => reject(new Error(`the connection was closed after '${text}'`));
    socket.on('data', read).on('close', closed);
    socket.write(request);
  });
}

import { createServer } from 'node:net';

/** Systems hand out ports from 32768 (Linux) or 49152 (all others) on to whoever asks for any. */
const FIRST = 20_000;
const LAST = 32_000;

/**
 * A port of this machine that is free, and that nobody gets who asks the system for any: what is started in a moment still finds it free.
 *
 * A test that can listen on port 0 does so, and needs none.
 */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  return await isFree(port) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

import { type AddressInfo, createServer } from 'node:net';

/** `wanted` where nobody listens on it, else any port that is free. */
export async function freePort(wanted: number): Promise<number> {
  try {
    return await tryPort(wanted);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') return tryPort(0);
    throw error;
  }
}

/** Listens for a moment. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}

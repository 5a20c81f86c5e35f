import { connect } from 'node:net';

/** Sends bytes as they are, and answers all that comes back until the server closes the connection. */
export function sendRaw(port: number, chunks: readonly (string | Buffer)[], pauseMs = 0): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      void (async () => {
        for (const chunk of chunks) {
          if (socket.destroyed) return;
          socket.write(chunk);
          if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
        }
      })();
    });
    // A server that refuses a flood closes while bytes are on their way.
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk)).on('close', () => resolve(text));
  });
}

/** Status and body of an answer as it came. */
export function parseRaw(answer: string): readonly [status: number, body: string] {
  const end = answer.indexOf('\r\n\r\n');
  return [Number(answer.slice(9, 12)), end < 0 ? '' : answer.slice(end + 4)];
}

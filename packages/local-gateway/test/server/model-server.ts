import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** Answers one invocation. */
export type Invocation = (body: string, incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** A model server over the container contract, for tests. */
export class ModelServer {
  static async start(invocation: Invocation, port = 0): Promise<ModelServer> {
    const server = createServer((incoming, outgoing) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => {
        if (incoming.url === '/ping') outgoing.end();
        else invocation(body, incoming, outgoing);
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new ModelServer(server);
  }

  readonly url: string;

  private constructor(private readonly server: Server) {
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Answers every instance of a request with a prediction made from its item. */
export const predict: Invocation = (body, _incoming, outgoing) => {
  const { instances } = JSON.parse(body) as { readonly instances: readonly { readonly in0: readonly number[]; readonly in1: readonly number[] }[] };
  outgoing.setHeader('Content-Type', 'application/json');
  outgoing.end(JSON.stringify({ predictions: instances.map(({ in0, in1 }) => ({ scores: [((in0[0] ?? 0) + (in1[0] ?? 0)) / 100] })) }));
};

import { BackendAnswer, InvokeCall, ModelBackend } from './backend';
import { HttpClient } from './http-client';
import { HttpTarget } from './http-target';

/** How long a container may take for `/ping` (documented: 2 seconds). */
const PING_TIMEOUT_MS = 2_000;

/** A server that speaks the contract of SageMaker's containers: `GET /ping` and `POST /invocations`. */
export class ContainerBackend implements ModelBackend {
  readonly description: string;
  private readonly base: string;
  private invocations: HttpTarget | undefined;

  constructor(url: string, private readonly client: HttpClient) {
    this.description = url;
    this.base = url.replace(/\/+$/, '');
  }

  /** Posts the request to `/invocations`. */
  invoke(call: InvokeCall): Promise<BackendAnswer> {
    this.invocations ??= this.client.target(`${this.base}/invocations`);
    return this.invocations.send({ method: 'POST', headers: call.headers, body: call.body, timeoutMs: call.timeoutMs });
  }

  /** Whether `/ping` answers 200 in time. */
  async isReady(): Promise<boolean> {
    try {
      const answer = await this.client.call({ method: 'GET', url: `${this.base}/ping`, headers: [], body: '', timeoutMs: PING_TIMEOUT_MS });
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  /** The client belongs to the gateway, which closes it. */
  async close(): Promise<void> {
    await Promise.resolve();
  }
}

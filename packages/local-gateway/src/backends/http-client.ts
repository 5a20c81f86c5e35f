import Pool from 'undici/lib/dispatcher/pool.js';
import { BackendAnswer, BackendCall } from './backend';
import { CONNECT_TIMEOUT_MS } from './connection-failure';
import { HttpTarget } from './http-target';

/**
 * An HTTP client with keep-alive connections per origin.
 *
 * undici, because it takes about half the time of `node:http` for a call, which is most of what the gateway does.
 */
export class HttpClient {
  private readonly pools = new Map<string, Pool>();

  constructor(private readonly maxAnswerBytes: number) {}

  /** Sends one call; fails with a {@link BackendFailure}. */
  call(call: BackendCall): Promise<BackendAnswer> {
    return this.target(call.url).send(call);
  }

  /** An address for many calls, of which the URL is read once. */
  target(url: string): HttpTarget {
    const { origin, pathname, search } = new URL(url);
    let pool = this.pools.get(origin);
    if (pool === undefined) {
      pool = openPool(origin);
      this.pools.set(origin, pool);
    }
    return new HttpTarget(pool, pathname + search, this.maxAnswerBytes);
  }

  /** Closes idle connections and lets running calls end. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
    this.pools.clear();
  }
}

function openPool(origin: string): Pool {
  return new Pool(origin, {
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
  });
}

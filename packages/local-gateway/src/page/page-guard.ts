import { HeaderMap } from '../http/header-map';

/** What a request to the page is judged by. */
export interface GuardedRequest {
  readonly method: string;
  readonly headers: HeaderMap;
}

/**
 * Why a request to the page is refused; undefined where it is not.
 *
 * A site that resolves its own name to this machine (DNS rebinding) is known by the name in `Host`;
 * a page of another origin that sends requests here is known by `Origin` and `Sec-Fetch-Site`.
 *
 * @param request the request
 * @param listenHost the address that the gateway listens on, or a name for it
 */
export function refusePageRequest({ method, headers }: GuardedRequest, listenHost: string): string | undefined {
  const host = headers.find('host');
  if (host === undefined || !isThisMachine(host, listenHost)) {
    return `the page answers to localhost and to the address that the gateway listens on, not to host '${host ?? ''}'`;
  }
  const origin = headers.find('origin');
  if (origin !== undefined && !isSameOrigin(origin, host)) return `the page answers to its own origin, not to '${origin}'`;
  const site = headers.find('sec-fetch-site');
  const isNavigation = method === 'GET' && headers.find('sec-fetch-mode') === 'navigate' && headers.find('sec-fetch-dest') === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    return `the page answers to its own origin, not to a request from a ${site} page`;
  }
  if (method === 'POST' && !/^application\/json\s*(?:;|$)/i.test(headers.find('content-type') ?? '')) {
    return "the page takes JSON; send it with 'Content-Type: application/json'";
  }
  return undefined;
}

/** Whether a `Host` header names this machine and nothing else. */
export function isThisMachine(host: string, listenHost: string): boolean {
  return isOwnHost(hostName(host), listenHost);
}

/** The name in a `Host` header, without its port, in lower case. */
function hostName(host: string): string {
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(host);
  return (bracketed?.[1] ?? host.replace(/:\d*$/, '')).toLowerCase();
}

function isOwnHost(name: string, listenHost: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)) return true;
  if (name === listenHost.toLowerCase()) return true;
  // Listening on every address: any address of this machine is its own. Addresses cannot be rebound, names can.
  const isEverywhere = listenHost === '0.0.0.0' || listenHost === '::';
  return isEverywhere && (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || name.includes(':'));
}

function isSameOrigin(origin: string, host: string): boolean {
  return origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

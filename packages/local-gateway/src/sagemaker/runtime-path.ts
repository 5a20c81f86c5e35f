import { decodePath } from '../http/percent-decoding';

const INVOCATIONS = /^\/endpoints\/([^/]+)\/invocations$/;
const ASYNC_INVOCATIONS = /^\/endpoints\/([^/]+)\/async-invocations$/;

/** Paths that are kept; an API has few, a client may make up any number. */
const MAX_KNOWN = 1000;

const known = new Map<string, string>();

/** Whether a path belongs to SageMaker Runtime's own API, for clients whose endpoint URL is the gateway. */
export function isRuntimePath(path: string): boolean {
  return path.startsWith('/endpoints/');
}

/** The endpoint whose invocation has this path; undefined where it is no invocation. */
export function invokedEndpoint(path: string): string | undefined {
  let name = known.get(path);
  if (name === undefined) {
    const encoded = INVOCATIONS.exec(path)?.[1];
    if (encoded === undefined) return undefined;
    name = decodePath(encoded);
    if (known.size < MAX_KNOWN) known.set(path, name);
  }
  return name;
}

/** The endpoint whose asynchronous invocation has this path; undefined where it is none. */
export function queuedEndpoint(path: string): string | undefined {
  const encoded = ASYNC_INVOCATIONS.exec(path)?.[1];
  return encoded === undefined ? undefined : decodePath(encoded);
}

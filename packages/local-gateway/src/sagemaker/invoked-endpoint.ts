import { decodePath } from '../http/percent-decoding';

const INVOCATIONS = /^\/endpoints\/([^/]+)\/invocations$/;

/** Paths that are kept; an API has few, a client may make up any number. */
const MAX_KNOWN = 1000;

const known = new Map<string, string>();

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

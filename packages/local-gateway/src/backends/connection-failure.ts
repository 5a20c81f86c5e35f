/** Longest wait for a connection, in milliseconds; a container has to accept one within 250 ms, a slow machine gets more. */
export const CONNECT_TIMEOUT_MS = 5_000;

/** Codes of a connection that was never made. */
const UNREACHABLE = new Map([
  ['ECONNREFUSED', 'the connection is refused'],
  ['ENOTFOUND', 'the host is not known'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['UND_ERR_CONNECT_TIMEOUT', `no connection within ${CONNECT_TIMEOUT_MS} ms`],
]);

/** Why a connection was never made; undefined where one was. */
export function connectionFailure(error: Error): string | undefined {
  const code = codeOf(error);
  const reason = UNREACHABLE.get(code);
  return reason === undefined ? undefined : `${reason} (${code})`;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : '';
}

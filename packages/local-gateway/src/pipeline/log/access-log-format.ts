/** A piece of an access-log format: literal text, or the path of a `$context` variable. */
export type AccessLogPiece = string | { readonly path: readonly string[] };

/** An access-log format, cut at its variables. */
export type AccessLogFormat = readonly AccessLogPiece[];

/**
 * Cuts an access-log format at its `$context` variables.
 *
 * The format is no mapping template: nothing but `$context.a.b` is replaced (documented).
 */
export function parseAccessLogFormat(format: string): AccessLogFormat {
  const pieces: AccessLogPiece[] = [];
  let end = 0;
  for (const match of format.matchAll(/\$context((?:\.[A-Za-z_][\w-]*)+)/g)) {
    if (match.index > end) pieces.push(format.slice(end, match.index));
    pieces.push({ path: (match[1] ?? '').slice(1).split('.') });
    end = match.index + match[0].length;
  }
  if (end < format.length) pieces.push(format.slice(end));
  return pieces;
}

/** One line of the access log; a variable without a value prints `-`. */
export function renderAccessLog(format: AccessLogFormat, context: unknown): string {
  let line = '';
  for (const piece of format) line += typeof piece === 'string' ? piece : printVariable(context, piece.path);
  return line;
}

function printVariable(context: unknown, path: readonly string[]): string {
  const value = findValue(context, path);
  return value === undefined || value === null || value === '' || typeof value === 'object' ? '-' : String(value);
}

/** The value at a path of own keys. */
export function findValue(value: unknown, path: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.prototype.hasOwnProperty.call(found, key)) return undefined;
    found = (found as { readonly [name: string]: unknown })[key];
  }
  return found;
}

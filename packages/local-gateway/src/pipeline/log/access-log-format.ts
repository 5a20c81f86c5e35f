import { Exchange } from '../../exchange/exchange';
import { AccessLogField, accessLogField, Ending } from './access-log-fields';

/** An access-log format, cut at its variables: literal text, or the reader of a variable. */
type AccessLogFormat = readonly (string | AccessLogField)[];

/** Formats that are cut already, by their text. */
const formats = new Map<string, AccessLogFormat>();

/**
 * Cuts an access-log format at its `$context` variables.
 *
 * The format is no mapping template: nothing but `$context.a.b` is replaced (documented).
 */
function parseAccessLogFormat(format: string): AccessLogFormat {
  const pieces: (string | AccessLogField)[] = [];
  let end = 0;
  for (const match of format.matchAll(/\$context((?:\.[A-Za-z_][\w-]*)+)/g)) {
    if (match.index > end) pieces.push(format.slice(end, match.index));
    pieces.push(accessLogField((match[1] ?? '').slice(1).split('.')));
    end = match.index + match[0].length;
  }
  if (end < format.length) pieces.push(format.slice(end));
  return pieces;
}

/** One line of the access log; a variable without a value prints `-`. */
export function renderAccessLog(format: string, exchange: Exchange, ending: Ending): string {
  let pieces = formats.get(format);
  if (pieces === undefined) {
    pieces = parseAccessLogFormat(format);
    formats.set(format, pieces);
  }
  let line = '';
  for (const piece of pieces) line += typeof piece === 'string' ? piece : print(piece(exchange, ending));
  return line;
}

function print(value: unknown): string {
  return value === undefined || value === null || value === '' || typeof value === 'object' ? '-' : String(value);
}

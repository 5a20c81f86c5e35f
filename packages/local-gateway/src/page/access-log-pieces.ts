import { Exchange } from '../exchange/exchange';
import { Ending } from '../pipeline/log/access-log-fields';
import { renderAccessLog } from '../pipeline/log/access-log-format';
import { AccessLogData, AccessLogPiece } from './page-data';

/** The line of the access log with the value of each of its variables; undefined where the stage writes none. */
export function accessLogPieces(exchange: Exchange, ending: Ending): AccessLogData | undefined {
  const format = exchange.stage?.accessLog;
  if (format === undefined) return undefined;
  const pieces = format.split(/(\$context(?:\.[A-Za-z_][\w-]*)+)/).filter((text) => text !== '').map((text): AccessLogPiece => {
    if (!/^\$context\.[A-Za-z_]/.test(text)) return { text };
    return { text: renderAccessLog(text, exchange, ending), variable: text.slice('$context.'.length) };
  });
  return { line: pieces.map(({ text }) => text).join(''), pieces };
}

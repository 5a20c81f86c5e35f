import { deflateSync, gzipSync } from 'node:zlib';
import { Exchange } from '../../exchange/exchange';
import { GatewayAnswer } from '../../http/gateway-request';
import { chooseCoding } from './choose-coding';

const ENCODERS = { gzip: gzipSync, deflate: deflateSync } as const;

/**
 * An answer of the integration, compressed where the API has compression, the client asks for a coding, and the body is long enough
 * and not encoded already (documented).
 */
export function compressAnswer(answer: GatewayAnswer, exchange: Exchange): GatewayAnswer {
  const minimum = exchange.stage?.api.minimumCompressionSize;
  if (minimum === undefined) return answer;
  const coding = chooseCoding(exchange.headers.find('accept-encoding'));
  if (coding === undefined || answer.headers.some(([name]) => name.toLowerCase() === 'content-encoding')) return answer;
  const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  if (bytes.length < minimum || bytes.length === 0) return answer;
  return { ...answer, headers: [...answer.headers, ['Content-Encoding', coding]], body: ENCODERS[coding](bytes) };
}

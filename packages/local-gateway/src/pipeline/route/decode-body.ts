import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { coded } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { MAX_PAYLOAD_BYTES } from '../../http/payload-limit';

type Decoder = (body: Uint8Array) => Uint8Array;

/** AWS documents the limit of a payload, and not that it holds after decompression, too. */
const OPTIONS = { maxOutputLength: MAX_PAYLOAD_BYTES };

/** The codings of a request that API Gateway takes (documented), whether or not the API has compression. */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', (body) => gunzipSync(body, OPTIONS)],
  ['deflate', inflate],
  ['identity', (body) => body],
]);

/** Decompresses the body of a request that says so; 415 where its coding is another, or the body is not in it (documented). */
export function decodeBody(exchange: Exchange): Fault | undefined {
  const { body } = exchange.request;
  if (body.length === 0) return undefined;
  const coding = exchange.headers.find('content-encoding');
  if (coding === undefined) return undefined;
  const decode = DECODERS.get(coding.trim().toLowerCase());
  if (decode === undefined) return refuse(`'${coding}' is no content coding that API Gateway takes; these are ${[...DECODERS.keys()].join(', ')}`);
  try {
    exchange.body = decode(body);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_BUFFER_TOO_LARGE') return refuse(`the body is not in the content coding '${coding}': ${message}`);
    const explanation = coded('GW1020', `the body decompresses to more than the ${MAX_PAYLOAD_BYTES} bytes that API Gateway takes`);
    return new Fault('REQUEST_TOO_LARGE', 'Request Too Long', explanation, { status: 413 });
  }
}

/** `deflate` is the format of zlib, and some clients send it without its frame. */
function inflate(body: Uint8Array): Uint8Array {
  const hasFrame = ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;
  return hasFrame ? inflateSync(body, OPTIONS) : inflateRawSync(body, OPTIONS);
}

function refuse(explanation: string): Fault {
  return new Fault('UNSUPPORTED_MEDIA_TYPE', 'Unsupported Media Type', coded('GW1042', explanation));
}

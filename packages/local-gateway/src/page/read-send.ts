import { GatewayRequest, Header } from '../http/gateway-request';

/** A token of HTTP: names of methods and headers. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A request that the page asks for. */
export interface ReadSend {
  readonly request: GatewayRequest;
  /**
   * The access key to sign it with.
   *
   * @default - it goes out as it is
   */
  readonly signAs?: string;
}

/** The request that the page asks for, or what is wrong with the question. */
export function readSend(text: string, sourceIp: string): ReadSend | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'the body is not JSON';
  }
  if (typeof data !== 'object' || data === null) return "the body is not an object with 'method', 'target', 'headers' and 'body'";
  const { method, target, headers, body, signAs } = data as { readonly [name: string]: unknown };
  if (typeof method !== 'string' || !TOKEN.test(method)) return "'method' is not the name of an HTTP method";
  if (typeof target !== 'string' || !/^\/[\x21-\x7e]*$/.test(target)) return "'target' is a path with its query, in printable ASCII; blanks and other letters are written %XX";
  if (target.startsWith('/_gateway')) return "'target' is the page itself";
  if (!Array.isArray(headers) || !headers.every(isHeader)) return "'headers' is not a list of names and values, each on one line";
  if (typeof body !== 'string') return "'body' is not a text";
  if (signAs !== undefined && typeof signAs !== 'string') return "'signAs' is not the id of an access key";
  const bytes = Buffer.from(body, 'utf8');
  return { request: { method, target, rawHeaders: headers.flat(), body: bytes, sourceIp }, signAs };
}

function isHeader(value: unknown): value is Header {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && TOKEN.test(value[0])
    && typeof value[1] === 'string' && !/[\0\r\n]/.test(value[1]);
}

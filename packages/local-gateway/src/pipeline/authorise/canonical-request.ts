import { createHash } from 'node:crypto';
import { Exchange } from '../../exchange/exchange';

/** The parts of a signature version 4, wherever the client put them. */
export interface Signature {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `20260131T120000Z`. */
  readonly timestamp: string;
  readonly sessionToken?: string;
  /** Seconds that a presigned URL is good for; undefined for a signature in a header. */
  readonly expiresSeconds?: number;
}

/** The canonical request of a signature; path segments are encoded twice, as every service but S3 does (documented). */
export function canonicalRequest(exchange: Exchange, { signedHeaders, expiresSeconds }: Pick<Signature, 'signedHeaders' | 'expiresSeconds'>): string {
  const headers = signedHeaders.map((name) => `${name}:${collapse(headerValues(exchange, name))}\n`).join('');
  return [
    exchange.request.method,
    canonicalPath(exchange.fullPath),
    canonicalQuery(exchange, expiresSeconds !== undefined),
    headers,
    signedHeaders.join(';'),
    createHash('sha256').update(exchange.request.body).digest('hex'),
  ].join('\n');
}

/** RFC 3986 encoding: everything but letters, digits and `-._~`. */
function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(encodeRfc3986(segment));
  }
  const isFolder = path.endsWith('/') && segments.length > 0;
  return `/${segments.join('/')}${isFolder ? '/' : ''}`;
}

function canonicalQuery(exchange: Exchange, isPresigned: boolean): string {
  const pairs: string[][] = [];
  for (const [name, values] of Object.entries(exchange.query.multi)) {
    if (isPresigned && name === 'X-Amz-Signature') continue;
    for (const value of values) pairs.push([encodeRfc3986(name), encodeRfc3986(value)]);
  }
  return pairs
    .sort(([leftName = '', leftValue = ''], [rightName = '', rightValue = '']) => compare(leftName, rightName) || compare(leftValue, rightValue))
    .map(([name = '', value = '']) => `${name}=${value}`)
    .join('&');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function headerValues(exchange: Exchange, lowerCaseName: string): string {
  const { rawHeaders } = exchange.request;
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === lowerCaseName) values.push((rawHeaders[index + 1] ?? '').trim());
  }
  return values.join(',');
}

function collapse(value: string): string {
  return value.replace(/ +/g, ' ');
}

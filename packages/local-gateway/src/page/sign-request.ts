import { createHmac, createHash } from 'node:crypto';
import { openExchange } from '../exchange/exchange';
import { requestIds } from '../exchange/request-ids';
import { GatewayRequest, Header } from '../http/gateway-request';
import { HeaderMap } from '../http/header-map';
import { parseQuery } from '../http/query';
import { canonicalRequest, Signature } from '../pipeline/authorise/canonical-request';
import { SigningKey } from '../pipeline/authorise/signing-key';

/** What a signature is good for. */
export interface SigningScope {
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** Headers that a signature brings along. */
const OF_THE_SIGNATURE = new Set(['authorization', 'x-amz-date', 'x-amz-security-token']);

/** Signs a request for API Gateway, signature version 4; a signature that it has already is replaced. */
export function signRequest(request: GatewayRequest, key: SigningKey, { region, nowMs }: SigningScope): GatewayRequest {
  const timestamp = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers = headerPairs(request.rawHeaders).filter(([name]) => !OF_THE_SIGNATURE.has(name.toLowerCase()));
  headers.push(['X-Amz-Date', timestamp]);
  if (key.sessionToken !== undefined) headers.push(['X-Amz-Security-Token', key.sessionToken]);
  const unsigned = { ...request, rawHeaders: headers.flat() };
  const scope = { date: timestamp.slice(0, 8), region, service: 'execute-api' };
  const signedHeaders = [...new Set(headers.map(([name]) => name.toLowerCase()))].filter((name) => SIGNED.has(name)).sort();
  const canonical = canonicalRequest(exchangeOf(unsigned, nowMs), {
    ...scope, accessKeyId: key.accessKeyId, signedHeaders, timestamp, signature: '', sessionToken: key.sessionToken,
  });
  const credential = `${scope.date}/${region}/${scope.service}/aws4_request`;
  const signature = sign(key, scope, ['AWS4-HMAC-SHA256', timestamp, credential, createHash('sha256').update(canonical).digest('hex')].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...unsigned, rawHeaders: [...unsigned.rawHeaders, 'Authorization', authorization] };
}

/** Headers that are signed where they are there, as AWS SDKs do; AWS asks for the host and for what begins with `X-Amz-`. */
const SIGNED = new Set(['content-type', 'host', 'x-amz-date', 'x-amz-security-token']);

function sign(key: SigningKey, { date, region, service }: Pick<Signature, 'date' | 'region' | 'service'>, toSign: string): string {
  const steps = [date, region, service, 'aws4_request'];
  const secret = steps.reduce<Buffer>((hmac, step) => createHmac('sha256', hmac).update(step).digest(), Buffer.from(`AWS4${key.secretAccessKey}`));
  return createHmac('sha256', secret).update(toSign).digest('hex');
}

function exchangeOf(request: GatewayRequest, startedAt: number): Parameters<typeof canonicalRequest>[0] {
  const [fullPath = '', ...query] = request.target.split('?');
  return openExchange(request, {
    ids: requestIds(undefined, startedAt),
    startedAt,
    httpMethod: request.method,
    headers: new HeaderMap(request.rawHeaders),
    query: parseQuery(query.join('?')),
    fullPath,
  });
}

function headerPairs(rawHeaders: readonly string[]): Header[] {
  return rawHeaders.flatMap((name, index): Header[] => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
}

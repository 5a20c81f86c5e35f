import { openExchange } from '../exchange/exchange';
import { GatewayRequest } from '../http/gateway-request';
import { headerPairs } from '../http/header-pairs';
import { canonicalRequest } from '../pipeline/authorise/canonical-request';
import { ALGORITHM, scopeText, sign, stringToSign, timestampOf } from '../pipeline/authorise/sign';
import { SigningKey } from '../pipeline/authorise/signing-key';

/** What a signature is good for. */
export interface SigningScope {
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** Headers that a signature brings along. */
const OF_THE_SIGNATURE = new Set(['authorization', 'x-amz-date', 'x-amz-security-token']);

/** Headers that are signed where they are there, as AWS SDKs do; AWS asks for the host and for what begins with `X-Amz-`. */
const SIGNED = new Set(['content-type', 'host', 'x-amz-date', 'x-amz-security-token']);

/** Signs a request for API Gateway, signature version 4; a signature that it has already is replaced. */
export function signRequest(request: GatewayRequest, key: SigningKey, { region, nowMs }: SigningScope): GatewayRequest {
  const timestamp = timestampOf(nowMs);
  const scope = { date: timestamp.slice(0, 8), region, service: 'execute-api', timestamp };
  const headers = headerPairs(request.rawHeaders).filter(([name]) => !OF_THE_SIGNATURE.has(name.toLowerCase()));
  headers.push(['X-Amz-Date', timestamp]);
  if (key.sessionToken !== undefined) headers.push(['X-Amz-Security-Token', key.sessionToken]);
  const unsigned = { ...request, rawHeaders: headers.flat() };
  const signedHeaders = [...new Set(headers.map(([name]) => name.toLowerCase()))].filter((name) => SIGNED.has(name)).sort();
  const canonical = canonicalRequest(openExchange(unsigned, nowMs), { signedHeaders });
  const credential = `${key.accessKeyId}/${scopeText(scope)}`;
  const signature = sign(key, scope, stringToSign(scope, canonical));
  const authorization = `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...unsigned, rawHeaders: [...unsigned.rawHeaders, 'Authorization', authorization] };
}

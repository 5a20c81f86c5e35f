import { Exchange } from '../../exchange/exchange';
import { Signature } from './canonical-request';
import { ALGORITHM } from './sign';

/** Why a signature cannot be read, in AWS's words. */
export interface UnreadableSignature {
  readonly reason: string;
}

/** A presigned URL is good for a week at most (documented). */
const MAX_EXPIRES_SECONDS = 604_800;

/** Reads a signature from the Authorization header or a presigned query; undefined where the request has none. */
export function parseSignature(exchange: Exchange): Signature | UnreadableSignature | undefined {
  const header = exchange.headers.find('authorization');
  if (header !== undefined) return fromHeader(header, exchange);
  return exchange.query.last['X-Amz-Signature'] === undefined ? undefined : fromQuery(exchange);
}

function fromHeader(header: string, exchange: Exchange): Signature | UnreadableSignature {
  const value = header.startsWith(ALGORITHM) ? header.slice(ALGORITHM.length).trim() : header.slice(header.indexOf(' ') + 1);
  const fields = new Map<string, string>();
  for (const part of value.split(',').map((each) => each.trim())) {
    const equals = part.indexOf('=');
    if (equals < 0) return { reason: `'${part}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.` };
    fields.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !fields.has(name));
  const timestamp = exchange.headers.find('x-amz-date') ?? exchange.headers.find('date');
  const reasons = missing.map((name) => `Authorization header requires '${name}' parameter.`);
  if (timestamp === undefined) reasons.push(`Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.`);
  if (reasons.length > 0) return { reason: `${reasons.join(' ')} Authorization=${header}` };
  return assemble({
    credential: fields.get('Credential') ?? '',
    signedHeaders: fields.get('SignedHeaders') ?? '',
    signature: fields.get('Signature') ?? '',
    timestamp: timestamp ?? '',
    sessionToken: exchange.headers.find('x-amz-security-token'),
  });
}

function fromQuery(exchange: Exchange): Signature | UnreadableSignature {
  const query = exchange.query.last;
  const names = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders'];
  const missing = names.filter((name) => query[name] === undefined);
  if (missing.length > 0) return { reason: missing.map((name) => `AWS query-string parameters must include '${name}'.`).join(' ') };
  const expires = query['X-Amz-Expires'] ?? '';
  if (!/^\d+$/.test(expires)) return { reason: 'X-Amz-Expires should be a number' };
  if (Number(expires) > MAX_EXPIRES_SECONDS) return { reason: `X-Amz-Expires must be less than a week (in seconds); that is ${MAX_EXPIRES_SECONDS}` };
  return assemble({
    credential: query['X-Amz-Credential'] ?? '',
    signedHeaders: query['X-Amz-SignedHeaders'] ?? '',
    signature: query['X-Amz-Signature'] ?? '',
    timestamp: query['X-Amz-Date'] ?? '',
    sessionToken: query['X-Amz-Security-Token'],
    expiresSeconds: Number(expires),
  });
}

function assemble(parts: {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly sessionToken?: string;
  readonly expiresSeconds?: number;
}): Signature | UnreadableSignature {
  const [accessKeyId, date, region, service, terminal] = parts.credential.split('/');
  if (accessKeyId === undefined || date === undefined || region === undefined || service === undefined || terminal !== 'aws4_request') {
    return { reason: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${parts.credential}'` };
  }
  const signedHeaders = parts.signedHeaders.split(';');
  if (!signedHeaders.includes('host')) return { reason: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization." };
  return { ...parts, accessKeyId, date, region, service, signedHeaders };
}

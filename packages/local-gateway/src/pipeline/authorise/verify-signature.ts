import { timingSafeEqual } from 'node:crypto';
import { coded } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { arnOfMethod } from '../../exchange/method-arn';
import { splitTarget } from '../../http/split-target';
import { GatewayResponseType } from '../../plan/gateway-response-type';
import { accountOf } from '../../plan/policy/policy-question';
import { fitsWildcard } from '../../plan/policy/wildcard';
import type { Authorised } from './authorised';
import { canonicalRequest, Signature } from './canonical-request';
import { judgePolicy, refuseByPolicy, refuseCaller } from './judge-policy';
import { parseSignature } from './parse-signature';
import { sign, stringToSign, timestampOf } from './sign';
import { SigningKey } from './signing-key';

/** How far the clocks of client and gateway may be apart, in milliseconds. */
const MAX_SKEW_MS = 5 * 60_000;

const SERVICE = 'execute-api';

const WRONG_SIGNATURE = 'The request signature we calculated does not match the signature you provided. '
  + 'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

/** Checks a signature version 4 against the known keys, with AWS's answer for each way of being wrong. */
export function verifySignature(exchange: Exchange, keys: readonly SigningKey[], nowMs: number): Authorised | Fault {
  const signature = parseSignature(exchange);
  if (signature === undefined) {
    return refuse('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token', 'the method has IAM authorization, and the request is not signed');
  }
  if ('reason' in signature) return refuse('MISSING_AUTHENTICATION_TOKEN', signature.reason, signature.reason, 'IncompleteSignatureException');
  const key = keys.find(({ accessKeyId }) => accessKeyId === signature.accessKeyId);
  if (key === undefined) {
    const explanation = `access key '${signature.accessKeyId}' is not among the configured keys`;
    return refuse('ACCESS_DENIED', 'The security token included in the request is invalid.', explanation, 'UnrecognizedClientException');
  }
  const fault = checkScope(exchange, signature) ?? checkTime(signature, nowMs) ?? checkSession(signature, key, nowMs);
  if (fault !== undefined) return fault;
  const canonical = canonicalRequest(exchange, signature);
  const toSign = stringToSign(signature, canonical);
  if (!isSame(signature.signature, sign(key, signature, toSign))) return wrongSignature(exchange, canonical, toSign);
  return allowed(exchange, key);
}

function checkScope(exchange: Exchange, signature: Signature): Fault | undefined {
  const region = exchange.stage?.api.region ?? '';
  if (signature.region !== region) {
    const message = `Credential should be scoped to a valid region, not '${signature.region}'. `;
    return refuse('INVALID_SIGNATURE', message, `the API is in ${region}: sign for that region`);
  }
  if (signature.service === SERVICE) return undefined;
  return refuse('INVALID_SIGNATURE', `Credential should be scoped to correct service: '${SERVICE}'. `, `sign for the service '${SERVICE}'`);
}

function checkTime(signature: Signature, nowMs: number): Fault | undefined {
  const signedAt = parseTimestamp(signature.timestamp);
  if (signedAt === undefined || !signature.timestamp.startsWith(signature.date)) {
    const message = `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${signature.date}' != '${signature.timestamp}', `
      + `from '${signature.timestamp}'.`;
    return refuse('INVALID_SIGNATURE', message, 'the date of the credential is not the date of the request');
  }
  const maxAgeMs = signature.expiresSeconds === undefined ? MAX_SKEW_MS : signature.expiresSeconds * 1000;
  const now = timestampOf(nowMs);
  if (nowMs - signedAt > maxAgeMs) {
    const limit = timestampOf(nowMs - maxAgeMs);
    const message = `Signature expired: ${signature.timestamp} is now earlier than ${limit} (${now} - ${maxAgeMs / 60_000} min.)`;
    return refuse('INVALID_SIGNATURE', message, 'the signature is too old; look at the clock of the client');
  }
  if (signedAt - nowMs > MAX_SKEW_MS) {
    const message = `Signature not yet current: ${signature.timestamp} is still later than ${timestampOf(nowMs + MAX_SKEW_MS)} (${now} + 5 min.)`;
    return refuse('INVALID_SIGNATURE', message, 'the signature is from the future; look at the clock of the client');
  }
  return undefined;
}

function checkSession(signature: Signature, key: SigningKey, nowMs: number): Fault | undefined {
  if (key.expiresAt !== undefined && key.expiresAt < nowMs) {
    return refuse('EXPIRED_TOKEN', 'The security token included in the request is expired', `the session of '${key.accessKeyId}' has ended`);
  }
  if (signature.sessionToken === key.sessionToken) return undefined;
  const explanation = `the session token of '${key.accessKeyId}' is not the configured one`;
  return refuse('ACCESS_DENIED', 'The security token included in the request is invalid.', explanation, 'UnrecognizedClientException');
}

function allowed(exchange: Exchange, key: SigningKey): Authorised | Fault {
  const accountId = exchange.stage?.api.accountId ?? '';
  const userArn = key.userArn ?? `arn:aws:iam::${accountId}:user/local`;
  const resource = arnOfMethod(exchange);
  const policy = exchange.stage?.policy;
  const verdict = policy && judgePolicy(exchange, policy, { arn: userArn });
  if (verdict === 'denied') return refuseByPolicy(exchange, { arn: userArn }, verdict);
  const isAllowedByKey = key.allow === undefined || key.allow.some((pattern) => fitsWildcard(pattern, resource));
  // Within an account one permission is enough, from another account it takes both (documented).
  const isForeign = verdict !== undefined && accountOf(userArn) !== accountId;
  if (isForeign && verdict === 'nothing') return refuseByPolicy(exchange, { arn: userArn }, verdict);
  if (!isAllowedByKey && (isForeign || verdict !== 'allowed')) {
    return refuseCaller(exchange, { arn: userArn }, `'${key.accessKeyId}' may not invoke ${exchange.plan?.title ?? ''}`);
  }
  const user = userArn.slice(userArn.lastIndexOf('/') + 1);
  return { identity: { accessKey: key.accessKeyId, accountId, caller: user, user, userArn }, isUnchecked: false };
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function wrongSignature(exchange: Exchange, canonical: string, toSign: string): Fault {
  const message = `${WRONG_SIGNATURE}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\n`
    + `The String-to-Sign should have been\n'${toSign}'\n`;
  return refuse('INVALID_SIGNATURE', message, whyWrong(exchange, canonical));
}

/** Many clients, older curl among them, sign path and query as they are written; AWS encodes both first (documented). */
function whyWrong({ request, fullPath }: Exchange, canonical: string): string {
  const [, path = '', query = ''] = canonical.split('\n');
  const written = splitTarget(request.target).query;
  const reasons = ['the signature does not fit the request; the expected canonical string is in the answer'];
  if (written !== query && !written.includes('X-Amz-Signature=')) {
    reasons.push(`AWS signs the query as '${query}': a client that signs it as it is written, such as curl, has to send it so`);
  }
  if (fullPath !== path) reasons.push(`AWS signs the path as '${path}', encoded once more than it is sent: take a client that does so, such as an AWS SDK`);
  return reasons.join('; ');
}

function refuse(type: GatewayResponseType, message: string, explanation: string, errorType?: string): Fault {
  return new Fault(type, message, coded('GW1026', explanation), { errorType });
}

/** `20260131T120000Z` in milliseconds since 1970. */
function parseTimestamp(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

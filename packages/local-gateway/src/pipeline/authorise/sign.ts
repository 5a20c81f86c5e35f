import { createHash, createHmac } from 'node:crypto';
import { Signature } from './canonical-request';
import { SigningKey } from './signing-key';

/** The algorithm of signature version 4. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** What a signature is for, and when it was made. */
export type SignatureScope = Pick<Signature, 'date' | 'region' | 'service' | 'timestamp'>;

/** Date, region and service of a signature, as credentials write them: `20260131/us-east-1/execute-api/aws4_request`. */
export function scopeText({ date, region, service }: SignatureScope): string {
  return `${date}/${region}/${service}/aws4_request`;
}

/** The text that is signed: the scope with the hash of the canonical request. */
export function stringToSign(scope: SignatureScope, canonical: string): string {
  return [ALGORITHM, scope.timestamp, scopeText(scope), createHash('sha256').update(canonical).digest('hex')].join('\n');
}

/** The signature of a text, in hexadecimal digits. */
export function sign(key: SigningKey, scope: SignatureScope, toSign: string): string {
  const secret = scopeText(scope).split('/')
    .reduce<Buffer>((hmac, step) => createHmac('sha256', hmac).update(step).digest(), Buffer.from(`AWS4${key.secretAccessKey}`));
  return createHmac('sha256', secret).update(toSign).digest('hex');
}

/** A time as signatures write it: `20260131T120000Z`. */
export function timestampOf(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

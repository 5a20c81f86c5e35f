import { randomUUID } from 'node:crypto';

/** The ids that API Gateway gives a request. */
export interface RequestIds {
  /** `$context.requestId`, a UUID. */
  readonly requestId: string;
  /** `$context.extendedRequestId`, sent as `x-amz-apigw-id`. */
  readonly extendedRequestId: string;
  /** `X-Amzn-Trace-Id`, for example `Root=1-5f84…`. */
  readonly traceId: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Fresh ids for a request; the client may choose the request id by a UUID in `x-amzn-RequestId` (documented). */
export function requestIds(chosen: string | undefined, epochMs: number): RequestIds {
  const random = randomUUID();
  const seconds = Math.floor(epochMs / 1000).toString(16).padStart(8, '0');
  const hex = random.slice(0, 8) + random.slice(9, 13) + random.slice(24);
  return {
    requestId: chosen !== undefined && UUID.test(chosen) ? chosen : randomUUID(),
    extendedRequestId: `${hex.slice(0, 11)}_${hex.slice(11, 14)}=`,
    traceId: `Root=1-${seconds}-${hex}`,
  };
}

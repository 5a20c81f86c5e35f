import { AuthorizationType } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { arnOfMethod } from '../../exchange/method-arn';

/** Limit for all header values together, in bytes (documented). */
const MAX_HEADER_VALUES_BYTES = 10_240;

/** Limit for the URL, in characters; APIs that are edge-optimized or private take less (documented). */
const MAX_URL = { regional: 10_240, other: 8_192 } as const;

/** Limit for the ARN of a method that asks who calls, in bytes (documented). */
const MAX_ARN_BYTES = 1_600;

/** Refuses a request whose headers, URL, resource name or body are larger than API Gateway takes. */
export function refuseSize(exchange: Exchange): Fault | undefined {
  const { request } = exchange;
  const headerBytes = bytesOfValues(request.rawHeaders);
  if (headerBytes > MAX_HEADER_VALUES_BYTES) {
    // The text is from users' reports, the status is inferred.
    return tooLarge(431, `HTTP header is larger than ${MAX_HEADER_VALUES_BYTES} bytes.`,
      `the values of all headers have ${headerBytes} bytes; API Gateway takes ${MAX_HEADER_VALUES_BYTES}`);
  }
  const isRegional = exchange.stage?.api.endpointTypes.includes('REGIONAL') === true;
  const maxUrl = isRegional ? MAX_URL.regional : MAX_URL.other;
  if (request.target.length > maxUrl) {
    return tooLarge(414, 'Request URI too long', `the URL has ${request.target.length} characters; API Gateway takes ${maxUrl} for this kind of API`);
  }
  if (isLongArn(exchange)) {
    return tooLarge(414, 'Request URI too long', `the ARN of the method with its path is longer than the ${MAX_ARN_BYTES} bytes that authorization takes`);
  }
  return request.isTooLarge === true ? tooLarge(413, 'Request Too Long', 'the body is larger than the 10 MB that API Gateway takes') : undefined;
}

function bytesOfValues(rawHeaders: readonly string[]): number {
  let bytes = 0;
  // Node.js gives a header's bytes as Latin-1: a character is a byte.
  for (let index = 1; index < rawHeaders.length; index += 2) bytes += rawHeaders[index]?.length ?? 0;
  return bytes;
}

function isLongArn(exchange: Exchange): boolean {
  const type = exchange.plan?.method.authorizationType;
  if (type === undefined || type === AuthorizationType.NONE || exchange.fullPath.length < MAX_ARN_BYTES / 2) return false;
  return Buffer.byteLength(arnOfMethod(exchange)) > MAX_ARN_BYTES;
}

function tooLarge(status: number, message: string, explanation: string): Fault {
  return new Fault('REQUEST_TOO_LARGE', message, coded('GW1020', explanation), { status });
}

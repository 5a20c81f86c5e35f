import { ContentHandling } from '@model-gateway/rest-api-model/model';
import { coded } from '../errors/catalogue';
import { Fault } from '../exchange/fault';
import { mediaTypeOf } from '../http/media-type';

/** A payload after its conversion: text that a template may read, or raw bytes that it may not. */
export type Payload = { readonly text: string } | { readonly bytes: Uint8Array };

/** The payload as text: base64 where it is binary. */
export function payloadText(payload: Payload): string {
  return 'text' in payload ? payload.text : Buffer.from(payload.bytes).toString('base64');
}

/** Whether a content type is among the API's binary media types. */
export function isBinary(contentType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  if (binaryMediaTypes.length === 0) return false;
  const mediaType = contentType === undefined ? 'application/json' : mediaTypeOf(contentType);
  return binaryMediaTypes.some((binary) => binary === '*/*' || binary.toLowerCase() === mediaType);
}

/** Converts a payload of a method as `contentHandling` asks (documented); a fault where text is to become binary and is not base64. */
export function convertPayload(bytes: Uint8Array, binary: boolean, handling: ContentHandling | undefined, title: string): Payload | Fault {
  if (handling !== ContentHandling.CONVERT_TO_BINARY) {
    if (!binary) return { text: decodeText(bytes) };
    return handling === ContentHandling.CONVERT_TO_TEXT ? { text: Buffer.from(bytes).toString('base64') } : { bytes };
  }
  const decoded = binary ? bytes : fromBase64(decodeText(bytes));
  if (decoded !== undefined) return { bytes: decoded };
  const explanation = coded('GW1022', `${title}: the payload is to become binary, and is not base64`);
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', explanation);
}

/** UTF-8 text; a byte that is none becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('utf8');
}

function fromBase64(text: string): Uint8Array | undefined {
  const compact = text.trim();
  return /^[A-Za-z0-9+/]*={0,2}$/.test(compact) && compact.length % 4 === 0 ? Buffer.from(compact, 'base64') : undefined;
}

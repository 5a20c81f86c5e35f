import { ContentHandling } from '@model-gateway/rest-api-model/model';
import { mediaTypeOf } from '../http/media-type';

/** A payload after its conversion: text that a template may read, or raw bytes that it may not. */
export type Payload = { readonly text: string } | { readonly bytes: Uint8Array };

/** The payload as text: base64 where it is binary. */
export function payloadText(payload: Payload): string {
  return 'text' in payload ? payload.text : Buffer.from(payload.bytes).toString('base64');
}

/** A text payload is to become binary, and is not base64. */
export class ConversionError extends Error {}

/** Whether a content type is among the API's binary media types. */
export function isBinary(contentType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  if (binaryMediaTypes.length === 0) return false;
  const mediaType = contentType === undefined ? 'application/json' : mediaTypeOf(contentType);
  return binaryMediaTypes.some((binary) => binary === '*/*' || binary.toLowerCase() === mediaType);
}

/** Converts a payload as `contentHandling` asks (documented). */
export function convertPayload(bytes: Uint8Array, binary: boolean, handling: ContentHandling | undefined): Payload {
  if (handling === ContentHandling.CONVERT_TO_BINARY) return { bytes: binary ? bytes : fromBase64(decodeText(bytes)) };
  if (!binary) return { text: decodeText(bytes) };
  return handling === ContentHandling.CONVERT_TO_TEXT ? { text: Buffer.from(bytes).toString('base64') } : { bytes };
}

/** UTF-8 text; a byte that is none becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('utf8');
}

function fromBase64(text: string): Uint8Array {
  const compact = text.trim();
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) {
    throw new ConversionError('the payload is to become binary, and is not base64');
  }
  return Buffer.from(compact, 'base64');
}

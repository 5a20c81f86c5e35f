import { Fault } from '../../diagnostics/fault';
import { decodeUtf8, encodeUtf8 } from '../java-methods/text/utf8';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((character, value) => [character, value]));

/** `$util.base64Encode`: the text's UTF-8 bytes in Base64, padded. */
export function base64Encode(text: string): string {
  const bytes = encodeUtf8(text);
  let result = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second, third] = [bytes[at], bytes[at + 1] as number | undefined, bytes[at + 2] as number | undefined];
    const bits = first << 16 | (second ?? 0) << 8 | (third ?? 0);
    result += ALPHABET[bits >> 18] + ALPHABET[bits >> 12 & 63]
      + (second === undefined ? '=' : ALPHABET[bits >> 6 & 63]) + (third === undefined ? '=' : ALPHABET[bits & 63]);
  }
  return result;
}

/**
 * `$util.base64Decode`: the text whose UTF-8 bytes are given in Base64. As in Java the padding may be missing, and nothing else may stand
 * in the text, no line break either.
 *
 * @throws Fault MAP4021 for what Java refuses
 */
export function base64Decode(text: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let pending = 0;
  let at = 0;
  if (text.length === 1) {
    throw refused(text, 'Input byte[] should at least have 2 bytes for base64 bytes');
  }
  for (; at < text.length && text[at] !== '='; at++) {
    const value = VALUES.get(text[at]);
    if (value === undefined) {
      throw refused(text, `Illegal base64 character ${javaByte(text.charCodeAt(at))}`);
    }
    bits = bits << 6 | value;
    if (++pending === 4) {
      bytes.push(bits >> 16, bits >> 8 & 0xff, bits & 0xff);
      bits = pending = 0;
    }
  }
  const end = checkPadding(text, at, pending);
  if (pending === 1) {
    throw refused(text, 'Last unit does not have enough valid bits');
  }
  if (pending > 1) {
    bytes.push(...pending === 2 ? [bits >> 4] : [bits >> 10, bits >> 2 & 0xff]);
  }
  if (end < text.length) {
    throw refused(text, `Input byte array has incorrect ending byte at ${end}`);
  }
  return decodeUtf8(bytes);
}

/** Looks at the padding from a place on; answers where it ends. */
function checkPadding(text: string, at: number, pending: number): number {
  if (at === text.length) {
    return at;
  }
  if (pending === 0 || (pending === 2 && text[at + 1] !== '=')) {
    throw refused(text, 'Input byte array has wrong 4-byte ending unit');
  }
  return at + (pending === 2 ? 2 : 1);
}

/** A character as Java prints the byte that it becomes. */
function javaByte(unit: number): string {
  const byte = unit > 0xff ? 0x3f : unit;
  return (byte > 0x7f ? byte - 0x100 : byte).toString(16);
}

function refused(text: string, java: string): Fault {
  return new Fault('MAP4021', `$util.base64Decode got '${shortened(text)}', which is not Base64: ${java}`, {
    help: 'give it text in the alphabet A-Z a-z 0-9 + / without line breaks', java,
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

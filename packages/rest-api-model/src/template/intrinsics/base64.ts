import { Intrinsic } from './intrinsic';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `Fn::Base64`: the UTF-8 bytes of text as base64. */
export const base64: Intrinsic = (argument, resolver, location) => {
  const bytes = utf8(resolver.text(argument, 'Fn::Base64', location));
  let encoded = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const characters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63)).join('');
    const length = Math.min(3, bytes.length - index);
    encoded += length === 3 ? characters : characters.slice(0, length + 1).padEnd(4, '=');
  }
  return encoded;
};

/** The UTF-8 bytes of text; half a surrogate pair becomes a replacement character. */
function utf8(text: string): number[] {
  const wellFormed = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  const escaped = encodeURIComponent(wellFormed).replace(/%([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Array.from(escaped, (character) => character.charCodeAt(0));
}

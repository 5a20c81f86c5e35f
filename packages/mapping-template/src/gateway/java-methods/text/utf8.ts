const REPLACEMENT = '\ufffd';

/** Bytes of a text in UTF-8 as Java's `getBytes` makes them: half of a surrogate pair becomes a question mark. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
    } else if (code < 0x800) {
      bytes.push(0xc0 | code >> 6, 0x80 | code & 0x3f);
    } else if (code >= 0xd800 && code <= 0xdfff) {
      bytes.push(0x3f);
    } else if (code < 0x10000) {
      bytes.push(0xe0 | code >> 12, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f);
    } else {
      bytes.push(0xf0 | code >> 18, 0x80 | code >> 12 & 0x3f, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f);
    }
  }
  return bytes;
}

/**
 * Text of bytes in UTF-8 as Java's `new String(bytes, UTF_8)` reads them.
 *
 * What is no UTF-8 becomes U+FFFD, one for each part that could not go on; a surrogate in three bytes becomes a single one.
 */
export function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    const valid = length === 0 ? 1 : validPrefix(bytes, at, length);
    if (valid < length || length === 0) {
      text += REPLACEMENT;
      at += valid;
      continue;
    }
    const code = codePointOf(bytes, at, length);
    text += code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/** Number of bytes from a place on that belong together. */
function validPrefix(bytes: readonly number[], at: number, length: number): number {
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined || (byte & 0xc0) !== 0x80 || (index === 1 && isImpossible(bytes[at], byte))) {
      return index;
    }
  }
  return length;
}

/** Whether a second byte makes the character longer than need be, or larger than there are. */
function isImpossible(first: number, second: number): boolean {
  return (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second >= 0x90);
}

function codePointOf(bytes: readonly number[], at: number, length: number): number {
  let code = length === 1 ? bytes[at] : bytes[at] & 0xff >> length + 1;
  for (let index = 1; index < length; index++) {
    code = code << 6 | bytes[at + index] & 0x3f;
  }
  return code;
}

import { Fault } from '../../diagnostics/fault';
import { decodeUtf8, encodeUtf8 } from '../java-methods/text/utf8';

/** `$util.urlEncode`: java.net.URLEncoder in UTF-8; a space becomes `+`, and `* - . _` stay beside letters and digits. */
export function urlEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9*\-._]+/g, (others) => encodeUtf8(others)
    .map((byte) => byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}

/**
 * `$util.urlDecode`: java.net.URLDecoder in UTF-8; `+` becomes a space.
 *
 * @throws Fault MAP4022 for a `%` that two hexadecimal digits do not follow
 */
export function urlDecode(text: string): string {
  return text.replace(/\+|(?:%[^]{0,2})+/g, (found, offset: number) => found === '+' ? ' ' : decodeUtf8(bytesOf(text, found, offset)));
}

function bytesOf(text: string, escapes: string, offset: number): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < escapes.length; at += 3) {
    const digits = text.slice(offset + at + 1, offset + at + 3);
    if (digits.length < 2) {
      throw refused(text, 'URLDecoder: Incomplete trailing escape (%) pattern', offset + at);
    }
    // Java reads the two characters as a number, for which a sign is fine unless the number is negative.
    if (!/^([0-9A-Fa-f+][0-9A-Fa-f]|-0)$/.test(digits)) {
      throw refused(text, 'URLDecoder: Illegal hex characters in escape (%) pattern', offset + at);
    }
    bytes.push(Math.abs(Number.parseInt(digits, 16)));
  }
  return bytes;
}

function refused(text: string, java: string, offset: number): Fault {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new Fault('MAP4022', `$util.urlDecode got '${shown}', which is not URL-encoded at position ${offset}: ${java}`, {
    help: 'write a percent sign itself as %25', java, offset,
  });
}

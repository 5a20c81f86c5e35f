const SIMPLE: Readonly<Record<string, string>> = { __proto__: null as never, r: '\r', f: '\f', t: '\t', n: '\n', b: '\b' };

/**
 * Resolves the escapes in a quoted name or string of a path: `\n`, `\t`, `\r`, `\f`, `\b`, `\uXXXX`; any other character behind a
 * backslash means itself. An escape that is cut off by the end is dropped, a lone backslash at the end stays.
 *
 * @returns undefined where the digits behind `\u` are none
 */
export function unescape(text: string): string | undefined {
  if (!text.includes('\\')) {
    return text;
  }
  let result = '';
  for (let index = 0; index < text.length; index++) {
    if (text[index] !== '\\') {
      result += text[index];
      continue;
    }
    index++;
    if (index === text.length) {
      return result + '\\';
    }
    if (text[index] !== 'u') {
      result += SIMPLE[text[index]] ?? text[index];
      continue;
    }
    const digits = text.slice(index + 1, index + 5);
    if (digits.length < 4) {
      return result;
    }
    if (!/^([0-9A-Fa-f]{4}|[+-][0-9A-Fa-f]{3})$/.test(digits)) {
      return undefined;
    }
    result += String.fromCharCode(Number.parseInt(digits, 16) & 0xffff);
    index += 4;
  }
  return result;
}

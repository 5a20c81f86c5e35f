/**
 * A string literal of the template language without interpolation; a quote is written twice.
 */
export function vtlString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The value of a variable as the inside of a JSON string.
 *
 * The replacement repairs what `escapeJavaScript` does to a single quote, which JSON does not allow.
 */
export function escapedReference(variable: string): string {
  return `$util.escapeJavaScript($${variable}).replaceAll("\\\\'", "'")`;
}

/**
 * Text that prints itself: the two characters that the language sees come from variables.
 */
export function literalText(text: string): string {
  return text.replaceAll(/[$#]/g, (sign) => sign === '$' ? '${dollar}' : '${hash}');
}

/**
 * The lines that set what literal text takes from variables, those that it uses.
 */
export function literalSigns(text: string): string[] {
  return [
    ...(text.includes('${dollar}') ? ["#set($dollar = '$')"] : []), ...(text.includes('${hash}') ? ["#set($hash = '#')"] : []),
  ];
}

/** Text of a query string: `+` is a blank, `%XX` are UTF-8 bytes; what cannot be decoded stays as it is. */
export function decodeQuery(text: string): string {
  return decodePath(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

/** Text of a path segment: `%XX` are UTF-8 bytes; what cannot be decoded stays as it is. */
export function decodePath(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const MARK = /## built by RequestTemplate, unchanged as ([0-9a-f]{8})\n/;

/**
 * A template behind a line that tells that it was built, and by which it can be seen that nobody has changed it since.
 *
 * What a built template prints is proven by its construction, in ways that no analysis of a text finds by itself; the checks take the line's word.
 * It guards against a slip, not against malice: who writes the line by hand silences the warnings about a template of his own.
 */
export function withBuiltMark(text: string): string {
  return `## built by RequestTemplate, unchanged as ${checksum(text)}\n${text}`;
}

/**
 * Where the built part of a template begins, which goes on to its end; undefined where there is none, or where it has been changed.
 *
 * Text before it, such as a prelude that a construct puts there, is not part of it.
 */
export function builtPart(text: string): number | undefined {
  const found = MARK.exec(text);
  return found !== null && checksum(text.slice(found.index + found[0].length)) === found[1] ? found.index : undefined;
}

/** FNV-1a over UTF-16 units. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) { hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193); }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

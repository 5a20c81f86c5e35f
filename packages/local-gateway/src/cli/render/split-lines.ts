import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream, cut at `\n` alone.
 *
 * `node:readline` cuts at U+2028 and U+2029 too, which may stand unescaped in a JSON string.
 */
export async function* splitLines(stream: NodeJS.ReadableStream): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  // Pieces of a line that is not complete; a list, so that a line of many chunks is joined once.
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const parts = text.split('\n');
    if (parts.length === 1) {
      pieces.push(text);
      continue;
    }
    const last = parts.pop() ?? '';
    const [first = ''] = parts;
    parts[0] = pieces.join('') + first;
    pieces = [last];
    yield parts;
  }
  const rest = pieces.join('') + decoder.end();
  if (rest !== '') yield [rest];
}

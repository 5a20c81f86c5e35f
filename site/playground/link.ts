import { ROW_LISTS, type PlayState, type Rows } from './play-state';

/** In front of a state in the address, so that a later format can tell its own. */
export const LINK_MARK = '#v1.';

/** Characters of an address that browsers and chats leave whole. */
const MAX_LENGTH = 30_000;

/** The state as the hash of an address: packed, so that nothing but the address is needed to see it again; undefined where it is too long. */
export async function hashOf(state: PlayState): Promise<string | undefined> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(state)));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const hash = `${LINK_MARK}${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  return hash.length > MAX_LENGTH ? undefined : hash;
}

/** The state of a hash; undefined where it has none, or one that is broken. */
export async function stateOf(hash: string): Promise<PlayState | undefined> {
  if (!hash.startsWith(LINK_MARK)) return undefined;
  try {
    const binary = atob(hash.slice(LINK_MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const text = await through(new DecompressionStream('deflate-raw'), Uint8Array.from(binary, (character) => character.charCodeAt(0)));
    return readState(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return undefined;
  }
}

/** Bytes that a link may unpack to. */
const MAX_BYTES = 4 * 1024 * 1024;

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MAX_BYTES) throw new Error(`the link unpacks to more than ${MAX_BYTES} bytes`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Links come from anywhere, so only what has the right form is taken. */
function readState(data: unknown): PlayState | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const given = data as { readonly [name: string]: unknown };
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const [path, querystring, header, stageVariables] = ROW_LISTS.map((name) => rows(given[name]));
  return {
    phase: given.phase === 'response' ? 'response' : 'request',
    template: text('template'), isJson: given.isJson !== false, path, querystring, header, stageVariables, body: text('body'), context: text('context'),
  };
}

function rows(data: unknown): Rows {
  if (!Array.isArray(data)) return [];
  return data.flatMap((row: unknown): Rows => {
    const [name, value] = Array.isArray(row) ? row as unknown[] : [];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
}

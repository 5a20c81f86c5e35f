import type { InjectedRequest } from '@model-gateway/local-gateway';

/** What the shell makes of a command line: words, quotes taken away. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare);
}

/** The request that a `curl` command sends to the local gateway; undefined where it sends none there. */
export function requestOf(command: string): InjectedRequest | undefined {
  const [program, ...words] = wordsOf(command);
  const url = words.find((word) => word.startsWith('http://127.0.0.1:3000/'));
  if (program !== 'curl' || url === undefined) return undefined;
  const after = (...names: string[]): string[] => words.filter((_, index) => names.includes(words[index - 1]));
  const [body] = after('-d', '--data', '--data-binary');
  const [method = body === undefined ? 'GET' : 'POST'] = after('-X');
  const headers = Object.fromEntries(after('-H').map((header) => header.split(/:\s*/, 2)));
  // A file of the reader's own: any bytes do.
  return { method, path: url.replace('http://127.0.0.1:3000', ''), headers, body: body?.startsWith('@') === true ? Uint8Array.of(0x89, 0x50, 0xff) : body };
}

/** What stands behind an option of a command, each time that it is there. */
export function optionsOf(command: string, name: string): string[] {
  const words = wordsOf(command);
  return words.filter((_, index) => words[index - 1] === name);
}

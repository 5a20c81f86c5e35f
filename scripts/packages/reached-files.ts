import { posix } from 'node:path';

/**
 * The files of a package that its entries reach, however far: code by what loads it, declarations by what they mention.
 *
 * @param entries paths in the package, as its manifest has them
 * @param files every file of the package
 * @param read the text of a file
 */
export function reachedFiles(entries: readonly string[], files: ReadonlySet<string>, read: (file: string) => string): Set<string> {
  const reached = new Set<string>();
  const open = entries.map((path) => posix.normalize(path));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (!reached.has(file)) {
      reached.add(file);
      open.push(...neighbours(file, files, read));
    }
  }
  return reached;
}

function neighbours(file: string, files: ReadonlySet<string>, read: (file: string) => string): string[] {
  const [ending] = /(?:\.d\.ts|\.js)$/.exec(file) ?? [];
  if (ending === undefined) {
    return [];
  }
  const specifiers = [...read(file).matchAll(/(?:from\s*|import\s*\(?\s*|require\(\s*)(["'])(\.{1,2}(?:\/[^"']*)?)\1/g)].map((match) => match[2]);
  return specifiers.flatMap((specifier) => {
    const path = posix.join(posix.dirname(file), specifier);
    return ['', ending, `/index${ending}`].map((end) => `${path}${end}`).find((candidate) => files.has(candidate)) ?? [];
  });
}

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { preProcessFile } from 'typescript';

/** Which file imports which, types included: relative imports alone, for nobody imports their own package by name. */
export function importGraph(files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  return new Map(files.map((file) => {
    const imports = preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
    const targets = imports.filter((name) => name.startsWith('.')).map((name) => sourceOf(resolve(dirname(file), name), known));
    return [file, targets.filter((target) => target !== undefined)];
  }));
}

function sourceOf(path: string, known: ReadonlySet<string>): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate));
}

/** One cycle of the graph, from a file back to itself; undefined where there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const cycle = walk(target, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

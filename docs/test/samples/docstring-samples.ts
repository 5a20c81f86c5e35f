import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages';
import type { Sample } from './read-samples';

const DOCSTRING = /^([ ]*)\/\*\*\n[^]*?\*\/$/gm;

/** The samples of all docstrings of the packages, each as the TypeScript that stands after its `@example`. */
export function docstringSamples(): Sample[] {
  return readdirSync(join(ROOT, 'packages')).flatMap((name) => readdirSync(join(ROOT, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `packages/${name}/src/${file.replaceAll('\\', '/')}`))
    .sort().flatMap((file) => samplesIn(file, readFileSync(join(ROOT, file), 'utf8')));
}

/** The samples of one file's docstrings. */
export function samplesIn(file: string, text: string): Sample[] {
  return [...text.matchAll(DOCSTRING)].flatMap(({ 0: docstring, 1: indent, index }) => {
    const lines = docstring.split('\n').map((line) => line.slice(indent.length).replace(/^ \*\/?[ ]?/, ''));
    const start = lines.findIndex((line) => line.startsWith('@example'));
    if (start < 0) return [];
    const rest = lines.slice(start + 1, -1);
    const end = rest.findIndex((line) => line.startsWith('@'));
    return [{
      page: file,
      line: text.slice(0, index).split('\n').length + start + 1,
      language: 'ts',
      text: (end < 0 ? rest : rest.slice(0, end)).join('\n').trimEnd(),
      note: '',
    }];
  });
}

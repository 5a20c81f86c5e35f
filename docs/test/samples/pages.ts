import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The root of the repository. */
export const ROOT = join(__dirname, '..', '..', '..');

const WRITTEN_BY_HAND = ['docs', 'packages', 'examples', 'benchmarks', 'site', 'template-editor', 'prop-checks'];
const NOT_OURS = new Set(['node_modules', 'lib', 'dist', 'cdk.out', 'test-reports', 'coverage', 'oracle', 'vectors', 'src']);

/** Every Markdown page that a reader is meant to read, as a path from the root. */
export function pages(): string[] {
  const found = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  for (const directory of WRITTEN_BY_HAND) walk(join(ROOT, directory), found);
  // Generated from docstrings, whose samples are read where they stand.
  return found.filter((page) => !page.endsWith('API.md')).sort();
}

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

function walk(directory: string, found: string[]): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) walk(path, found);
    if (entry.isFile() && entry.name.endsWith('.md')) found.push(relative(ROOT, path).split(sep).join('/'));
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository, where every page stands. */
export const ROOT = join(__dirname, '..', '..');

/** Pages that stand alone: where they are, and where the site has them. */
const LONE_PAGES: Record<string, string> = {
  'README.md': 'index.md',
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'security-policy.md',
  'benchmarks/README.md': 'benchmarks/index.md',
  'docs/README.md': 'documentation.md',
  'site/playground.md': 'playground.md',
};

/** Folders of projects, each with a page or two of its own. */
const PROJECTS = ['packages', 'examples'];

let known: readonly string[] | undefined;

/** Every page of the site, as its path from the root of the repository. */
export function sitePages(): readonly string[] {
  known ??= findPages();
  return known;
}

function findPages(): readonly string[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path.replaceAll('\\', '/')}`);
  const inProjects = PROJECTS.flatMap((folder) => readdirSync(join(ROOT, folder)).flatMap((name) => [`${folder}/${name}/README.md`, `${folder}/${name}/API.md`]));
  return [...Object.keys(LONE_PAGES), ...inDocs, ...inProjects]
    .filter((path) => sitePath(path) !== undefined && existsSync(join(ROOT, path)))
    .filter((path, index, all) => all.indexOf(path) === index)
    .sort();
}

/** Where the site has a page of the repository: undefined where it does not show it. */
export function sitePath(source: string): string | undefined {
  const lone = LONE_PAGES[source];
  if (lone !== undefined) return lone;
  const [, inDocs] = /^docs\/((?!test|scripts|node_modules).+\.md)$/.exec(source) ?? [];
  if (inDocs !== undefined) return inDocs.replace(/(^|\/)README\.md$/, '$1index.md');
  const [, folder, name] = /^((?:packages|examples)\/[^/]+)\/(README|API)\.md$/.exec(source) ?? [];
  return folder === undefined ? undefined : `${folder}/${name === 'API' ? 'api' : 'index'}.md`;
}

/** The address of a page below the site's base. */
export function siteAddress(source: string): string | undefined {
  return sitePath(source)?.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html');
}

/** The text of a page. */
export function readPage(source: string): string {
  return readFileSync(join(ROOT, source), 'utf8');
}

/** What a page calls itself: its first heading, without marks. */
export function titleOf(source: string): string {
  const [, heading] = /^# (.+)$/m.exec(readPage(source)) ?? [];
  if (heading === undefined) throw new Error(`${source} has no heading of the first level`);
  return heading.replace(/<[^>]*>/g, '').replace(/[`*]/g, '').trim();
}

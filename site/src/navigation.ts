import { posix } from 'node:path';
import { readPage, siteAddress, sitePages, titleOf } from './site-pages';

/** A page in the navigation. */
export interface NavigationItem {
  readonly text: string;
  /** Address below the site's base, with a slash in front. */
  readonly link: string;
  /** The page, as its path from the root of the repository. */
  readonly source: string;
  readonly items: readonly NavigationItem[];
}

/** A heading of the navigation. */
export interface NavigationGroup {
  readonly text: string;
  readonly items: readonly NavigationItem[];
}

/** The list that a reader of the repository begins with: it is the site's navigation too. */
const INDEX = 'docs/README.md';

/** Headings of the index with their pages, and below a page what belongs to it: the API of a package, the pages of a folder. */
export function navigation(): readonly NavigationGroup[] {
  const listed = listedPages();
  const known = new Set(listed.flatMap(({ pages }) => pages.map(({ source }) => source)));
  return listed.map(({ text, pages }) => ({
    text,
    items: pages.map((page) => item(page.source, page.text, belonging(page.source).filter((source) => !known.has(source)))),
  }));
}

/** Every page that the navigation leads to. */
export function navigatedPages(): readonly string[] {
  const inItem = ({ source, items }: NavigationItem): string[] => [source, ...items.flatMap(inItem)];
  return navigation().flatMap(({ items }) => items.flatMap(inItem));
}

interface ListedGroup {
  readonly text: string;
  readonly pages: { readonly text: string; readonly source: string }[];
}

function listedPages(): readonly ListedGroup[] {
  const groups: ListedGroup[] = [];
  for (const line of readPage(INDEX).split('\n')) {
    const [, heading] = /^##\s+(.+)$/.exec(line) ?? [];
    if (heading !== undefined) groups.push({ text: heading.trim(), pages: [] });
    if (!/^\s*- /.test(line)) continue;
    for (const [, text, target] of line.matchAll(/\[([^\]]+)\]\(([^)#\s]+\.md)\)/g)) {
      if (target.includes(':')) continue;
      const group = groups.at(-1);
      if (group === undefined) throw new Error(`${INDEX} lists '${text}' above its first heading; put it below one`);
      const source = posix.normalize(posix.join(posix.dirname(INDEX), target));
      if (siteAddress(source) !== undefined) group.pages.push({ text: text.replaceAll('`', ''), source });
    }
  }
  return groups.filter(({ pages }) => pages.length > 0);
}

function item(source: string, text: string, belonging: readonly string[]): NavigationItem {
  return {
    text,
    source,
    link: `/${siteAddress(source) ?? ''}`,
    items: belonging.map((each) => item(each, each.endsWith('API.md') ? 'API' : titleOf(each), [])),
  };
}

/** Pages that need no line of their own in the index. */
function belonging(source: string): readonly string[] {
  if (!source.endsWith('/README.md')) return [];
  const folder = posix.dirname(source);
  return sitePages().filter((page) => page !== source && posix.dirname(page) === folder);
}

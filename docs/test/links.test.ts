import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages, readPage, ROOT } from './samples/pages';

const LINK = /(?:\]\(|(?:src|srcset|href)=")([^)"\s]+)/g;
const HEADING = /^#{1,6}\s+(.*)$/gm;

const links = pages().flatMap((page) => {
  // What stands in code is no link.
  const prose = readPage(page).replace(/^(\s*)(`{3,})[\s\S]*?^\s*\2\s*$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(LINK)].map(([, target]): [string, string] => [page, target]);
});

it.each(pages())('%s links to what is there', (page) => {
  const broken = links.filter(([from, target]) => from === page && !/^[a-z]+:/.test(target) && !leadsSomewhere(page, target));
  expect(broken.map(([, target]) => target)).toEqual([]);
});

it('links to the web by https alone', () => {
  expect(links.filter(([, target]) => /^[a-z]+:/.test(target) && !target.startsWith('https://'))).toEqual([]);
});

it('reaches every page of docs/ from docs/README.md', () => {
  const reached = new Set<string>();
  const visit = (page: string): void => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const [from, target] of links) {
      if (from === page && /\.md(#|$)/.test(target) && !/^[a-z]+:/.test(target)) visit(join(dirname(page), target.split('#')[0]));
    }
  };
  visit(join('docs', 'README.md'));
  expect(pages().filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

function leadsSomewhere(page: string, target: string): boolean {
  const [path, anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...readPage(page).replace(/^```[\s\S]*?^```/gm, '').matchAll(HEADING)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replaceAll(' ', '-'));
}

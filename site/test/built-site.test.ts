import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { REPOSITORY } from '../src/links';
import { ROOT, siteAddress, sitePages } from '../src/site-pages';
import { builtPages, type BuiltPage } from './built-pages';
import { BUILT } from './static-server';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

it('has every page of the repository', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(sitePages().map((source) => fileOf(siteAddress(source) ?? '?')).sort());
});

it('has no link that leads nowhere: pages, places on them, pictures, styles, scripts', () => {
  const broken = pages.flatMap((page) => page.targets.filter((target) => isInternal(target) && !leadsSomewhere(page, target)).map((target) => `${page.path}: ${target}`));
  expect(broken).toEqual([]);
});

it('links to files that are in the repository', () => {
  const inRepository = new RegExp(`^${REPOSITORY}/(?:blob|tree|edit)/main/([^#?]*)`);
  const missing = pages.flatMap(({ path, targets }) => targets.flatMap((target) => {
    const [, file] = inRepository.exec(target) ?? [];
    return file === undefined || existsSync(join(ROOT, decodeURIComponent(file))) ? [] : [`${path}: ${target}`];
  }));
  expect(missing).toEqual([]);
});

it('links to other hosts by https, with addresses that can be read', () => {
  const others = new Set(pages.flatMap(({ targets }) => targets.filter((target) => !isInternal(target))));
  expect(others.size).toBeGreaterThan(10);
  expect([...others].filter((target) => !URL.canParse(target) || new URL(target).protocol !== 'https:')).toEqual([]);
});

it('loads nothing from another host', () => {
  const loaded = pages.flatMap(({ path, html }) => [...html.matchAll(/<(?:img|link|script|source|iframe)\b[^>]*?\s(?:href|src|srcset)="((?:https?:)?\/\/[^"]*)"/g)].map(([, target]) => `${path}: ${target}`));
  expect(loaded).toEqual([]);
  const styles = readdirSync(join(BUILT, 'assets')).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(BUILT, 'assets', name), 'utf8'));
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.flatMap((style) => [...style.matchAll(/(?:url\(|@import\s*)["']?(?:https?:)?\/\/[^)"']*/g)].map(([found]) => found))).toEqual([]);
});

it('shows no note that is meant for the tests of the samples', () => {
  expect(pages.filter(({ html }) => /<!--\s*sample/.test(html)).map(({ path }) => path)).toEqual([]);
});

it('puts the policy into every page', () => {
  expect(pages.filter(({ html }) => !html.includes("connect-src 'none'")).map(({ path }) => path)).toEqual([]);
});

it('tells the README on its first page, once', () => {
  const home = byPath.get('index.html')?.html ?? '';
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(home) ?? [];
  const words = body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words.split('An HTTP API in front of a SageMaker endpoint, without Lambda.')).toHaveLength(2);
  expect(words).toContain('npm start');
  expect(words).toContain('API Gateway can call a SageMaker endpoint by itself.');
  expect([...home.matchAll(/<h1\b/g)]).toHaveLength(1);
});

it('brings the engine, the editor and the index of search only to those who use them', () => {
  const loaded = (byPath.get('index.html')?.targets ?? []).filter((target) => target.endsWith('.js') || target.endsWith('.css'));
  const bytes = loaded.reduce((sum, target) => sum + statSync(join(BUILT, target)).size, 0);
  expect(bytes).toBeLessThan(600_000);
  expect(loaded.filter((target) => /mount|worker|localSearch/i.test(target))).toEqual([]);
});

it('passes on the licences of what it is made with', () => {
  const licences = readFileSync(join(BUILT, 'licences.txt'), 'utf8');
  for (const name of ['vitepress', '@vue/runtime-core', 'preact', '@codemirror/view', 'minisearch']) expect(licences).toMatch(new RegExp(`^${name} \\d.*, MIT$`, 'm'));
});

function isInternal(target: string): boolean {
  return !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(target);
}

function leadsSomewhere({ path, anchors }: BuiltPage, target: string): boolean {
  const [address, anchor] = target.split('#');
  if (address === '') return anchor === '' || anchors.has(decodeURIComponent(anchor));
  const asked = posix.normalize(address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(path), address));
  const file = fileOf(asked === '.' ? '' : asked);
  const page = byPath.get(file);
  if (page === undefined) return existsSync(join(BUILT, file)) && statSync(join(BUILT, file)).isFile();
  // The playground reads the rest of its address itself.
  if (file === 'playground.html' && anchor?.startsWith('v1.') === true) return true;
  return anchor === undefined || anchor === '' || page.anchors.has(decodeURIComponent(anchor));
}

/** The file that a plain server answers with. */
function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { navigatedPages, navigation } from '../src/navigation';
import { readPage, ROOT, siteAddress, sitePages, titleOf } from '../src/site-pages';

/** Reached by the name of the site and by the bar above every page. */
const IN_THE_BAR = ['README.md', 'docs/README.md', 'site/playground.md'];

it('leads to every page of the site, once', () => {
  expect([...navigatedPages(), ...IN_THE_BAR].sort()).toEqual([...sitePages()]);
});

it('has the headings of docs/README.md, in their order', () => {
  expect(navigation().map(({ text }) => text)).toEqual([...readPage('docs/README.md').matchAll(/^## (.+)$/gm)].map(([, text]) => text));
});

it('puts the API of a package and the pages of a folder below the page that stands for them', () => {
  const items = navigation().flatMap((group) => group.items);
  expect(items.find(({ text }) => text === 'LoggedRestApi')).toEqual({
    text: 'LoggedRestApi', source: 'packages/logged-rest-api/README.md', link: '/packages/logged-rest-api/',
    items: [{ text: 'API', source: 'packages/logged-rest-api/API.md', link: '/packages/logged-rest-api/api.html', items: [] }],
  });
  expect(items.find(({ source }) => source === 'docs/decisions/README.md')?.items).toContainEqual({
    text: titleOf('docs/decisions/own-template-engine.md'), source: 'docs/decisions/own-template-engine.md', link: '/decisions/own-template-engine.html', items: [],
  });
});

it('gives every page an address of its own', () => {
  const addresses = sitePages().map(siteAddress);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(sitePages().every((page) => existsSync(join(ROOT, page)))).toBe(true);
});

it.each([
  ['README.md', ''],
  ['docs/README.md', 'documentation.html'],
  ['docs/getting-started.md', 'getting-started.html'],
  ['docs/decisions/README.md', 'decisions/'],
  ['packages/mapping-template/API.md', 'packages/mapping-template/api.html'],
  ['packages/mapping-template/src/notes.md', undefined],
  ['.github/pull_request_template.md', undefined],
])('shows %s at %s', (source, address) => {
  expect(siteAddress(source)).toBe(address);
});

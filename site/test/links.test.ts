import { anchorOf } from '../src/anchor';
import { REPOSITORY, resolveLink } from '../src/links';

it.each([
  ['docs/rules.md', 'errors.md#mapping-template', { kind: 'page', address: 'errors.html#mapping-template' }],
  ['docs/decisions/README.md', '../../README.md', { kind: 'page', address: '' }],
  ['README.md', 'packages/logged-rest-api', { kind: 'page', address: 'packages/logged-rest-api/' }],
  ['packages/logged-rest-api/README.md', 'API.md', { kind: 'page', address: 'packages/logged-rest-api/api.html' }],
  ['README.md', 'LICENSE', { kind: 'source', url: `${REPOSITORY}/blob/main/LICENSE` }],
  ['CONTRIBUTING.md', 'lint/', { kind: 'source', url: `${REPOSITORY}/tree/main/lint` }],
  ['README.md', 'https://docs.aws.amazon.com/', { kind: 'kept' }],
  ['README.md', '#the-parts', { kind: 'kept' }],
  ['README.md', 'docs/no-such-page.md', { kind: 'broken' }],
  ['README.md', '../elsewhere.md', { kind: 'broken' }],
])('from %s, %s leads to %j', (source, href, link) => {
  expect(resolveLink(source, href)).toEqual(link);
});

it.each([
  ['What likeness rests on', 'what-likeness-rests-on'],
  ['`$input` and $util: how?', 'input-and-util-how'],
  ['A/B by variant, and canary', 'ab-by-variant-and-canary'],
])('makes the anchor of %j as GitHub does', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

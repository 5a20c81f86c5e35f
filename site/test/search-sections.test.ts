import { searchSections } from '../src/search-sections';

const heading = (level: number, title: string, anchor: string) => `<h${level} id="${anchor}" tabindex="-1">${title} <a class="header-anchor" href="#${anchor}" aria-label="x">&ZeroWidthSpace;</a></h${level}>`;

it('splits a page at its headings, in words: marks written out, and nothing of what stands on every page', () => {
  const html = [
    heading(1, 'API of <code>x</code>', 'api'), '<p>All &quot;of&quot; it</p><p>and more</p>',
    heading(2, 'Properties', 'properties'), '',
    heading(3, '<code>cors</code><sup>Optional</sup>', 'cors'), '<pre><code>{&quot;a&quot;: &lt;b&gt;}</code></pre><p class="try-it"><a href="playground.html">Try it</a></p>',
    heading(3, 'PROPERTY_INJECTION_ID<sup>Required</sup>', 'id'), '<p>An id</p>',
    heading(2, 'Last', 'last'), '<p>end</p>',
  ].join('\n');
  expect(searchSections(html)).toEqual([
    { anchor: 'api', titles: ['API of x'], text: 'All "of" it and more' },
    { anchor: 'properties', titles: ['API of x', 'Properties'], text: '' },
    { anchor: 'cors', titles: ['API of x', 'Properties', 'cors Optional'], text: '{"a": <b>}' },
    { anchor: 'last', titles: ['API of x', 'Last'], text: 'end' },
  ]);
});

it('adds what the navigation calls a page to its heading, unless it says so itself', () => {
  const html = `${heading(1, '@model-gateway/logged-rest-api', 'a')}<p>text</p>${heading(2, 'Use', 'use')}<p>more</p>`;
  expect(searchSections(html, 'LoggedRestApi').map(({ titles }) => titles)).toEqual([
    ['@model-gateway/logged-rest-api (LoggedRestApi)'], ['@model-gateway/logged-rest-api (LoggedRestApi)', 'Use'],
  ]);
  expect(searchSections(heading(1, 'Rules', 'r'), 'rules')[0].titles).toEqual(['Rules']);
});

import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../../scripts/browser/accessibility-faults';
import { searchPages, type SearchIndex } from '../theme/search-pages';
import { useSite } from './use-site';

describe('in the built site', () => {
  const site = useSite();
  let page: Page;

  beforeAll(async () => {
    page = await site.visit('getting-started.html');
    await page.keyboard.press('Control+k');
  });

  it.each([
    ['inject', '/rules.html#map2032-injectable-string'],
    ['api key', '/recipes/api-keys.html#api-keys-and-usage-plans'],
    ['429', '/recipes/error-statuses.html#tell-clients-what-went-wrong'],
    ['quotes', '/template-language.html#json-that-stays-json'],
    ['timeout', '/rules.html#api2018-timeout-range'],
    ['csv', '/recipes/csv.html#csv-models-xgboost-and-other-built-in-algorithms'],
    ['MAP2003', '/rules.html#map2003-trailing-sign'],
    ['cors', '/recipes/cors.html#call-it-from-a-web-page-cors'],
    ['python', '/examples/python/#python-a-recommender-behind-an-api'],
    ['escapeJavaScript', '/rules.html#map2025-missing-quote-repair'],
    ['injection', '/security.html#security'],
    ['LoggedRestApi', '/packages/logged-rest-api/#model-gatewaylogged-rest-api'],
    ['how do I cache predictions', '/recipes/caching.html#cache-predictions'],
  ])('finds for "%s" what answers it among the first three: %s', async (text, answer) => {
    await page.getByRole('searchbox').fill('');
    await page.locator('.results .result').first().waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill(text);
    await page.locator('.results .result').first().waitFor();
    const found = await page.locator('.results .result').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(found.slice(0, 3)).toContain(answer);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds while somebody searches, in %s colours', async (colorScheme) => {
    const reading = await site.visit('getting-started.html', { colorScheme });
    await reading.keyboard.press('Control+k');
    await reading.getByRole('searchbox').fill('api key');
    await reading.locator('.results .result mark').first().waitFor();
    expect(await accessibilityFaults(reading)).toEqual([]);
    await reading.keyboard.press('ArrowDown');
    expect(await reading.getByRole('dialog').getByRole('status').textContent()).toMatch(/^\s*A private API\s*$/);
  });
});

it('puts what has all words before what has some, and not more than two sections of a page before the others', () => {
  const section = (id: string, score: number) => ({ id, score, titles: ['Page'] });
  const index: SearchIndex<ReturnType<typeof section>> = {
    search: (_text, { combineWith }) => [
      ...(combineWith === 'OR' ? [section('/other.html#x', 90)] : []),
      section('/a.html#1', 9), section('/a.html#2', 8), section('/a.html#3', 7), section('/b.html#1', 6),
    ],
  };
  expect(searchPages(index, 'two words').map(({ id }) => id)).toEqual(['/a.html#1', '/a.html#2', '/b.html#1', '/other.html#x', '/a.html#3']);
});

it('takes the last word for a beginning, and codes for what they are', () => {
  let asked: Parameters<SearchIndex<never>['search']>[1] | undefined;
  searchPages({ search: (_text, options) => ((asked = options), []) }, 'api key');
  expect([asked?.prefix('api', 0, ['api', 'key']), asked?.prefix('key', 1, ['api', 'key'])]).toEqual([false, true]);
  expect(['map2003', 'csv', 'predictions'].map((term) => asked?.fuzzy(term))).toEqual([false, false, 0.2]);
});

import * as fc from 'fast-check';
import { CharSet } from '../../../src/gateway/analysis/char-set';
import { regexLanguage } from '../../../src/gateway/analysis/regex-language';

test.each<[string, boolean, number, number]>([
  ['[0-9]+', true, 1, Infinity],
  ['-?[0-9]{1,3}[.][0-9]+', true, 3, Infinity],
  ['^\\d{2}$', true, 2, 2],
  ['(?:1|22)', true, 1, 2],
  ['[^"]*', false, 0, Infinity],
  ['.+', false, 1, Infinity],
  ['[a-f]+', false, 1, Infinity],
])('%s: digits and signs only %s, from %d to %d characters', (pattern, numeric, min, max) => {
  const language = regexLanguage(pattern);
  expect([language?.chars.within(CharSet.NUMBER), language?.minLength, language?.maxLength]).toEqual([numeric, min, max]);
});

test.each(['(?=a)b', '(a)\\1', '\\bx', '[a&&[b]]', '(?i)a', 'a{', '(', '[', '*a', 'a^b', '\\p{L}'])('%s cannot be told', (pattern) => {
  expect(regexLanguage(pattern)).toBeUndefined();
});

test('what matches is made of the characters and within the lengths that are answered', () => {
  const atom = fc.constantFrom('a', '[0-9]', '\\d', '[^x]', '.', '[a-c_]', '(?:a|bc)', '\\.', '[-+]', '\\w');
  const quantifier = fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}', '{2,}', '+?');
  const pattern = fc.array(fc.tuple(atom, quantifier).map((pair) => pair.join('')), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', '0', '9', '.', '-', '"', '\u00e9'), maxLength: 8 }), (source, text) => {
    const language = regexLanguage(source);
    if (language !== undefined && new RegExp(`^(?:${source})$`).test(text)) {
      expect(text.length).toBeGreaterThanOrEqual(language.minLength);
      expect(text.length).toBeLessThanOrEqual(language.maxLength);
      expect(CharSet.of(text).within(language.chars)).toBe(true);
    }
  }), { numRuns: 5000, seed: 3 });
});

test('samples match', () => {
  for (const pattern of ['[0-9]+', '-?[0-9]{1,3}[.][0-9]+', '[A-Z]{2}\\d{4}', '(?:a|bc)x*', '[^"\\\\]{3}']) {
    for (const sample of regexLanguage(pattern)?.samples ?? []) {
      expect([pattern, sample, new RegExp(`^(?:${pattern})$`).test(sample)]).toEqual([pattern, sample, true]);
    }
  }
});

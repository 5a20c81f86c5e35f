import fc from 'fast-check';
import { integerPattern } from '../../src/builder/integer-pattern';

const LARGEST = 999_999_999_999_999;
const bound = fc.oneof(fc.integer({ min: -1200, max: 1200 }), fc.integer({ min: -LARGEST, max: LARGEST }));

describe('integerPattern', () => {
  test.each([
    [0, 9, '0|[1-9]'],
    [0, 999_999, '0|[1-9][0-9]{0,5}'],
    [1, 365, '[1-9][0-9]{0,1}|[1-2][0-9]{2}|3([0-5][0-9]|6[0-5])'],
    [-5, 5, '0|-?[1-5]'],
    [-LARGEST, LARGEST, '0|-?[1-9][0-9]{0,14}'],
    [7, 7, '7'],
    [-20, -7, '-[7-9]|-1[0-9]|-20'],
  ])('from %d to %d is a pattern that a person can read', (low, high, pattern) => {
    expect(integerPattern(low, high)).toBe(pattern);
  });

  test('matches exactly the integers between its bounds', () => {
    fc.assert(fc.property(bound, bound, bound, (one, other, value) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const pattern = new RegExp(`^(?:${integerPattern(low, high)})$`);
      for (const near of [value, low, high, low - 1, high + 1, low + 1, high - 1]) {
        expect(pattern.test(String(near))).toBe(near >= low && near <= high);
      }
    }), { seed: 4, numRuns: 3000 });
  });

  test('matches no other spelling of an integer', () => {
    const pattern = new RegExp(`^(?:${integerPattern(-1000, 1000)})$`);
    for (const text of ['', '-', '+1', '01', '-0', '1.0', '1e2', ' 1', '1 ', '1\n', '٣', '0x1', '--1', '1,2', '10000']) {
      expect([text, pattern.test(text)]).toEqual([text, false]);
    }
  });
});

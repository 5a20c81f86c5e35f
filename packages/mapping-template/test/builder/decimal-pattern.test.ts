import fc from 'fast-check';
import { decimalPatterns, decimalText } from '../../src/builder/decimal-pattern';

const decimal = fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => Number((digits / 10 ** places).toFixed(places)));

function accepts(patterns: readonly string[], text: string): boolean {
  return patterns.every((pattern) => new RegExp(`^(?:${pattern})$`).test(text));
}

describe('decimalPatterns', () => {
  test('without bounds accepts plain decimal notation and nothing else', () => {
    const patterns = decimalPatterns(undefined, undefined);
    for (const text of ['0', '-0', '1', '-1.5', '999999999999999.999999999999999', '0.000000000000001', '1.50']) {
      expect([text, accepts(patterns, text)]).toEqual([text, true]);
    }
    for (const text of ['', '-', '.5', '5.', '01', '+1', '1e5', '1E-5', 'NaN', 'Infinity', '1,5', '1.5.5', '1\n', '1000000000000000', '0.0000000000000001']) {
      expect([text, accepts(patterns, text)]).toEqual([text, false]);
    }
  });

  test('matches exactly the numbers between its bounds', () => {
    fc.assert(fc.property(decimal, decimal, decimal, fc.nat(3), (one, other, value, zeros) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const patterns = decimalPatterns(low, high);
      for (const near of [value, low, high, low - 0.001, high + 0.001]) {
        const plain = near.toFixed(4).replace(/0+$/, '') + '0'.repeat(zeros);
        const text = plain.endsWith('.') ? plain.slice(0, -1) : plain;
        if (Number(text) === 0 && text.startsWith('-')) { continue; }
        expect([text, accepts(patterns, text)]).toEqual([text, Number(text) >= low && Number(text) <= high]);
      }
    }), { seed: 4, numRuns: 3000 });
  });

  test('with one bound is open on the other side up to 15 digits', () => {
    expect(accepts(decimalPatterns(0.5, undefined), '999999999999999.5')).toBe(true);
    expect(accepts(decimalPatterns(0.5, undefined), '0.49999')).toBe(false);
    expect(accepts(decimalPatterns(undefined, -0.5), '-999999999999999')).toBe(true);
    expect(accepts(decimalPatterns(undefined, -0.5), '-0.4')).toBe(false);
    expect(accepts(decimalPatterns(-0.5, undefined), '999999999999999.5')).toBe(true);
    expect(accepts(decimalPatterns(-0.5, undefined), '-0.6')).toBe(false);
    expect(accepts(decimalPatterns(undefined, 0.5), '-999999999999999.5')).toBe(true);
    expect(accepts(decimalPatterns(undefined, 0.5), '0.6')).toBe(false);
    expect(accepts(decimalPatterns(0, undefined), '0')).toBe(true);
    expect(accepts(decimalPatterns(0, undefined), '-1')).toBe(false);
  });
});

describe('decimalText', () => {
  test.each([[0.1, '0.1'], [-2.5, '2.5'], [1e-7, '0.0000001'], [1e15, undefined], [1e-16, undefined], [NaN, undefined], [Infinity, undefined]])(
    'writes %d without an exponent, or not at all', (bound, text) => {
      expect(decimalText(bound)).toBe(text);
    });
});

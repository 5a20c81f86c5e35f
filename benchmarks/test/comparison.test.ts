import { alternate } from '../src/measure/alternate';
import { compare, isMet, ratioOf } from '../src/measure/comparison';
import { spreadOf } from '../src/measure/samples';

const OPTIONS = { id: 'x', title: 'X', unit: 'ms', reference: 'reference' } as const;

test('the middle of the samples, and the half of them around it', () => {
  expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 });
});

test('speed is how many times as fast as the reference, round by round', () => {
  const samples = new Map([['reference', [10, 20, 30]], ['other', [5, 40, 10]]]);
  expect(ratioOf(compare(samples, { ...OPTIONS, ratioOf: 'speed' }), 'other')).toBe(2);
});

test('cost is how many times what the reference takes', () => {
  const samples = new Map([['reference', [10, 20, 30]], ['other', [5, 40, 15]]]);
  expect(ratioOf(compare(samples, { ...OPTIONS, ratioOf: 'cost' }), 'other')).toBe(0.5);
});

test('where more is better, speed is the share of it', () => {
  const samples = new Map([['reference', [100]], ['other', [80]]]);
  expect(ratioOf(compare(samples, { ...OPTIONS, ratioOf: 'speed', moreIsBetter: true }), 'other')).toBe(0.8);
});

test('fails for the ratio of a subject that was not measured', () => {
  const comparison = compare(new Map([['reference', [1]]]), { ...OPTIONS, ratioOf: 'cost' });
  expect(() => ratioOf(comparison, 'other')).toThrow("'x' has no subject 'other'; it has reference");
});

test('a promise is kept up to its bound', () => {
  const target = { text: 'x', limit: 2 };
  expect([1.9, 2, 2.1].map((value) => isMet({ ...target, bound: 'at least', value }))).toEqual([false, true, true]);
  expect([1.9, 2, 2.1].map((value) => isMet({ ...target, bound: 'at most', value }))).toEqual([true, true, false]);
});

test('every subject is measured once a round, every other round backwards', async () => {
  const order: string[] = [];
  const subjects = ['a', 'b'].map((name) => ({ name, measure: (): number => order.push(name) }));
  expect(await alternate(subjects, 3)).toEqual(new Map([['a', [1, 4, 5]], ['b', [2, 3, 6]]]));
  expect(order.join('')).toBe('abbaab');
});

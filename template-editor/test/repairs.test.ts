import { separateRepairs } from '../src/bench/repairs';
import { stepFrom } from '../src/bench/step-from';
import type { Mark } from '../src/engine';

const mark = (start: number, end: number, edits?: readonly (readonly [start: number, end: number])[]): Mark => ({
  start, end, severity: 'warning', code: 'MAP2032', message: '', report: '',
  repair: edits && { description: `repair ${start}`, edits: edits.map(([from, to]) => ({ start: from, end: to, text: 'x' })) },
});

it('makes repairs together that touch different text, and of others the first', () => {
  const marks = [mark(0, 4, [[0, 2], [8, 9]]), mark(1, 3, [[1, 3]]), mark(5, 6), mark(6, 7, [[6, 7]]), mark(8, 8, [[8, 8]])];
  expect(separateRepairs(marks).map(({ description }) => description)).toEqual(['repair 0', 'repair 6']);
});

it('steps from finding to finding, and from the last to the first', () => {
  const marks = [mark(3, 5), mark(9, 12), mark(20, 21)];
  expect([0, 3, 10, 20].map((offset) => stepFrom(marks, offset, 'next')?.start)).toEqual([3, 9, 20, 3]);
  expect([0, 3, 10, 20].map((offset) => stepFrom(marks, offset, 'previous')?.start)).toEqual([20, 20, 9, 9]);
  expect(stepFrom([], 0, 'next')).toBeUndefined();
});

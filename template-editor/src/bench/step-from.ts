import type { Mark } from '../engine';

/** The finding behind an offset or in front of it; from the last on to the first, and back. */
export function stepFrom(marks: readonly Mark[], offset: number, direction: 'next' | 'previous'): Mark | undefined {
  return direction === 'next'
    ? marks.find(({ start }) => start > offset) ?? marks[0]
    : marks.findLast(({ start }) => start < offset) ?? marks.at(-1);
}

import { samplesIn } from './docstring-samples';

const FILE = `/** Nothing to see. */
export const none = 0;

/**
 * Adds.
 *
 * @example
 * import { add } from 'sums';
 *
 * if (true) {
 *   add(1, 2);
 * }
 * @throws for a number that is none
 */
export class Sum {
  /**
   * Again.
   *
   * @example
   * add(3, 4);
   */
  public again(): void {}
}
`;

test('a docstring has the sample that stands after its @example, up to the next tag', () => {
  expect(samplesIn('packages/sums/src/sum.ts', FILE)).toEqual([
    {
      page: 'packages/sums/src/sum.ts', line: 8, language: 'ts', note: '',
      text: "import { add } from 'sums';\n\nif (true) {\n  add(1, 2);\n}",
    },
    { page: 'packages/sums/src/sum.ts', line: 20, language: 'ts', note: '', text: 'add(3, 4);' },
  ]);
});

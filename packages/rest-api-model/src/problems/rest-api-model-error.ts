import { printProblem } from './print-problem';
import { Problem } from './problem';

/**
 * A template could not be read; the message lists every problem with its place.
 */
export class RestApiModelError extends Error {
  /**
   * Everything that is wrong.
   */
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(printProblem).join('\n'));
    this.name = 'RestApiModelError';
    this.problems = problems;
  }
}

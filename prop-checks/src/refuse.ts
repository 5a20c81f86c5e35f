/**
 * Ends with one error that tells all that is wrong; nothing happens where nothing is.
 *
 * @param problems a message for each broken rule
 */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) { throw new Error(problems.join('\n')); }
}

/**
 * What somebody wrote cannot be built: the message says what is wrong, the value got, what is allowed and the change to make.
 */
export function builderError(message: string): Error {
  return new Error(message);
}

/**
 * Tells all broken rules of one call in one throw.
 */
export function refuseProblems(subject: string, problems: readonly string[]): void {
  if (problems.length > 0) { throw builderError(`${subject}: ${problems.join('; and ')}`); }
}

/**
 * The names of the variables of a resource's path; `{proxy+}` is named `proxy`.
 */
export function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name]) => name);
}

/** The value at a path of own keys. */
export function findValue(value: unknown, path: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.prototype.hasOwnProperty.call(found, key)) return undefined;
    found = (found as { readonly [name: string]: unknown })[key];
  }
  return found;
}

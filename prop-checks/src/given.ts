/**
 * What the props say, without the keys that are undefined or, as code without types may have them, null: those ask for the default.
 */
export function given<T extends object>(props: T): T {
  return Object.fromEntries(Object.entries(props ?? {}).filter(([, value]) => value !== undefined && value !== null)) as T;
}

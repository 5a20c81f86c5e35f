import { Header } from './gateway-request';

/** The last value of a header, whatever the case of its name. */
export function findHeader(headers: readonly Header[], lowerCaseName: string): string | undefined {
  let found: string | undefined;
  for (const [name, value] of headers) if (name.toLowerCase() === lowerCaseName) found = value;
  return found;
}

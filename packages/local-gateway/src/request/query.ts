import { MultiNameMap, NameMap, nameMap } from './header-map';
import { decodeQuery } from './percent-decoding';

/** The query string of a request: the last value by name, and every value by name. */
export interface Query {
  readonly last: NameMap;
  readonly multi: MultiNameMap;
}

/**
 * Reads a query string, without its `?`.
 *
 * `&` and `;` both separate (documented); `+` is a blank; the single-value map keeps the last of several values (recorded).
 */
export function parseQuery(text: string): Query {
  const last = nameMap<string>();
  const multi = nameMap<string[]>();
  if (text === '') return { last, multi };
  for (const pair of text.split(/[&;]/)) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeQuery(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeQuery(pair.slice(equals + 1));
    last[name] = value;
    (multi[name] ??= []).push(value);
  }
  return { last, multi };
}

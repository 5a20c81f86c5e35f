import { MultiNameMap, NameMap, nameMap } from './header-map';
import { decodeQuery } from './percent-decoding';

/** The query string of a request; each of its two forms is made when somebody first asks for it. */
export interface Query {
  /** The last value by name (recorded). */
  readonly last: NameMap;
  /** Every value by name. */
  readonly multi: MultiNameMap;
}

/**
 * Reads a query string, without its `?`.
 *
 * `&` and `;` both separate (documented); `+` is a blank.
 */
export function parseQuery(text: string): Query {
  return new QueryText(text);
}

class QueryText implements Query {
  private single: NameMap | undefined;
  private repeated: MultiNameMap | undefined;

  constructor(private readonly text: string) {}

  get last(): NameMap {
    if (this.single === undefined) {
      const last = (this.single = nameMap<string>());
      readPairs(this.text, (name, value) => (last[name] = value));
    }
    return this.single;
  }

  get multi(): MultiNameMap {
    if (this.repeated === undefined) {
      const multi = (this.repeated = nameMap<string[]>());
      readPairs(this.text, (name, value) => (multi[name] ??= []).push(value));
    }
    return this.repeated;
  }
}

function readPairs(text: string, found: (name: string, value: string) => void): void {
  for (const pair of text.includes(';') ? text.split(/[&;]/) : text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    found(decodeQuery(equals < 0 ? pair : pair.slice(0, equals)), equals < 0 ? '' : decodeQuery(pair.slice(equals + 1)));
  }
}

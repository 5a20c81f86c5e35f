/** Headers that API Gateway takes out before templates, mappings and validators see the request. Recorded. */
const HIDDEN = new Set([
  'connection', 'content-length', 'content-md5', 'expect', 'max-forwards', 'proxy-authenticate', 'server', 'te',
  'transfer-encoding', 'trailer', 'upgrade', 'www-authenticate',
]);

/** Values by name; a map without a prototype, so that no name means anything but itself. */
export type NameMap = { [name: string]: string };

/** All values by name, in the order of the request. */
export type MultiNameMap = { [name: string]: string[] };

/** An empty map without a prototype. */
export function nameMap<T>(): { [name: string]: T } {
  return Object.create(null) as { [name: string]: T };
}

/** The headers of a request, as sent for templates and by lower-case name for the gateway itself. */
export class HeaderMap {
  private readonly shown: NameMap = nameMap();
  private readonly lowerCase: NameMap = nameMap();
  private repeated: MultiNameMap | undefined;
  private pending: (() => readonly (readonly [name: string, value: string])[]) | undefined;

  constructor(private rawHeaders: readonly string[]) {
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
      const name = rawHeaders[index] ?? '';
      const value = rawHeaders[index + 1] ?? '';
      const lower = name.toLowerCase();
      this.lowerCase[lower] = value;
      if (!HIDDEN.has(lower)) this.shown[name] = value;
    }
  }

  /**
   * Headers that are taken in when somebody first looks at the names as sent, each in place of what the client sent under the same
   * name in whatever case. Most requests never look.
   */
  takeIn(headers: () => readonly (readonly [name: string, value: string])[]): void {
    this.pending = headers;
  }

  /** Last value by name as sent, without the names that API Gateway hides. */
  get visible(): NameMap {
    this.settle();
    return this.shown;
  }

  private settle(): void {
    if (this.pending === undefined) return;
    const headers = this.pending();
    this.pending = undefined;
    const replaced = new Set(headers.map(([name]) => name.toLowerCase()));
    const raw: string[] = [];
    for (let index = 0; index + 1 < this.rawHeaders.length; index += 2) {
      const name = this.rawHeaders[index] ?? '';
      if (replaced.has(name.toLowerCase())) delete this.shown[name];
      else raw.push(name, this.rawHeaders[index + 1] ?? '');
    }
    for (const [name, value] of headers) {
      raw.push(name, value);
      this.shown[name] = value;
    }
    this.rawHeaders = raw;
  }

  /** The last value of a header as the client sent it, whatever the case of its name. */
  find(lowerCaseName: string): string | undefined {
    return this.lowerCase[lowerCaseName];
  }

  /** Every value by name as sent, without the names that API Gateway hides. */
  get multi(): MultiNameMap {
    this.settle();
    if (this.repeated === undefined) {
      this.repeated = nameMap();
      for (let index = 0; index + 1 < this.rawHeaders.length; index += 2) {
        const name = this.rawHeaders[index] ?? '';
        if (HIDDEN.has(name.toLowerCase())) continue;
        (this.repeated[name] ??= []).push(this.rawHeaders[index + 1] ?? '');
      }
    }
    return this.repeated;
  }
}

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

/**
 * The headers of a request, as sent for templates and by lower-case name for the gateway itself.
 *
 * Nothing is read before somebody asks: most requests ask for few headers by name, and for no map of them.
 */
export class HeaderMap {
  private readonly sent: readonly string[];
  private shown: NameMap | undefined;
  private repeated: MultiNameMap | undefined;
  private pending: (() => readonly (readonly [name: string, value: string])[]) | undefined;

  constructor(private rawHeaders: readonly string[]) {
    this.sent = rawHeaders;
  }

  /**
   * Headers that are taken in when somebody first looks at the names as sent, each in place of what the client sent under the same
   * name in whatever case.
   */
  takeIn(headers: () => readonly (readonly [name: string, value: string])[]): void {
    this.pending = headers;
    this.shown = undefined;
    this.repeated = undefined;
  }

  /** The last value of a header as the client sent it, whatever the case of its name. */
  find(lowerCaseName: string): string | undefined {
    const { sent } = this;
    for (let index = sent.length - 2; index >= 0; index -= 2) {
      const name = sent[index] ?? '';
      if (name.length === lowerCaseName.length && name.toLowerCase() === lowerCaseName) return sent[index + 1];
    }
    return undefined;
  }

  /** Last value by name as sent, without the names that API Gateway hides. */
  get visible(): NameMap {
    if (this.shown === undefined) {
      const shown = (this.shown = nameMap<string>());
      this.eachVisible((name, value) => (shown[name] = value));
    }
    return this.shown;
  }

  /** Every value by name as sent, without the names that API Gateway hides. */
  get multi(): MultiNameMap {
    if (this.repeated === undefined) {
      const repeated = (this.repeated = nameMap<string[]>());
      this.eachVisible((name, value) => (repeated[name] ??= []).push(value));
    }
    return this.repeated;
  }

  private eachVisible(found: (name: string, value: string) => void): void {
    this.settle();
    for (let index = 0; index + 1 < this.rawHeaders.length; index += 2) {
      const name = this.rawHeaders[index] ?? '';
      if (!HIDDEN.has(name.toLowerCase())) found(name, this.rawHeaders[index + 1] ?? '');
    }
  }

  private settle(): void {
    if (this.pending === undefined) return;
    const headers = this.pending();
    this.pending = undefined;
    const replaced = new Set(headers.map(([name]) => name.toLowerCase()));
    const raw: string[] = [];
    for (let index = 0; index + 1 < this.sent.length; index += 2) {
      const name = this.sent[index] ?? '';
      if (!replaced.has(name.toLowerCase())) raw.push(name, this.sent[index + 1] ?? '');
    }
    for (const [name, value] of headers) raw.push(name, value);
    this.rawHeaders = raw;
  }
}

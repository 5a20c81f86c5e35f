/** Where a text stops being JSON, and why. */
export interface JsonTextFault {
  /** Offset of the first unit that cannot stand where it stands; the length of the text where something is missing at its end. */
  readonly offset: number;
  /** What was expected there. */
  readonly expected: string;
}

/** Levels of lists and objects inside one another; deeper texts are called faulty. */
const MAX_DEPTH = 1000;

/** The first fault of a text as JSON (RFC 8259); undefined for a text that is JSON. */
export function findJsonFault(text: string): JsonTextFault | undefined {
  const scanner = new JsonScanner(text);
  try {
    scanner.document();
    return undefined;
  } catch (fault) {
    if (fault instanceof ScanFault) {
      return { offset: fault.offset, expected: fault.expected };
    }
    throw fault;
  }
}

class ScanFault extends Error {
  public constructor(public readonly offset: number, public readonly expected: string) {
    super(expected);
  }
}

class JsonScanner {
  private at = 0;

  public constructor(private readonly text: string) {}

  public document(): void {
    this.value(0);
    if (this.at < this.text.length) {
      throw new ScanFault(this.at, 'the end of the text');
    }
  }

  private value(depth: number): void {
    this.blanks();
    const unit = this.text[this.at];
    if (depth > MAX_DEPTH) {
      throw new ScanFault(this.at, `no more than ${MAX_DEPTH} levels`);
    }
    if (unit === '{') {
      this.members('}', () => this.member(depth));
    } else if (unit === '[') {
      this.members(']', () => this.value(depth + 1));
    } else if (unit === '"') {
      this.string();
    } else {
      this.scalar();
    }
    this.blanks();
  }

  private members(end: string, member: () => void): void {
    this.at++;
    this.blanks();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      member();
      const unit = this.text[this.at];
      if (unit !== ',' && unit !== end) {
        throw new ScanFault(this.at, `',' or '${end}'`);
      }
      this.at++;
      if (unit === end) {
        return;
      }
    }
  }

  private member(depth: number): void {
    this.blanks();
    if (this.text[this.at] !== '"') {
      throw new ScanFault(this.at, 'a name in double quotes');
    }
    this.string();
    this.blanks();
    if (this.text[this.at] !== ':') {
      throw new ScanFault(this.at, '\':\'');
    }
    this.at++;
    this.value(depth + 1);
  }

  private string(): void {
    for (this.at++; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at++;
        return;
      }
      if (code < 0x20) {
        throw new ScanFault(this.at, 'no control character inside of a string');
      }
      if (code === 0x5c) {
        const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at + 1, this.at + 6));
        if (escape === null) {
          throw new ScanFault(this.at, 'an escape that JSON knows');
        }
        this.at += escape[0].length;
      }
    }
    throw new ScanFault(this.at, 'the end of the string');
  }

  private scalar(): void {
    SCALAR.lastIndex = this.at;
    const match = SCALAR.exec(this.text);
    if (match === null) {
      throw new ScanFault(this.at, 'a value');
    }
    this.at += match[0].length;
  }

  private blanks(): void {
    while (this.at < this.text.length && ' \t\n\r'.includes(this.text[this.at])) {
      this.at++;
    }
  }
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

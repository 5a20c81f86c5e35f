import { GatewayError } from '../../errors/catalogue';

const VARIABLE = /^@([\w-]+)\s*=\s*(.*)$/;

/** The variables of a `.http` file: `@base = /prod`, used as `{{base}}`. */
export class FileVariables {
  /** Whether a line sets a variable. */
  static isVariable(line: string): boolean {
    return VARIABLE.test(line);
  }

  /** Reads every variable of a file; one may use those above it. */
  static read(lines: readonly string[], path: string): FileVariables {
    const values = new Map<string, string>();
    const variables = new FileVariables(values, path);
    lines.forEach((line, index) => {
      const [, name, value] = VARIABLE.exec(line) ?? [];
      if (name !== undefined) values.set(name, variables.fill((value ?? '').trim(), index + 1));
    });
    return variables;
  }

  private constructor(private readonly values: ReadonlyMap<string, string>, private readonly path: string) {}

  /**
   * A line with its variables replaced.
   *
   * @throws GatewayError GW1035 where it names one that nobody sets
   */
  fill(line: string, lineNumber: number): string {
    if (/^\s*(?:#|\/\/)/.test(line)) return line;
    return line.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (_whole, name: string) => {
      const value = this.values.get(name);
      if (value !== undefined) return value;
      throw new GatewayError('GW1035', `'${this.path}', line ${lineNumber}: no variable '${name}' is set; write '@${name} = value' above the requests`);
    });
  }
}

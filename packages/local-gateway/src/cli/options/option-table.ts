/** One option of a command: how it is read, and what the help says of it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  /** What its value looks like; a switch has none. */
  readonly value?: string;
  /** What it does, in as many lines as it takes. */
  readonly help: string;
}

/** The options of a command by their names, in the order of the help. */
export interface OptionTable {
  readonly [name: string]: CommandOption;
}

/** Column at which the explanations begin. */
const EXPLANATIONS = 33;

/** The lines of the help about the options of a command, `--help` among them. */
export function optionHelp(options: OptionTable): string {
  const entries = Object.entries({ ...options, help: { type: 'boolean' as const, help: 'this text', value: undefined } });
  return entries.map(([name, { value, help }]) => {
    const head = `  --${name}${value === undefined ? '' : ` ${value}`}`;
    const isLong = head.length >= EXPLANATIONS;
    return `${isLong ? `${head}\n${' '.repeat(EXPLANATIONS)}` : head.padEnd(EXPLANATIONS)}${help.replaceAll('\n', `\n${' '.repeat(EXPLANATIONS)}`)}`.trimEnd();
  }).join('\n');
}

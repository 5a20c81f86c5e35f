/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Whether people look at it and colours are wanted: a terminal, and NO_COLOR unset or empty. */
  readonly isColoured: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    isColoured: process.stdout.isTTY && !process.env.NO_COLOR,
  };
}

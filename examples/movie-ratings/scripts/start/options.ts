/** What the command line asks of `npm start`. */
export interface StartOptions {
  /** Leave after the sample request. */
  readonly once: boolean;

  /** Compile the packages first, those that changed since the last time. */
  readonly build: boolean;

  /** Where the gateway should listen. */
  readonly port: number;
}

export const USAGE = 'usage: npm start -- [--once] [--no-build] [--port <number>]';

const DEFAULT_PORT = 3000;

/** Reads the arguments; throws a text for the user where they make no sense. */
export function parseOptions(args: readonly string[]): StartOptions {
  let once = false;
  let build = true;
  let port = DEFAULT_PORT;
  for (let index = 0; index < args.length; index++) {
    if (args[index] === '--once') {
      once = true;
    } else if (args[index] === '--no-build') {
      build = false;
    } else if (args[index] === '--port') {
      index++;
      port = parsePort(args[index]);
    } else {
      throw new Error(`no such option: got '${args[index]}'\n${USAGE}`);
    }
  }
  return { once, build, port };
}

function parsePort(text: string | undefined): number {
  const port = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Error(`'--port' must be a number from 1 to 65535: got ${text === undefined ? 'nothing' : `'${text}'`}\n${USAGE}`);
  }
  return port;
}

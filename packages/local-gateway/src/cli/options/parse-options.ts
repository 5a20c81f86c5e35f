import { parseArgs, ParseArgsConfig } from 'node:util';
import { messageOf } from '../../errors/message-of';
import { isAddress } from '../../http/ip-range';
import { meant } from './meant';
import { UsageError } from './usage-error';

/** The options that a command knows. */
export type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** What a command line says. */
export type ParsedOptions<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{
  args: string[];
  options: Options;
  allowPositionals: true;
  strict: true;
}>>;

/** Reads a command line; an unknown option or a missing value is a {@link UsageError}. */
export function parseOptions<Options extends OptionsConfig>(args: readonly string[], options: Options): ParsedOptions<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = messageOf(error);
    const unknown = /Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, ''));
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`'${unknown}' is not an option;${meant(unknown, known)} options are ${known.join(', ')}`);
  }
}

/** Reads a port number. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`'--port' needs a number from 0 to 65535; got '${text}'`);
}

/** Reads the address of a client. */
export function parseAddress(text: string | undefined): string | undefined {
  if (text === undefined || isAddress(text)) return text;
  throw new UsageError(`'--source-ip' needs an IP address; got '${text}'; write it like 203.0.113.7`);
}

import { RestApiModelError } from '@model-gateway/rest-api-model/model';
import { GatewayError } from '../errors/catalogue';
import { stackOf } from '../errors/message-of';
import { check } from './check/check';
import { ExitCode } from './exit-code';
import { meant } from './options/meant';
import { UsageError } from './options/usage-error';
import { readVersion } from './read-version';
import { render } from './render/render';
import { serve } from './serve/serve';
import { isTemplateError } from './template-error';
import { processTerminal, Terminal } from './terminal';
import { testCases } from './test-cases/test-cases';

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const COMMANDS: { readonly [name: string]: Command } = { serve, render, check, test: testCases };

const USAGE = `usage: model-gateway <command> [options]

  serve    serves the REST APIs of a cdk.out folder or template on this machine
  render   renders one mapping template, or a batch of them
  check    finds mistakes in REST APIs and mapping templates
  test     runs request and response cases against the templates

'model-gateway <command> --help' shows the options of a command, with examples

To begin with, where a model server listens on port 8080:
  npx cdk synth
  npx model-gateway serve cdk.out --model '*=http://127.0.0.1:8080'

Exit codes: 0 fine, 1 something that you can put right, 2 a wrong command line, 70 a bug of this tool
`;

/** Runs the command that the arguments name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = asked(args);
  if (name === '--help') {
    terminal.stdout.write(USAGE);
    return ExitCode.FINE;
  }
  if (name === '--version') {
    terminal.stdout.write(`${readVersion()}\n`);
    return ExitCode.FINE;
  }
  try {
    const command = name === undefined || !Object.prototype.hasOwnProperty.call(COMMANDS, name) ? undefined : COMMANDS[name];
    if (command === undefined) {
      const known = Object.keys(COMMANDS);
      const problem = name === undefined ? 'a command is missing;' : `'${name}' is not a command;${meant(name, known)}`;
      throw new UsageError(`${problem} commands are ${known.join(', ')}`);
    }
    return await command(rest, terminal);
  } catch (error) {
    return report(error, name, terminal);
  }
}

/** The arguments with one way of asking for help: `help serve` and `serve -h` are `serve --help`. */
function asked(args: readonly string[]): readonly string[] {
  const [first, ...rest] = args.map((arg) => (arg === '-h' ? '--help' : arg));
  if (first === undefined) return [];
  return first === 'help' ? [...rest, '--help'] : [first, ...rest];
}

function report(error: unknown, command: string | undefined, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    const help = command !== undefined && command in COMMANDS ? `model-gateway ${command} --help` : 'model-gateway --help';
    terminal.stderr.write(`${error.message}\nsee '${help}'\n`);
    return ExitCode.USAGE;
  }
  if (error instanceof GatewayError || error instanceof RestApiModelError || isTemplateError(error)) {
    terminal.stderr.write(`${error.message}\n`);
    return ExitCode.USER_ERROR;
  }
  const text = stackOf(error);
  terminal.stderr.write(`this is a bug of model-gateway; please report it with the lines below at\n`
    + `https://github.com/model-gateway/model-gateway/issues\n${text}\n`);
  return ExitCode.BUG;
}

/** Runs the command of this process and ends it with the command's exit code. */
export function main(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has gone, for example `| head`.
    process.exit(error.code === 'EPIPE' ? ExitCode.FINE : ExitCode.BUG);
  });
  // What nobody reads any more is not worth an end: the answers go on.
  process.stderr.on('error', () => undefined);
  void run(process.argv.slice(2), processTerminal()).then((code) => {
    process.exitCode = code;
  });
}

import { resolve } from 'node:path';
import { createGateway, Gateway } from '../../gateway';
import { GatewayEvent } from '../../gateway-event';
import { ModelSource } from '../../gateway-options';
import { loadRecordedAnswer } from '../../load/load-recorded-answer';
import { loadTemplates } from '../../load/load-templates';
import { Listening } from '../../server/listen';
import { bannerLines, servedEvent } from '../banner';
import { ExitCode } from '../exit-code';
import { LineWriter } from '../line-writer';
import { requestLines } from '../request-lines';
import { Style, styleFor } from '../style';
import { Terminal } from '../terminal';
import { untilInterrupted } from '../until-interrupted';
import { parseServeOptions, SERVE_USAGE, ServeOptions } from './serve-options';

/** `model-gateway serve`: serves the templates until it is interrupted. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(SERVE_USAGE);
    return ExitCode.FINE;
  }
  const options = parseServeOptions(args, terminal.env);
  const style = styleFor(terminal.isColoured && !options.isJson);
  const output = new LineWriter(terminal.stdout);
  const interrupted = untilInterrupted();
  const gateway = createGateway({
    template: undefined,
    stacks: await loadTemplates(resolve(terminal.cwd, options.path)),
    models: await loadModels(options, terminal),
    keys: options.keys,
    parameters: options.parameters,
    imports: options.imports,
    stage: options.stage,
    region: options.region,
    accountId: options.accountId,
    onEvent: (event) => printEvent(event, options, output, terminal, style),
  });
  const listening = await gateway.listen({ port: options.port, host: options.host });
  await announce(gateway, listening, options, terminal, style);
  await interrupted;
  if (!options.isJson) terminal.stderr.write(`${style.dim('letting running requests end; interrupt once more to stop at once')}\n`);
  await gateway.close();
  output.flush();
  return ExitCode.FINE;
}

/** Models of the command line: a URL, or `file:` with a recorded answer. */
async function loadModels({ models }: ServeOptions, terminal: Terminal): Promise<{ readonly [endpointName: string]: ModelSource }> {
  const loaded = Object.entries(models).map(async ([name, source]): Promise<[string, ModelSource]> => (
    [name, source.startsWith('file:') ? await loadRecordedAnswer(resolve(terminal.cwd, source.slice('file:'.length))) : source]
  ));
  return Object.fromEntries(await Promise.all(loaded));
}

async function announce(gateway: Gateway, listening: Listening, options: ServeOptions, terminal: Terminal, style: Style): Promise<void> {
  const readiness = new Map<string, boolean>();
  if (options.isJson) {
    terminal.stdout.write(`${JSON.stringify(servedEvent(gateway, listening))}\n`);
    return;
  }
  terminal.stdout.write(`${bannerLines(gateway, listening, style).join('\n')}\n`);
  await Promise.all([...gateway.backends].map(async ([name, model]) => {
    readiness.set(name, await model.isReady());
    const state = readiness.get(name) === true ? style.green('ready') : style.yellow('does not answer GET /ping with 200: start it');
    terminal.stdout.write(`  model ${name} at ${model.description}: ${state}\n`);
  }));
}

function printEvent(event: GatewayEvent, options: ServeOptions, output: LineWriter, terminal: Terminal, style: Style): void {
  if (options.isJson) {
    output.line(JSON.stringify(event));
    return;
  }
  const lines = requestLines(event, style);
  if (lines.explanation !== undefined) terminal.stderr.write(`${lines.explanation}\n`);
  output.line(lines.summary);
  if (lines.accessLog !== undefined) output.line(lines.accessLog);
}

import { resolve } from 'node:path';
import { createGateway, Gateway } from '../../gateway';
import { GatewayEvent, InvocationEvent } from '../../gateway-event';
import { Listening } from '../../server/listen';
import { ExitCode } from '../exit-code';
import { loadGatewayOptions, loadPlanOptions } from '../load/load-gateway-options';
import { Style, styleFor } from '../style';
import { Terminal } from '../terminal';
import { bannerLines, modelEvent, modelLine, servedEvent } from './banner';
import { LineWriter } from './line-writer';
import { invocationLine, requestLines } from './request-lines';
import { parseServeOptions, SERVE_USAGE, ServeOptions } from './serve-options';
import { untilInterrupted } from './until-interrupted';
import { PathWatch } from './watch/path-watch';
import { watchApp } from './watch/watch-app';

/** `model-gateway serve`: serves the templates until it is interrupted. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(SERVE_USAGE);
    return ExitCode.FINE;
  }
  const options = parseServeOptions(args, terminal);
  const style = styleFor(terminal.isColoured && !options.isJson);
  const output = new LineWriter(terminal.stdout);
  const interrupted = untilInterrupted();
  const gateway = createGateway({
    ...await loadGatewayOptions(options, terminal.cwd),
    keys: options.keys,
    executionLog: options.executionLog,
    onInvocation: (event) => printInvocation(event, options, output, terminal, style),
    onEvent: (event) => printEvent(event, options, output, terminal, style),
  });
  const listening = await gateway.listen({ port: options.port, host: options.host, sourceIp: options.sourceIp });
  let watch: PathWatch | undefined;
  try {
    // Before anybody is told that the gateway is there, so that no change behind the banner is missed.
    if (options.isWatching) watch = await startWatching(gateway, options, terminal, output);
    await announce(gateway, listening, options, terminal, style);
    await interrupted;
    if (!options.isJson) terminal.stderr.write(`${style.dim('letting running requests end; interrupt once more to stop at once')}\n`);
  } finally {
    watch?.close();
    await gateway.close();
    output.flush();
  }
  return ExitCode.FINE;
}

function startWatching(gateway: Gateway, options: ServeOptions, terminal: Terminal, output: LineWriter): Promise<PathWatch> {
  return watchApp({
    folder: terminal.cwd,
    path: resolve(terminal.cwd, options.path),
    env: { ...terminal.env },
    reload: async () => gateway.replace(await loadPlanOptions(options, terminal.cwd)),
    onAttempt: (problem) => {
      if (problem !== undefined) gateway.showProblem(problem);
      if (options.isJson) output.line(JSON.stringify({ type: 'reload', problem }));
      else if (problem === undefined) output.line('serving the changed templates');
      else terminal.stderr.write(`${problem}\n`);
    },
  });
}

async function announce(gateway: Gateway, listening: Listening, options: ServeOptions, terminal: Terminal, style: Style): Promise<void> {
  const { stdout } = terminal;
  stdout.write(options.isJson ? `${JSON.stringify(servedEvent(gateway, listening))}\n` : `${bannerLines(gateway, listening, style).join('\n')}\n`);
  await Promise.all([...gateway.backends].map(async ([name, model]) => {
    const isReady = await model.isReady();
    stdout.write(`${options.isJson ? JSON.stringify(modelEvent(name, model, isReady)) : modelLine(name, model, isReady, style)}\n`);
  }));
}

function printInvocation(event: InvocationEvent, options: ServeOptions, output: LineWriter, terminal: Terminal, style: Style): void {
  if (!options.isJson && event.explanation !== undefined) {
    output.flush();
    terminal.stderr.write(`  ${event.explanation}\n`);
  }
  output.line(options.isJson ? JSON.stringify(event) : invocationLine(event, style));
}

function printEvent(event: GatewayEvent, options: ServeOptions, output: LineWriter, terminal: Terminal, style: Style): void {
  if (options.isJson) {
    output.line(JSON.stringify(event));
    return;
  }
  const lines = requestLines(event, style);
  if (lines.explanation !== undefined) {
    // Lines of earlier requests stand before it where both go to the same terminal.
    output.flush();
    terminal.stderr.write(`${lines.explanation}\n`);
  }
  output.line(lines.summary);
  for (const line of event.executionLog ?? []) output.line(style.dim(line));
  if (lines.accessLog !== undefined) output.line(lines.accessLog);
}

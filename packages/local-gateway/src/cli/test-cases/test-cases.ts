import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { GatewayError } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { createGateway, Gateway } from '../../gateway';
import { ExitCode } from '../exit-code';
import { loadGatewayOptions } from '../load/load-gateway-options';
import { styleFor } from '../style';
import { Terminal } from '../terminal';
import { judgeAnswer } from './judge-answer';
import { CaseOutcome, junitReport } from './junit-report';
import { loadCases } from './load-cases';
import { parseTestOptions, TEST_USAGE } from './test-options';

/** `model-gateway test`: runs request and response cases against the templates, and ends with 1 where one fails. */
export async function testCases(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(TEST_USAGE);
    return ExitCode.FINE;
  }
  const options = parseTestOptions(args, terminal);
  const gateway = createGateway({
    ...await loadGatewayOptions(options, terminal.cwd),
    onInvocation: ({ explanation }) => void (explanation !== undefined && terminal.stderr.write(`${explanation}\n`)),
  });
  const outcomes: CaseOutcome[] = [];
  for (const file of options.files) {
    outcomes.push(...await runFile(resolve(terminal.cwd, file), gateway, { terminal, sourceIp: options.sourceIp }));
  }
  await gateway.close();
  if (options.junit !== undefined) await writeReport(resolve(terminal.cwd, options.junit), junitReport(outcomes));
  const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
  terminal.stdout.write(`${outcomes.length - failed} of ${outcomes.length} cases passed\n`);
  return failed === 0 ? ExitCode.FINE : ExitCode.USER_ERROR;
}

/** How the requests of files are sent and told. */
interface RunSettings {
  readonly terminal: Terminal;
  readonly sourceIp: string | undefined;
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new GatewayError('GW1041', `'${path}' cannot be written: ${messageOf(error)}`);
  }
}

async function runFile(path: string, gateway: Gateway, { terminal, sourceIp }: RunSettings): Promise<CaseOutcome[]> {
  const style = styleFor(terminal.isColoured);
  const file = relative(terminal.cwd, path);
  const outcomes: CaseOutcome[] = [];
  for (const { name, request, expected } of await loadCases(path)) {
    const before = performance.now();
    const response = await gateway.inject({ ...request, sourceIp });
    const differences = judgeAnswer(response, expected);
    outcomes.push({ file, name, ms: performance.now() - before, differences });
    const mark = differences.length === 0 ? style.green('ok') : style.red('not ok');
    terminal.stdout.write(`${mark} ${file}: ${name}\n${differences.map((line) => `     ${line}\n`).join('')}`);
  }
  return outcomes;
}

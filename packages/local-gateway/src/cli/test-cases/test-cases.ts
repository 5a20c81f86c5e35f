import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { GatewayError } from '../../errors/catalogue';
import { createGateway, Gateway } from '../../gateway';
import { ExitCode } from '../exit-code';
import { loadAuthorizers } from '../load/load-authorizers';
import { loadModels, parseModels } from '../load/load-models';
import { loadTemplates } from '../load/load-templates';
import { namedValues } from '../options/named-values';
import { parseBuckets } from '../options/parse-buckets';
import { parseAddress, parseOptions } from '../options/parse-options';
import { UsageError } from '../options/usage-error';
import { styleFor } from '../style';
import { Terminal } from '../terminal';
import { judgeAnswer } from './judge-answer';
import { CaseOutcome, junitReport } from './junit-report';
import { loadCases } from './load-cases';

/** What `model-gateway test --help` prints. */
const USAGE = `usage: model-gateway test <cdk.out | template.json> <cases.http | cases.json>... [options]

  --model <endpointName>=<url | file:answer.json | sagemaker:[region/]endpointName>
                                 what answers for an endpoint, as for 'serve'
  --authorizers <module.js>      stand-ins for authorizers, as for 'serve'
  --s3 <bucket>=<folder>         folder that stands for an S3 bucket, as for 'serve'; asynchronous invocations have ended
                                 when the command ends
  --source-ip <address>          address that requests seem to come from, as for 'serve'
  --stage <name>                 the one stage to serve (default: every stage)
  --parameter <name>=<value>     value of a template parameter
  --import <name>=<value>        value that a stack imports
  --region <region>              region of stacks that name none (default us-east-1)
  --account <id>                 account of stacks that name none (default 123456789012)
  --junit <file.xml>             the outcomes for a CI service
  --help                         this text

A .http file holds requests, each behind a line '### name', and behind each the answer that is expected:

  ### one prediction
  GET /prod/321?items=101

  HTTP/1.1 200
  Content-Type: application/json

  {"ratings": [3.8]}

What is left out of an answer is not looked at; bodies in JSON are compared as data; '@name = value' sets a variable for {{name}}.
A JSON file holds a list of {"name", "request": {"method", "path", "headers", "body"}, "expected": {"status", "headers", "body"}}.

Against a recorded answer, with a report for a CI service:
  npx model-gateway test cdk.out cases.http --model my-endpoint=file:answer.json --junit report.xml

Exit codes: 0 all cases passed, 1 one did not or something else can be put right, 2 a wrong command line, 70 a bug of this tool
`;

/** `model-gateway test`: runs request and response cases against the templates, and ends with 1 where one fails. */
export async function testCases(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(USAGE);
    return ExitCode.FINE;
  }
  const { values, positionals } = parseOptions(args, {
    'model': { type: 'string', multiple: true },
    'authorizers': { type: 'string' },
    's3': { type: 'string', multiple: true },
    'source-ip': { type: 'string' },
    'stage': { type: 'string' },
    'parameter': { type: 'string', multiple: true },
    'import': { type: 'string', multiple: true },
    'region': { type: 'string' },
    'account': { type: 'string' },
    'junit': { type: 'string' },
  });
  const [path, ...files] = positionals;
  if (path === undefined || files.length === 0) throw new UsageError(`'test' needs a cdk.out folder or template and files with cases; got ${positionals.length}`);
  const gateway = createGateway({
    template: undefined,
    stacks: await loadTemplates(resolve(terminal.cwd, path)),
    models: await loadModels(parseModels(values.model), terminal.cwd),
    parameters: namedValues(values.parameter, 'parameter', '<name>=<value>'),
    imports: namedValues(values.import, 'import', '<name>=<value>'),
    region: values.region,
    accountId: values.account,
    stage: values.stage,
    authorizers: values.authorizers === undefined ? undefined : await loadAuthorizers(resolve(terminal.cwd, values.authorizers)),
    s3: parseBuckets(values.s3, terminal.cwd),
    onInvocation: ({ explanation }) => void (explanation !== undefined && terminal.stderr.write(`${explanation}\n`)),
  });
  const sourceIp = parseAddress(values['source-ip']);
  const outcomes: CaseOutcome[] = [];
  for (const file of files) outcomes.push(...await runFile(resolve(terminal.cwd, file), gateway, { terminal, sourceIp }));
  await gateway.close();
  if (values.junit !== undefined) await writeReport(resolve(terminal.cwd, values.junit), junitReport(outcomes));
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
    throw new GatewayError('GW1041', `'${path}' cannot be written: ${error instanceof Error ? error.message : String(error)}`);
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

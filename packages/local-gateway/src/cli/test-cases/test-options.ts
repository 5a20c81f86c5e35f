import { GATEWAY_OPTIONS, GatewayArguments, gatewayArguments } from '../options/gateway-arguments';
import { optionHelp, OptionTable } from '../options/option-table';
import { parseOptions } from '../options/parse-options';
import { TEMPLATE_OPTIONS } from '../options/template-arguments';
import { UsageError } from '../options/usage-error';
import { Terminal } from '../terminal';

/** The command line of `model-gateway test`. */
export interface TestOptions extends GatewayArguments {
  /** Files with cases. */
  readonly files: readonly string[];
  /** File for the report. */
  readonly junit?: string;
}

const OPTIONS = {
  'model': {
    ...GATEWAY_OPTIONS.model, value: '<endpointName>=<url | file:answer.json | sagemaker:[region/]endpointName>',
    help: "what answers for an endpoint, as for 'serve'",
  },
  'authorizers': { ...GATEWAY_OPTIONS.authorizers, help: "stand-ins for authorizers, as for 'serve'" },
  's3': {
    ...GATEWAY_OPTIONS.s3,
    help: "folder that stands for an S3 bucket, as for 'serve'; asynchronous invocations have ended\nwhen the command ends",
  },
  'source-ip': { ...GATEWAY_OPTIONS['source-ip'], help: "address that requests seem to come from, as for 'serve'" },
  'stage': GATEWAY_OPTIONS.stage,
  ...TEMPLATE_OPTIONS,
  'junit': { type: 'string', value: '<file.xml>', help: 'the outcomes for a CI service' },
} as const satisfies OptionTable;

/** What `model-gateway test --help` prints. */
export const TEST_USAGE = `usage: model-gateway test <cdk.out | template.json> <cases.http | cases.json>... [options]

${optionHelp(OPTIONS)}

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

/** Reads the command line of `test`. */
export function parseTestOptions(args: readonly string[], { cwd }: Pick<Terminal, 'cwd'>): TestOptions {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [path, ...files] = positionals;
  if (path === undefined || files.length === 0) throw new UsageError(`'test' needs a cdk.out folder or template and files with cases; got ${positionals.length}`);
  return { ...gatewayArguments(path, values, cwd), files, junit: values.junit };
}

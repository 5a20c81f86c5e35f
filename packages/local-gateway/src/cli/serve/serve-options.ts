import { SigningKey } from '../../pipeline/authorise/signing-key';
import { GATEWAY_OPTIONS, GatewayArguments, gatewayArguments } from '../options/gateway-arguments';
import { namedValues } from '../options/named-values';
import { optionHelp, OptionTable } from '../options/option-table';
import { parseOptions, parsePort } from '../options/parse-options';
import { TEMPLATE_OPTIONS } from '../options/template-arguments';
import { UsageError } from '../options/usage-error';
import { Terminal } from '../terminal';

/** The command line of `model-gateway serve`. */
export interface ServeOptions extends GatewayArguments {
  readonly port: number;
  readonly host: string;
  readonly keys: readonly SigningKey[];
  readonly executionLog: boolean;
  readonly isWatching: boolean;
  readonly isJson: boolean;
}

/** The port where none is given. */
const DEFAULT_PORT = 3000;

const { model, stage, authorizers, s3, 'source-ip': sourceIp } = GATEWAY_OPTIONS;

const OPTIONS = {
  model,
  'port': { type: 'string', value: '<number>', help: `port to listen on, 0 for a free one (default ${DEFAULT_PORT})` },
  'host': { type: 'string', value: '<address>', help: 'address to listen on (default 127.0.0.1)' },
  stage,
  ...TEMPLATE_OPTIONS,
  'key': {
    type: 'string', multiple: true, value: '<accessKeyId>=<secret>',
    help: `AWS key whose signatures are verified on methods with IAM authorization; 'env' takes AWS_ACCESS_KEY_ID,
AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN (default: these methods are open)`,
  },
  authorizers,
  s3,
  'source-ip': sourceIp,
  'execution-log': { type: 'boolean', help: 'the lines of the execution log of each request' },
  'watch': { type: 'boolean', help: 'synthesize the app of cdk.json again when it changes, and serve what comes of it' },
  'json': { type: 'boolean', help: 'one JSON event a line, for programs' },
} as const satisfies OptionTable;

/** What `model-gateway serve --help` prints. */
export const SERVE_USAGE = `usage: model-gateway serve <cdk.out | template.json> --model <endpointName>=<url> [options]

${optionHelp(OPTIONS)}

A model server, a recorded answer, and a check of signatures:
  npx model-gateway serve cdk.out --model my-endpoint=http://127.0.0.1:8080
  npx model-gateway serve cdk.out --model '*=file:answer.json'
  npx model-gateway serve cdk.out --model '*=http://127.0.0.1:8080' --key env

The page at /_gateway/ shows routes, requests and what each stage of a request saw. What is not emulated is listed at start.
Exit codes: 0 fine, 1 something that you can put right, 2 a wrong command line, 70 a bug of this tool. Ctrl-C lets running requests end.
`;

/** Reads the command line of `serve`. */
export function parseServeOptions(args: readonly string[], { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): ServeOptions {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new UsageError(`'serve' needs one cdk.out folder or template; got ${positionals.length}`);
  }
  return {
    ...gatewayArguments(path, values, cwd),
    port: values.port === undefined ? DEFAULT_PORT : parsePort(values.port),
    host: values.host ?? '127.0.0.1',
    keys: parseKeys(values.key, env),
    isWatching: values.watch === true,
    executionLog: values['execution-log'] === true,
    isJson: values.json === true,
  };
}

function parseKeys(given: readonly string[] | undefined, env: Terminal['env']): readonly SigningKey[] {
  const fromEnvironment = given?.includes('env') === true ? [environmentKey(env)] : [];
  const written = namedValues(given?.filter((text) => text !== 'env'), 'key', "<accessKeyId>=<secretAccessKey> or 'env'");
  return [...fromEnvironment, ...Object.entries(written).map(([accessKeyId, secretAccessKey]) => ({ accessKeyId, secretAccessKey }))];
}

function environmentKey(env: Terminal['env']): SigningKey {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
  if (!accessKeyId || !secretAccessKey) throw new UsageError("'--key env' needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment");
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined };
}

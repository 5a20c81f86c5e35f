import { SigningKey } from '../../pipeline/authorise/signing-key';
import { parseModels } from '../load/load-models';
import { namedValues } from '../options/named-values';
import { parseBuckets } from '../options/parse-buckets';
import { parseAddress, parseOptions, parsePort } from '../options/parse-options';
import { UsageError } from '../options/usage-error';
import { Terminal } from '../terminal';

/** The command line of `model-gateway serve`. */
export interface ServeOptions {
  readonly path: string;
  readonly models: { readonly [endpointName: string]: string };
  readonly port: number;
  readonly host: string;
  readonly stage?: string;
  readonly parameters: { readonly [name: string]: string };
  readonly imports: { readonly [name: string]: string };
  readonly region?: string;
  readonly accountId?: string;
  readonly keys: readonly SigningKey[];
  /** The module with stand-ins for authorizers. */
  readonly authorizers?: string;
  /** Folders that stand for buckets. */
  readonly s3: { readonly [bucket: string]: string };
  /** Address that requests seem to come from. */
  readonly sourceIp?: string;
  readonly executionLog: boolean;
  readonly isWatching: boolean;
  readonly isJson: boolean;
}

/** The port where none is given. */
const DEFAULT_PORT = 3000;

/** What `model-gateway serve --help` prints. */
export const SERVE_USAGE = `usage: model-gateway serve <cdk.out | template.json> --model <endpointName>=<url> [options]

  --model <endpointName>=<url>   model server of an endpoint (GET /ping, POST /invocations); '*' answers for every other endpoint;
                                 file:<answer.json> answers with a recorded {"status", "headers", "body"};
                                 sagemaker:[<region>/]<endpointName> calls a real endpoint with your AWS credentials
                                 (needs @aws-sdk/client-sagemaker-runtime)
  --port <number>                port to listen on, 0 for a free one (default ${DEFAULT_PORT})
  --host <address>               address to listen on (default 127.0.0.1)
  --stage <name>                 the one stage to serve (default: every stage)
  --parameter <name>=<value>     value of a template parameter
  --import <name>=<value>        value that a stack imports
  --region <region>              region of stacks that name none (default us-east-1)
  --account <id>                 account of stacks that name none (default 123456789012)
  --key <accessKeyId>=<secret>   AWS key whose signatures are verified on methods with IAM authorization; 'env' takes AWS_ACCESS_KEY_ID,
                                 AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN (default: these methods are open)
  --authorizers <module.js>      functions that stand in for Lambda authorizers and user pools, each exported under the name of its
                                 authorizer: (question) => ({ allow: true, principalId, context, claims }) (default: these methods are open)
  --s3 <bucket>=<folder>         folder that stands for an S3 bucket: asynchronous invocations read from it and write into it
                                 (default: they are answered 501)
  --source-ip <address>          address that every request seems to come from, for resource policies and $context.identity.sourceIp
  --watch                        synthesize the app of cdk.json again when it changes, and serve what comes of it
  --execution-log                the lines of the execution log of each request
  --json                         one JSON event a line, for programs
  --help                         this text

A model server, a recorded answer, and a check of signatures:
  npx model-gateway serve cdk.out --model my-endpoint=http://127.0.0.1:8080
  npx model-gateway serve cdk.out --model '*=file:answer.json'
  npx model-gateway serve cdk.out --model '*=http://127.0.0.1:8080' --key env

The page at /_gateway/ shows routes, requests and what each stage of a request saw. What is not emulated is listed at start.
Exit codes: 0 fine, 1 something that you can put right, 2 a wrong command line, 70 a bug of this tool. Ctrl-C lets running requests end.
`;

/** Reads the command line of `serve`. */
export function parseServeOptions(args: readonly string[], { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): ServeOptions {
  const { values, positionals } = parseOptions(args, {
    'model': { type: 'string', multiple: true },
    'port': { type: 'string' },
    'host': { type: 'string' },
    'stage': { type: 'string' },
    'parameter': { type: 'string', multiple: true },
    'import': { type: 'string', multiple: true },
    'region': { type: 'string' },
    'account': { type: 'string' },
    'key': { type: 'string', multiple: true },
    'authorizers': { type: 'string' },
    's3': { type: 'string', multiple: true },
    'source-ip': { type: 'string' },
    'execution-log': { type: 'boolean' },
    'watch': { type: 'boolean' },
    'json': { type: 'boolean' },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new UsageError(`'serve' needs one cdk.out folder or template; got ${positionals.length}`);
  }
  return {
    path,
    models: parseModels(values.model),
    port: values.port === undefined ? DEFAULT_PORT : parsePort(values.port),
    host: values.host ?? '127.0.0.1',
    stage: values.stage,
    parameters: namedValues(values.parameter, 'parameter', '<name>=<value>'),
    imports: namedValues(values.import, 'import', '<name>=<value>'),
    region: values.region,
    accountId: values.account,
    keys: parseKeys(values.key, env),
    authorizers: values.authorizers,
    s3: parseBuckets(values.s3, cwd),
    sourceIp: parseAddress(values['source-ip']),
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

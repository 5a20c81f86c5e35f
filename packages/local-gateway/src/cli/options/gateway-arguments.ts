import { resolve } from 'node:path';
import { parseModels } from '../load/load-models';
import { namedValues } from './named-values';
import type { OptionTable } from './option-table';
import { parseAddress } from './parse-options';
import { TemplateArguments, templateArguments, TemplateValues } from './template-arguments';

/** Options of every command that opens a gateway, beside those about templates. */
export const GATEWAY_OPTIONS = {
  'model': {
    type: 'string', multiple: true, value: '<endpointName>=<url>',
    help: `model server of an endpoint (GET /ping, POST /invocations); '*' answers for every other endpoint;
file:<answer.json> answers with a recorded {"status", "headers", "body"};
sagemaker:[<region>/]<endpointName> calls a real endpoint with your AWS credentials
(needs @aws-sdk/client-sagemaker-runtime)`,
  },
  'stage': { type: 'string', value: '<name>', help: 'the one stage to serve (default: every stage)' },
  'authorizers': {
    type: 'string', value: '<module.js>',
    help: `functions that stand in for Lambda authorizers and user pools, each exported under the name of its
authorizer: (question) => ({ allow: true, principalId, context, claims }) (default: these methods are open)`,
  },
  's3': {
    type: 'string', multiple: true, value: '<bucket>=<folder>',
    help: `folder that stands for an S3 bucket: asynchronous invocations read from it and write into it
(default: they are answered 501)`,
  },
  'source-ip': {
    type: 'string', value: '<address>',
    help: 'address that every request seems to come from, for resource policies and $context.identity.sourceIp',
  },
} as const satisfies OptionTable;

/** What the command line says about a gateway. */
export interface GatewayArguments extends TemplateArguments {
  /** The `cdk.out` folder or template. */
  readonly path: string;
  readonly models: { readonly [endpointName: string]: string };
  readonly stage?: string;
  /** The module with stand-ins for authorizers. */
  readonly authorizers?: string;
  /** Folders that stand for buckets. */
  readonly s3: { readonly [bucket: string]: string };
  /** Address that requests seem to come from. */
  readonly sourceIp?: string;
}

/** Values of {@link GATEWAY_OPTIONS}. */
export interface GatewayValues extends TemplateValues {
  readonly 'model'?: readonly string[];
  readonly 'stage'?: string;
  readonly 'authorizers'?: string;
  readonly 's3'?: readonly string[];
  readonly 'source-ip'?: string;
}

/** Reads the options about a gateway; folders are relative to where the command runs. */
export function gatewayArguments(path: string, values: GatewayValues, cwd: string): GatewayArguments {
  const folders = Object.entries(namedValues(values.s3, 's3', GATEWAY_OPTIONS.s3.value));
  return {
    ...templateArguments(values),
    path,
    models: parseModels(values.model),
    stage: values.stage,
    authorizers: values.authorizers,
    s3: Object.fromEntries(folders.map(([bucket, folder]) => [bucket, resolve(cwd, folder)])),
    sourceIp: parseAddress(values['source-ip']),
  };
}

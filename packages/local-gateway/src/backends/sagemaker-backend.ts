import type { InvokeEndpointCommandInput, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { join } from 'node:path';
import { Header } from '../http/gateway-request';
import { BackendAnswer, BackendFailure, BackendFailureReason, InvokeCall, ModelBackend } from './backend';
import { loadSageMakerSdk, SageMakerSdk } from './load-sagemaker-sdk';

/** A real endpoint of SageMaker. */
export interface SageMakerEndpoint {
  /** Name of the endpoint in the account of the credentials. */
  readonly endpointName: string;

  /**
   * Region of the endpoint.
   *
   * @default - the region of the environment or of the AWS configuration, as in every AWS SDK
   */
  readonly region?: string;

  /**
   * URL of the service, for a private or a local one.
   *
   * @default - the service of the region
   */
  readonly endpointUrl?: string;

  /**
   * Folder from which the AWS SDK is looked for, where this package finds none.
   *
   * @default - the working directory
   */
  readonly folder?: string;
}

/** Header to the member of the request that carries it. */
const MEMBERS: ReadonlyMap<string, keyof InvokeEndpointCommandInput> = new Map([
  ['content-type', 'ContentType'],
  ['accept', 'Accept'],
  ['x-amzn-sagemaker-custom-attributes', 'CustomAttributes'],
  ['x-amzn-sagemaker-target-model', 'TargetModel'],
  ['x-amzn-sagemaker-target-variant', 'TargetVariant'],
  ['x-amzn-sagemaker-target-container-hostname', 'TargetContainerHostname'],
  ['x-amzn-sagemaker-inference-id', 'InferenceId'],
  ['x-amzn-sagemaker-enable-explanations', 'EnableExplanations'],
  ['x-amzn-sagemaker-inference-component', 'InferenceComponentName'],
  ['x-amzn-sagemaker-session-id', 'SessionId'],
]);

/** A real endpoint of SageMaker, called with the user's own AWS credentials. */
export class SageMakerBackend implements ModelBackend {
  /**
   * Loads the AWS SDK and opens a client.
   *
   * @throws GatewayError GW1039 where `@aws-sdk/client-sagemaker-runtime` is not installed
   */
  static open(endpoint: SageMakerEndpoint): SageMakerBackend {
    const sdk = loadSageMakerSdk([__filename, join(endpoint.folder ?? process.cwd(), 'package.json')]);
    // One attempt: API Gateway does not try again either.
    const client = new sdk.SageMakerRuntimeClient({ region: endpoint.region, endpoint: endpoint.endpointUrl, maxAttempts: 1 });
    return new SageMakerBackend(endpoint, client, sdk);
  }

  readonly description: string;
  readonly isService = true;
  // Asking more costs an invocation, or the permission to describe endpoints, which invoking one does not need.
  readonly readyNote = 'credentials and region found; the endpoint itself is asked by the first request';
  readonly unreadyHint = 'no AWS credentials or no region: sign in (for example with aws sso login), and name the region';

  private constructor(
    private readonly endpoint: SageMakerEndpoint,
    private readonly client: SageMakerRuntimeClient,
    private readonly sdk: SageMakerSdk,
  ) {
    this.description = `SageMaker ${endpoint.region === undefined ? '' : `${endpoint.region}/`}${endpoint.endpointName}`;
  }

  /** Invokes the endpoint; its answer, an error as well, is the service's own. */
  async invoke(call: InvokeCall): Promise<BackendAnswer> {
    const command = new this.sdk.InvokeEndpointCommand(inputOf(this.endpoint.endpointName, call));
    let answer: BackendAnswer | undefined;
    command.middlewareStack.add((next) => async (args) => {
      const result = await next(args);
      // The answer as it came: the SDK's reading of it keeps neither unknown members nor all headers.
      answer = await readAnswer(result.response);
      return result;
    }, { step: 'deserialize', priority: 'low', name: 'keepAnswer' });
    try {
      await this.client.send(command, { abortSignal: AbortSignal.timeout(call.timeoutMs) });
    } catch (error) {
      if (answer === undefined) throw failureOf(error, call.timeoutMs);
    }
    if (answer === undefined) throw new BackendFailure(BackendFailureReason.BROKEN, 'the AWS SDK gave no answer');
    return answer;
  }

  /** Whether there are credentials and a region; the endpoint itself is not asked, for that would cost an invocation. */
  async isReady(): Promise<boolean> {
    try {
      await this.client.config.region();
      return (await this.client.config.credentials()).accessKeyId !== '';
    } catch {
      return false;
    }
  }

  /** Closes the client's connections. */
  async close(): Promise<void> {
    this.client.destroy();
    await Promise.resolve();
  }
}

function inputOf(endpointName: string, call: InvokeCall): InvokeEndpointCommandInput {
  const members = call.headers.flatMap(([name, value]): [string, string][] => {
    const member = MEMBERS.get(name.toLowerCase());
    return member === undefined ? [] : [[member, value]];
  });
  return { ...Object.fromEntries(members), EndpointName: endpointName, Body: typeof call.body === 'string' ? Buffer.from(call.body, 'utf8') : call.body };
}

/** Reads the answer of the transport, and leaves its body to be read once more. */
async function readAnswer(response: unknown): Promise<BackendAnswer | undefined> {
  if (typeof response !== 'object' || response === null || !('statusCode' in response) || typeof response.statusCode !== 'number') return undefined;
  const body = 'body' in response ? await readBody(response.body) : new Uint8Array(0);
  Object.assign(response, { body });
  const headers = 'headers' in response && typeof response.headers === 'object' ? Object.entries(response.headers ?? {}) : [];
  return { status: response.statusCode, headers: headers.map(([name, value]): Header => [name, String(value)]), body };
}

async function readBody(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function failureOf(error: unknown, timeoutMs: number): BackendFailure {
  const { name = '', message = String(error) } = error instanceof Error ? error : {};
  if (name === 'AbortError' || name === 'TimeoutError') return new BackendFailure(BackendFailureReason.TIMEOUT, `no answer within ${timeoutMs} ms`);
  return new BackendFailure(BackendFailureReason.UNREACHABLE, message.replace(/^AWS SDK error wrapper for (?:Error: )?/, '') || name);
}

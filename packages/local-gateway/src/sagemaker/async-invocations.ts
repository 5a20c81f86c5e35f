import { randomUUID } from 'node:crypto';
import { BackendFailure, ModelBackend } from '../backends/backend';
import { coded } from '../errors/catalogue';
import { messageOf } from '../errors/message-of';
import { InvocationEvent } from '../gateway-event';
import { BucketFolders, S3Location, uriOf } from '../s3/bucket-folders';
import { AsyncCall } from './async-call';
import { RuntimeAnswer } from './runtime-answer';
import { containerMessage, serviceError } from './service-error';

/** One invocation that was accepted. */
interface Accepted extends AsyncCall {
  readonly endpointName: string;
  readonly inferenceId: string;
  readonly output: S3Location;
  readonly failure: S3Location;
  /** Where the endpoint pretends to be. */
  readonly region: string;
  readonly accountId: string;
}

/** What an invocation came to: the model's answer, or why there is none. */
type Outcome = { readonly body: Uint8Array } | { readonly failure: string };

/** InvokeEndpointAsync: takes invocations at once, and works on them behind the back of the caller. */
export class AsyncInvocations {
  private readonly running = new Set<Promise<void>>();

  constructor(
    readonly buckets: BucketFolders,
    private readonly tell: (event: InvocationEvent) => void,
  ) {}

  /** Answers 202 with the places of output and failure (documented), and lets the model work on the input. */
  accept(endpointName: string, call: AsyncCall, model: ModelBackend, place: Pick<Accepted, 'region' | 'accountId'>): RuntimeAnswer {
    const { bucket } = call.input;
    if (!this.buckets.has(bucket)) {
      const explanation = coded('GW1044', `no folder stands for bucket '${bucket}', in which the input lies; add --s3 ${bucket}=<folder>`);
      return { ...serviceError(400, 'ValidationError', `No folder is given for the bucket of ${uriOf(call.input)}`), explanation };
    }
    if (model.isService === true) {
      const explanation = coded('GW1045', `endpoint '${endpointName}' is a real one, which reads from S3 itself; give a model server with --model ${endpointName}=<url>`);
      return { ...serviceError(400, 'ValidationError', `Endpoint ${endpointName} cannot be invoked asynchronously through the local gateway.`), explanation };
    }
    const inferenceId = call.inferenceId ?? randomUUID();
    // The caller may have chosen the id: as a file's name it is one segment, whatever is in it.
    const name = encodeURIComponent(inferenceId);
    const accepted: Accepted = {
      ...call, ...place, endpointName, inferenceId,
      output: { bucket, key: `async-endpoint-outputs/${endpointName}/${name}.out` },
      failure: { bucket, key: `async-endpoint-failures/${endpointName}/${name}-error.out` },
    };
    const work = this.work(accepted, model).finally(() => this.running.delete(work));
    this.running.add(work);
    return {
      status: 202,
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Amzn-SageMaker-OutputLocation', uriOf(accepted.output)],
        ['X-Amzn-SageMaker-FailureLocation', uriOf(accepted.failure)],
      ],
      body: Buffer.from(JSON.stringify({ InferenceId: inferenceId }), 'utf8'),
    };
  }

  /** Waits for the invocations that are running, and for those that begin meanwhile. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private async work(accepted: Accepted, model: ModelBackend): Promise<void> {
    const before = performance.now();
    const outcome = await this.ask(accepted, model);
    const location = 'body' in outcome ? accepted.output : accepted.failure;
    let problem = 'body' in outcome ? undefined : outcome.failure;
    try {
      await this.buckets.write(location, 'body' in outcome ? outcome.body : Buffer.from(`${outcome.failure}\n`, 'utf8'));
    } catch (error) {
      problem = `${uriOf(location)} cannot be written: ${messageOf(error)}`;
    }
    const { endpointName, inferenceId } = accepted;
    this.tell({
      type: 'invocation', endpointName, inferenceId,
      status: problem === undefined ? 'completed' : 'failed',
      location: uriOf(location),
      ms: performance.now() - before,
      explanation: problem && coded('GW1045', `the asynchronous invocation ${inferenceId} of endpoint '${endpointName}' failed: ${problem}`),
    });
  }

  /** Never fails: what goes wrong is the outcome. */
  private async ask({ input, headers, timeoutMs, ...about }: Accepted, model: ModelBackend): Promise<Outcome> {
    try {
      const body = await this.buckets.read(input);
      if (body === undefined) return { failure: `the input ${uriOf(input)} does not exist` };
      const answer = await model.invoke({ headers, body, timeoutMs });
      if (answer.status < 400) return { body: answer.body };
      return { failure: containerMessage({ ...about, status: answer.status, body: Buffer.from(answer.body).toString('utf8') }) };
    } catch (error) {
      const where = error instanceof BackendFailure ? `the model at ${model.description} gave no whole answer: ` : `the input ${uriOf(input)} cannot be read: `;
      return { failure: where + messageOf(error) };
    }
  }
}

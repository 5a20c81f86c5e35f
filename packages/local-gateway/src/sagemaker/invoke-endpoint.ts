import { BackendAnswer, BackendFailure, BackendFailureReason, ModelBackend } from '../backends/backend';
import { LazyAnswer } from '../backends/lazy-answer';
import { coded } from '../errors/catalogue';
import { findHeader } from '../http/find-header';
import { Header } from '../http/gateway-request';
import { readAsyncCall } from './async-call';
import { AsyncInvocations } from './async-invocations';
import { INVOKE_HEADERS, reasonOf, violated, violatedHeader } from './call-constraints';
import { RuntimeAnswer } from './runtime-answer';
import { invokedEndpoint, queuedEndpoint } from './runtime-path';
import { modelError, serviceError } from './service-error';

/** A call of SageMaker Runtime's API. */
export interface RuntimeCall {
  readonly method: string;
  /** Path without the query, for example `/endpoints/my-endpoint/invocations`. */
  readonly path: string;
  readonly headers: readonly Header[];
  readonly body: string | Uint8Array;
  /** Longest wait of the caller, in milliseconds. */
  readonly timeoutMs: number;
}

/** Where the endpoints are, and where the service pretends to be. */
export interface RuntimeSettings {
  readonly region: string;
  readonly accountId: string;
  /** The model of an endpoint; undefined where there is none. */
  readonly model: (endpointName: string) => ModelBackend | undefined;
  /** What takes asynchronous invocations; undefined where no folder stands for a bucket. */
  readonly queue?: AsyncInvocations;
}

/** SageMaker's limit for the body of an invocation (its service model). */
const MAX_INVOCATION_BYTES = 6_291_456;

/** A container has to answer within 60 seconds (documented). */
const CONTAINER_TIMEOUT_MS = 60_000;

/** Headers that reach the container; SageMaker strips all others (documented). */
const FORWARDED = new Map([
  ['content-type', 'Content-Type'],
  ['accept', 'Accept'],
  ['x-amzn-sagemaker-custom-attributes', 'X-Amzn-SageMaker-Custom-Attributes'],
  ['x-amzn-sagemaker-target-model', 'X-Amzn-SageMaker-Target-Model'],
  ['x-amzn-sagemaker-target-variant', 'X-Amzn-SageMaker-Target-Variant'],
  ['x-amzn-sagemaker-target-container-hostname', 'X-Amzn-SageMaker-Target-Container-Hostname'],
  ['x-amzn-sagemaker-inference-id', 'X-Amzn-SageMaker-Inference-Id'],
  ['x-amzn-sagemaker-inference-component', 'X-Amzn-SageMaker-Inference-Component'],
  ['x-amzn-sagemaker-session-id', 'X-Amzn-SageMaker-Session-Id'],
]);

/** Headers of the container that the caller gets, beside its content type. */
const RETURNED = new Map([
  ['x-amzn-sagemaker-custom-attributes', 'X-Amzn-SageMaker-Custom-Attributes'],
  ['x-amzn-sagemaker-new-session-id', 'X-Amzn-SageMaker-New-Session-Id'],
  ['x-amzn-sagemaker-closed-session-id', 'X-Amzn-SageMaker-Closed-Session-Id'],
]);

const ENDPOINT_NAME = /^[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}$/;

/** InvokeEndpoint: the call goes to the container, and its answer comes back as SageMaker would give it. */
export async function invokeEndpoint(call: RuntimeCall, settings: RuntimeSettings): Promise<RuntimeAnswer> {
  const name = invokedEndpoint(call.path);
  if (name === undefined || call.method !== 'POST') return invokeOther(call, settings);
  if (!ENDPOINT_NAME.test(name)) return refuseName(name);
  const model = settings.model(name);
  if (model === undefined) return unknownEndpoint(name, settings);
  const bytes = typeof call.body === 'string' ? Buffer.byteLength(call.body) : call.body.length;
  if (bytes > MAX_INVOCATION_BYTES) {
    const explanation = coded('GW1020', `the body has ${bytes} bytes; SageMaker takes ${MAX_INVOCATION_BYTES}`);
    return { ...serviceError(413, 'RequestEntityTooLargeException', 'Request body exceeds the maximum size'), explanation };
  }
  try {
    const timeoutMs = Math.min(call.timeoutMs, CONTAINER_TIMEOUT_MS);
    if (model.isService === true) return await model.invoke({ headers: call.headers, body: call.body, timeoutMs });
    const refused = violatedHeader(call.headers, INVOKE_HEADERS);
    if (refused !== undefined) return refuseCall(refused, coded('GW1046', `the invocation of endpoint '${name}' is refused: ${reasonOf(refused)}`));
    const headers = forwardedHeaders(call.headers);
    return toCaller(await model.invoke({ headers, body: call.body, timeoutMs }), name, call.headers, settings);
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    if (error.reason === BackendFailureReason.TIMEOUT && call.timeoutMs < CONTAINER_TIMEOUT_MS) throw error;
    return fromFailure(error, name, model, settings);
  }
}

/** Every call but InvokeEndpoint. */
function invokeOther(call: RuntimeCall, settings: RuntimeSettings): RuntimeAnswer {
  const name = call.method === 'POST' ? queuedEndpoint(call.path) : undefined;
  if (name === undefined || settings.queue === undefined) {
    const wayOut = name === undefined ? 'SageMaker Runtime is emulated for POST /endpoints/{name}/invocations and async-invocations alone'
      : 'asynchronous invocations need folders that stand for buckets; add --s3 <bucket>=<folder>';
    return { ...serviceError(404, 'UnknownOperationException', null), explanation: coded('GW1030', `${wayOut}; the call is ${call.method} ${call.path}`) };
  }
  if (!ENDPOINT_NAME.test(name)) return refuseName(name);
  const model = settings.model(name);
  if (model === undefined) return unknownEndpoint(name, settings);
  const asked = readAsyncCall(call.headers);
  if (typeof asked !== 'string') return settings.queue.accept(name, asked, model, settings);
  return refuseCall(asked, coded('GW1045', `the asynchronous invocation of endpoint '${name}' is refused: ${reasonOf(asked)}`));
}

function unknownEndpoint(name: string, settings: RuntimeSettings): RuntimeAnswer {
  const explanation = coded('GW1030', `no model is given for endpoint '${name}'; add --model ${name}=<url>`);
  return { ...serviceError(400, 'ValidationError', `Endpoint ${name} of account ${settings.accountId} not found.`), explanation };
}

function refuseName(name: string): RuntimeAnswer {
  const message = violated(`'${name}'`, 'endpointName', 'Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*');
  return refuseCall(message, coded('GW1030', `'${name}' is not a name that an endpoint can have`));
}

function refuseCall(message: string, explanation: string): RuntimeAnswer {
  return { ...serviceError(400, 'ValidationError', message), explanation };
}

function forwardedHeaders(headers: readonly Header[]): Header[] {
  const kept: Header[] = [];
  for (const [name, value] of headers) {
    const forwarded = FORWARDED.get(name.toLowerCase());
    if (forwarded !== undefined) kept.push([forwarded, value]);
  }
  return kept;
}

function toCaller(answer: BackendAnswer, name: string, sent: readonly Header[], settings: RuntimeSettings): RuntimeAnswer {
  if (answer.status >= 400) {
    const body = Buffer.from(answer.body).toString('utf8');
    return modelError({ endpointName: name, status: answer.status, body, ...settings });
  }
  return new LazyAnswer(200, answer.body, () => returnedHeaders(answer, sent));
}

function returnedHeaders(answer: BackendAnswer, sent: readonly Header[]): readonly Header[] {
  const headers: Header[] = [
    ['Content-Type', findHeader(answer.headers, 'content-type') ?? 'application/octet-stream'],
    ['x-Amzn-Invoked-Production-Variant', findHeader(sent, 'x-amzn-sagemaker-target-variant') ?? 'AllTraffic'],
  ];
  for (const [header, value] of answer.headers) {
    const returned = RETURNED.get(header.toLowerCase());
    if (returned !== undefined) headers.push([returned, value]);
  }
  return headers;
}

function fromFailure(failure: BackendFailure, name: string, model: ModelBackend, settings: RuntimeSettings): RuntimeAnswer {
  const where = `the model of endpoint '${name}' at ${model.description}`;
  if (failure.reason === BackendFailureReason.UNREACHABLE) {
    const explanation = coded('GW1005', `${where} ${model.isService === true ? 'cannot be reached' : 'does not accept connections'}: ${failure.message}${model.isService === true ? '' : '; start it'}`);
    return { ...serviceError(503, 'ServiceUnavailable', 'The service is currently unavailable.'), explanation };
  }
  const explanation = coded('GW1005', `${where} gave no whole answer: ${failure.message}`);
  if (failure.reason === BackendFailureReason.TIMEOUT) {
    const message = 'Your invocation timed out while waiting for a response from container primary.';
    return { ...modelError({ endpointName: name, status: 0, body: '', message, ...settings }), explanation };
  }
  return { ...modelError({ endpointName: name, status: 0, body: 'null', ...settings }), explanation };
}

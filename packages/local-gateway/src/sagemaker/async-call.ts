import { findHeader } from '../http/find-header';
import { Header } from '../http/gateway-request';
import { parseS3Location, S3Location } from '../s3/bucket-folders';
import { INVOKE_ASYNC_HEADERS, violated, violatedHeader } from './call-constraints';

/** What a call of InvokeEndpointAsync asks for. */
export interface AsyncCall {
  readonly input: S3Location;
  /** What the model is told: the headers of the call that are about the invocation. */
  readonly headers: readonly Header[];
  /** The id that the caller chose. */
  readonly inferenceId?: string;
  /** How long the model may work, in milliseconds. */
  readonly timeoutMs: number;
}

/** How long a model may work where the call does not say (documented), in seconds. */
const DEFAULT_TIMEOUT_SECONDS = 900;

/** Headers of the call to those of the container. */
const FORWARDED: readonly (readonly [string, string])[] = [
  ['x-amzn-sagemaker-content-type', 'Content-Type'],
  ['x-amzn-sagemaker-accept', 'Accept'],
  ['x-amzn-sagemaker-custom-attributes', 'X-Amzn-SageMaker-Custom-Attributes'],
  ['x-amzn-sagemaker-inference-id', 'X-Amzn-SageMaker-Inference-Id'],
];

/** Reads the headers of a call; a text is the reason why SageMaker refuses it, by the constraints of its service model. */
export function readAsyncCall(headers: readonly Header[]): AsyncCall | string {
  const location = findHeader(headers, 'x-amzn-sagemaker-inputlocation');
  if (location === undefined || location === '') return violated('null', 'inputLocation', 'Member must not be null');
  const input = location.length > 1024 ? undefined : parseS3Location(location);
  if (input === undefined) return violated(`'${location}'`, 'inputLocation', 'Member must satisfy regular expression pattern: ^(https|s3)://([^/]+)/?(.*)$');
  const seconds = secondsIn(headers, 'x-amzn-sagemaker-invocationtimeoutseconds', 'invocationTimeoutSeconds', 1, 3600);
  const ttl = secondsIn(headers, 'x-amzn-sagemaker-requestttlseconds', 'requestTTLSeconds', 60, 21_600);
  if (typeof seconds === 'string') return seconds;
  if (typeof ttl === 'string') return ttl;
  const refused = violatedHeader(headers, INVOKE_ASYNC_HEADERS);
  if (refused !== undefined) return refused;
  const forwarded = FORWARDED.flatMap(([name, told]): Header[] => {
    const value = findHeader(headers, name);
    return value === undefined || value === '' ? [] : [[told, value]];
  });
  return { input, headers: forwarded, inferenceId: findHeader(headers, 'x-amzn-sagemaker-inference-id') || undefined, timeoutMs: (seconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000 };
}

function secondsIn(headers: readonly Header[], header: string, member: string, min: number, max: number): number | undefined | string {
  const text = findHeader(headers, header);
  if (text === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (seconds < min) return violated(`'${text}'`, member, `Member must have value greater than or equal to ${min}`);
  return seconds > max ? violated(`'${text}'`, member, `Member must have value less than or equal to ${max}`) : seconds;
}

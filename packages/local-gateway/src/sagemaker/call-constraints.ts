import { Header } from '../http/gateway-request';

/** What SageMaker's service model says of headers: the member of the call that one carries, and how long it may be. */
export type HeaderConstraints = ReadonlyMap<string, { readonly member: string; readonly maxLength: number }>;

/** The headers of InvokeEndpoint. */
export const INVOKE_HEADERS: HeaderConstraints = new Map([
  ['content-type', { member: 'contentType', maxLength: 1024 }],
  ['accept', { member: 'accept', maxLength: 1024 }],
  ['x-amzn-sagemaker-custom-attributes', { member: 'customAttributes', maxLength: 1024 }],
  ['x-amzn-sagemaker-target-model', { member: 'targetModel', maxLength: 1024 }],
  ['x-amzn-sagemaker-target-variant', { member: 'targetVariant', maxLength: 63 }],
  ['x-amzn-sagemaker-target-container-hostname', { member: 'targetContainerHostname', maxLength: 63 }],
  ['x-amzn-sagemaker-inference-id', { member: 'inferenceId', maxLength: 64 }],
  ['x-amzn-sagemaker-enable-explanations', { member: 'enableExplanations', maxLength: 64 }],
  ['x-amzn-sagemaker-inference-component', { member: 'inferenceComponentName', maxLength: 63 }],
  ['x-amzn-sagemaker-session-id', { member: 'sessionId', maxLength: 256 }],
]);

/** The headers of InvokeEndpointAsync that are bounded in length, the location of the input aside. */
export const INVOKE_ASYNC_HEADERS: HeaderConstraints = new Map([
  ['x-amzn-sagemaker-content-type', { member: 'contentType', maxLength: 1024 }],
  ['x-amzn-sagemaker-accept', { member: 'accept', maxLength: 1024 }],
  ['x-amzn-sagemaker-custom-attributes', { member: 'customAttributes', maxLength: 1024 }],
  ['x-amzn-sagemaker-inference-id', { member: 'inferenceId', maxLength: 64 }],
]);

/** SageMaker's words for the first header that breaks a constraint; undefined where none does. */
export function violatedHeader(headers: readonly Header[], constraints: HeaderConstraints): string | undefined {
  for (const [name, value] of headers) {
    const constraint = constraints.get(name.toLowerCase());
    if (constraint === undefined) continue;
    const { member, maxLength } = constraint;
    // Control characters are ASCII, and HTTP carries none of them but the tab.
    if (/[^\t\x20-\x7e]/.test(value)) return violated(`'${value}'`, member, 'Member must satisfy regular expression pattern: \\p{ASCII}*');
    if (value.length > maxLength) return violated(`'${value}'`, member, `Member must have length less than or equal to ${maxLength}`);
  }
  return undefined;
}

/** SageMaker's words for a member of a call that breaks a constraint. */
export function violated(value: string, member: string, constraint: string): string {
  return `1 validation error detected: Value ${value} at '${member}' failed to satisfy constraint: ${constraint}`;
}

/** The same without what only a client has to know. */
export function reasonOf(message: string): string {
  return message.replace(/^1 validation error detected: /, '');
}

import { InvocationHeaders } from '../invocation-headers';

/**
 * The header and the largest length of each value, as SageMaker Runtime's InvokeEndpoint has them.
 */
const INVOCATION_HEADERS: Readonly<Record<keyof InvocationHeaders, { readonly name: string; readonly maxLength: number }>> = {
  accept: { name: 'Accept', maxLength: 1024 },
  targetModel: { name: 'X-Amzn-SageMaker-Target-Model', maxLength: 1024 },
  targetVariant: { name: 'X-Amzn-SageMaker-Target-Variant', maxLength: 63 },
  targetContainer: { name: 'X-Amzn-SageMaker-Target-Container-Hostname', maxLength: 63 },
  inferenceComponent: { name: 'X-Amzn-SageMaker-Inference-Component', maxLength: 63 },
  sessionId: { name: 'X-Amzn-SageMaker-Session-Id', maxLength: 256 },
  inferenceId: { name: 'X-Amzn-SageMaker-Inference-Id', maxLength: 64 },
  customAttributes: { name: 'X-Amzn-SageMaker-Custom-Attributes', maxLength: 1024 },
  enableExplanations: { name: 'X-Amzn-SageMaker-Enable-Explanations', maxLength: 64 },
};

type InvocationHeader = keyof typeof INVOCATION_HEADERS;

/**
 * The headers that are given, with their props' names.
 */
export function givenHeaders(headers: InvocationHeaders = {}) {
  return (Object.keys(INVOCATION_HEADERS) as InvocationHeader[]).flatMap((prop) => {
    const value = headers[prop];
    return value ? [{ prop, value, ...INVOCATION_HEADERS[prop] }] : [];
  });
}

/**
 * The fixed ones of the headers, as parameter mappings.
 */
export function fixedHeaders(headers?: InvocationHeaders): { [target: string]: string } {
  return Object.fromEntries(givenHeaders(headers).flatMap(
    ({ name, value }) => (value.text === undefined ? [] : [[`integration.request.header.${name}`, `'${value.text}'`]]),
  ));
}

/**
 * Why an answer cannot be streamed, where it is asked for.
 */
export function checkStreaming(streaming = false): string[] {
  return streaming ? [
    "'streaming' cannot be true: API Gateway runs templates on the whole answer and cannot read SageMaker's event stream; "
    + 'leave it out, or stream through a Lambda proxy integration that calls InvokeEndpointWithResponseStream',
  ] : [];
}

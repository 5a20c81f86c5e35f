import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, found, type ApiRule } from './rule';

export const BUFFERED_STREAM: ApiRule = {
  code: 'API2020',
  name: 'buffered-stream',
  severity: FindingSeverity.WARNING,
  title: 'a streaming invocation goes through an integration that does not stream',
  explanation: 'The URI `invocations-response-stream` answers with frames of `application/vnd.amazon.eventstream`. An AWS integration collects them, and neither a template '
    + 'nor a client reads them as text. Use `invocations`, or stream through a Lambda function.',
  evidence: 'inferred',
  wrong: {
    method: {
      Integration: { Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/invocations-response-stream' },
    },
  },
  right: { method: { Integration: { Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/invocations' } } },
  check(context) {
    if (context.sageMaker?.resource.endsWith('/invocations-response-stream') !== true) return CLEAN;
    return found([{
      property: context.property('Uri'),
      message: "'invocations-response-stream' answers with event-stream frames, which this integration neither streams nor can map",
      help: "call 'invocations', or stream through a Lambda function",
    }]);
  },
};

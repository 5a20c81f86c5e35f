import { FindingSeverity } from '@model-gateway/mapping-template';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';
import { ASYNC_URI } from './sample';

const INPUT_LOCATION = 'x-amzn-sagemaker-inputlocation';

export const MISSING_INPUT_LOCATION: ApiRule = {
  code: 'API2021',
  name: 'missing-input-location',
  severity: FindingSeverity.ERROR,
  title: 'an asynchronous invocation does not say where its input lies',
  explanation: 'An asynchronous endpoint reads its input from S3, from where the header X-Amzn-SageMaker-InputLocation says, and refuses an invocation without it. Map '
    + 'the header, or set it in the request template by an override.',
  evidence: 'documented',
  wrong: { method: { MethodResponses: [{ StatusCode: '202' }], Integration: { Uri: ASYNC_URI, IntegrationResponses: [{ StatusCode: '202' }] } } },
  right: {
    method: {
      MethodResponses: [{ StatusCode: '202' }],
      Integration: {
        Uri: ASYNC_URI,
        RequestParameters: { 'integration.request.header.X-Amzn-SageMaker-InputLocation': "'s3://inputs/daily.json'" },
        RequestTemplates: { 'application/json': '' },
        IntegrationResponses: [{ StatusCode: '202' }],
      },
    },
  },
  check(context) {
    if (context.sageMaker?.resource.endsWith('/async-invocations') !== true) return CLEAN;
    if (context.mapsHeader(INPUT_LOCATION)) return CLEAN;
    if (context.requestTemplates.some(({ text }) => text.toLowerCase().includes(INPUT_LOCATION))) return cannotTell('a template sets the header');
    return found([{
      property: context.property('RequestParameters'),
      message: 'the header X-Amzn-SageMaker-InputLocation is not mapped, and an asynchronous invocation needs it',
      help: "map 'integration.request.header.X-Amzn-SageMaker-InputLocation', or set it by $context.requestOverride.header in the template",
    }]);
  },
};

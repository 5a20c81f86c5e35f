import { FindingSeverity, MappingTemplate } from '@model-gateway/mapping-template';
import type { PlacedTemplate } from './method-context';
import { CLEAN, found, type ApiRule } from './rule';
import { ASYNC_URI } from './sample';

export const UNUSED_ASYNC_BODY: ApiRule = {
  code: 'API2022',
  name: 'unused-async-body',
  severity: FindingSeverity.WARNING,
  title: 'a template makes a body that an asynchronous invocation does not read',
  explanation: 'The body of an asynchronous invocation is not used: the model reads the object that X-Amzn-SageMaker-InputLocation names. A template that makes a '
    + 'body was probably written for `invocations`; one that only sets overrides is right.',
  evidence: 'documented',
  wrong: {
    method: {
      Integration: {
        Uri: ASYNC_URI,
        RequestParameters: { 'integration.request.header.X-Amzn-SageMaker-InputLocation': "'s3://inputs/daily.json'" },
        RequestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' },
      },
    },
  },
  right: {
    method: {
      Integration: {
        Uri: ASYNC_URI,
        RequestTemplates: {
          'application/json': '#set($context.requestOverride.header["X-Amzn-SageMaker-InputLocation"] = "s3://inputs/daily.json")',
        },
      },
    },
  },
  check(context) {
    if (context.sageMaker?.resource.endsWith('/async-invocations') !== true) return CLEAN;
    return found(context.requestTemplates.filter(makesBody).map(({ location }) => ({
      property: location.property,
      message: 'the template makes a body, and an asynchronous invocation reads its input from S3 alone',
      help: "call 'invocations', or leave the body empty",
    })));
  },
};

function makesBody({ text, holes }: PlacedTemplate): boolean {
  try {
    const body = MappingTemplate.parse(text, { holes: [...holes] }).render().body.trim();
    return body !== '' && body !== '{}';
  } catch {
    return false;
  }
}

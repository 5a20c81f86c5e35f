import { FindingSeverity } from '@model-gateway/mapping-template';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';

export const UNMAPPED_ACCEPT: ApiRule = {
  code: 'API2015',
  name: 'unmapped-accept',
  severity: FindingSeverity.WARNING,
  title: 'the method takes the header Accept, and the model does not get it',
  explanation: 'API Gateway sends `Accept: application/json` to the backend, whatever the client asks for. Where the model is to answer in the type that '
    + 'the client wants, map the header: `integration.request.header.Accept: method.request.header.Accept`.',
  evidence: 'recorded on AWS',
  wrong: { method: { RequestParameters: { 'method.request.header.Accept': false } } },
  right: {
    method: {
      RequestParameters: { 'method.request.header.Accept': false },
      Integration: {
        RequestParameters: {
          'integration.request.header.Content-Type': "'application/json'",
          'integration.request.header.Accept': 'method.request.header.Accept',
        },
      },
    },
  },
  check(context) {
    const { mapped: integration, method, sageMaker } = context;
    const declared = Object.keys(method.requestParameters).find((name) => name.toLowerCase() === 'method.request.header.accept');
    if (integration === undefined || sageMaker === undefined || declared === undefined) return CLEAN;
    const isUsed = Object.entries(integration.requestParameters).some(([destination, source]) => (
      /^integration\.request\.header\.(x-amzn-sagemaker-)?accept$/i.test(destination) || source === declared
    ));
    if (isUsed) return CLEAN;
    if (context.requestTemplates.some(({ text }) => /accept/i.test(text))) return cannotTell('a template reads or sets the header');
    return found([{
      property: context.methodProperty('RequestParameters', declared),
      message: "the method declares the header Accept, and SageMaker gets 'application/json' in its place",
      help: `map 'integration.request.header.Accept' to '${declared}'`,
    }]);
  },
};

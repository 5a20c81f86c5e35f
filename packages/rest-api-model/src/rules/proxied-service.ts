import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const PROXIED_SERVICE: ApiRule = {
  code: 'API2032',
  name: 'proxied-service',
  severity: FindingSeverity.ERROR,
  title: 'an AWS_PROXY integration names a service other than Lambda',
  explanation: 'API Gateway takes AWS_PROXY for Lambda functions and Firehose streams only. Every other service, SageMaker too, takes the type AWS.',
  evidence: 'recorded on AWS',
  wrong: { method: { Integration: { Type: 'AWS_PROXY' } } },
  right: { method: { Integration: { Type: 'AWS' } } },
  check(context) {
    const { integration } = context.method;
    const service = integration?.target?.service;
    if (integration?.type !== IntegrationType.AWS_PROXY || service === undefined || service === 'lambda' || service === 'firehose') return CLEAN;
    return found([{
      property: context.property('Type'),
      message: `AWS_PROXY is for Lambda functions and Firehose streams, and the URI names ${service}`,
      help: "write 'AWS'",
      follows: [context.property('Type'), context.property('Uri')],
    }]);
  },
};

import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const MISSING_CREDENTIALS: ApiRule = {
  code: 'API2030',
  name: 'missing-credentials',
  severity: FindingSeverity.ERROR,
  title: 'an AWS service is called without a role',
  explanation: 'API Gateway signs the call of an AWS service with the role of the integration, and refuses an integration without one ("Role ARN must be specified for AWS '
    + 'integrations"). Only Lambda can admit API Gateway by a policy of its own.',
  evidence: 'reported by users',
  wrong: { method: { Integration: { Credentials: { Ref: 'AWS::NoValue' } } } },
  right: { method: { Integration: { Credentials: 'arn:aws:iam::123456789012:role/Invoke' } } },
  check(context) {
    const { integration } = context.method;
    if (integration?.type !== IntegrationType.AWS || integration.target === undefined || context.isLambda) return CLEAN;
    if (integration.credentials !== undefined) return CLEAN;
    return found([{
      property: context.property('Credentials'),
      message: `the integration has no credentials, and ${integration.target.service} admits no call without`,
      help: 'give it the ARN of a role that apigateway.amazonaws.com may assume',
      follows: [context.property('Credentials')],
    }]);
  },
};

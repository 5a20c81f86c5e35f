import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const IGNORED_TEMPLATE: ApiRule = {
  code: 'API2033',
  name: 'ignored-template',
  severity: FindingSeverity.WARNING,
  title: 'a proxy integration has mapping templates, which are not used',
  explanation: 'A proxy integration hands request and response on as they are, and its templates are ignored. Remove them, or use the type AWS or HTTP.',
  evidence: 'documented',
  wrong: {
    method: {
      Integration: {
        Type: 'AWS_PROXY',
        Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:rate/invocations',
        RequestTemplates: { 'application/json': '{"a": 1}' },
      },
    },
  },
  right: {
    method: {
      Integration: {
        Type: 'AWS_PROXY',
        Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:rate/invocations',
        RequestTemplates: {},
        IntegrationResponses: [],
      },
    },
  },
  check(context) {
    const { integration } = context.method;
    if (integration?.type !== IntegrationType.AWS_PROXY && integration?.type !== IntegrationType.HTTP_PROXY) return CLEAN;
    const templates = [integration.requestTemplates, ...integration.responses.map(({ responseTemplates }) => responseTemplates)];
    if (templates.every((each) => Object.keys(each).length === 0)) return CLEAN;
    return found([{
      property: context.property(Object.keys(integration.requestTemplates).length > 0 ? 'RequestTemplates' : 'IntegrationResponses'),
      message: `the ${integration.type} integration ignores its mapping templates`,
      help: `remove them, or make the type '${integration.type.replace('_PROXY', '')}'`,
      follows: [context.property('Type')],
    }]);
  },
};

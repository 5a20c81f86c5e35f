import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const NO_INTEGRATION_RESPONSE: ApiRule = {
  code: 'API2003',
  name: 'no-integration-response',
  severity: FindingSeverity.ERROR,
  title: 'the integration has no integration response, so that every answer is 500',
  explanation: 'An integration that is no proxy answers through its integration responses alone. Without one, API Gateway answers 500 whatever '
    + 'the backend says. Add a default: an entry without SelectionPattern. For a MOCK integration, often a placeholder, this is a warning.',
  evidence: 'documented',
  wrong: { method: { Integration: { IntegrationResponses: [] } } },
  right: { method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }] } } },
  check(context) {
    const integration = context.selecting;
    if (integration === undefined || integration.responses.length > 0) return CLEAN;
    return found([{
      property: context.property('IntegrationResponses'),
      message: `the ${integration.type} integration has no integration response: every answer is 500`,
      help: "add one without SelectionPattern, for example with StatusCode '200'",
      severity: integration.type === IntegrationType.MOCK ? FindingSeverity.WARNING : FindingSeverity.ERROR,
    }]);
  },
};

import { FindingSeverity, MappingTemplate } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';

export const MOCK_WITHOUT_STATUS: ApiRule = {
  code: 'API2034',
  name: 'mock-without-status',
  severity: FindingSeverity.WARNING,
  title: 'a MOCK integration is not told which status to answer',
  explanation: 'The request template of a MOCK integration has to say `{"statusCode": 200}`: the number selects the integration response. Without it API Gateway '
    + 'answers 500.',
  evidence: 'inferred',
  wrong: { method: { Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': '{}' } } } },
  right: { method: { Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': '{"statusCode": 200}' } } } },
  check(context) {
    const { integration } = context.method;
    // Without integration responses another rule says what happens.
    if (integration?.type !== IntegrationType.MOCK || integration.responses.length === 0) return CLEAN;
    const templates = context.requestTemplates;
    const help = 'write {"statusCode": 200} as the template of application/json';
    if (templates.length === 0) {
      return found([{ property: context.property('RequestTemplates'), message: 'the MOCK integration has no request template that gives a statusCode', help }]);
    }
    if (templates.some(({ holes }) => holes.length > 0)) return cannotTell('CloudFormation fills in a part of the template');
    return found(templates.flatMap(({ text, location }) => (text.includes('statusCode') || !renders(text) ? [] : [{
      property: location.property,
      message: 'the template of the MOCK integration gives no statusCode: the answer is 500',
      help,
    }])));
  },
};

function renders(text: string): boolean {
  try {
    MappingTemplate.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, cannotTell, found, type ApiRule } from './rule';

export const UNDECLARED_STATUS: ApiRule = {
  code: 'API2004',
  name: 'undeclared-status',
  severity: FindingSeverity.ERROR,
  title: 'an integration response has a status that the method does not declare',
  explanation: 'Each status that an integration response gives has to be declared among the method responses. Where it is not, '
    + 'API Gateway answers 500, if it takes the deployment at all. Add a method response with the same status.',
  evidence: 'documented',
  wrong: { method: { MethodResponses: [{ StatusCode: '200' }] } },
  right: { method: { MethodResponses: [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '500' }] } },
  check(context) {
    const responses = context.selecting?.responses ?? [];
    const declared = new Set(context.method.methodResponses.map(({ statusCode }) => statusCode));
    const missing = responses.filter(({ statusCode }) => !declared.has(statusCode));
    if (missing.length === 0) return CLEAN;
    if (context.isOpenApi && declared.size === 0) return cannotTell('the operation declares its responses otherwise than by status');
    return found(missing.map((response) => ({
      property: context.responseProperty(response, 'StatusCode'),
      message: `status ${response.statusCode} is not declared by the method, which declares ${declared.size === 0 ? 'none' : [...declared].join(', ')}`,
      help: `add a method response for ${response.statusCode}`,
      follows: [context.responseProperty(response, 'StatusCode'), ...(context.isOpenApi ? [] : ['MethodResponses'])],
    })));
  },
};

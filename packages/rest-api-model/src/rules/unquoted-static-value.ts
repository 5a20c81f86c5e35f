import { FindingSeverity } from '@model-gateway/mapping-template';
import { readMappingExpression } from './mapping-expression';
import { found, type ApiRule, type ApiRuleFinding } from './rule';

export const UNQUOTED_STATIC_VALUE: ApiRule = {
  code: 'API2009',
  name: 'unquoted-static-value',
  severity: FindingSeverity.ERROR,
  title: 'a mapped value is neither an expression nor a text in single quotes',
  explanation: 'The right side of a parameter mapping is an expression such as `method.request.header.Name`, or a text in single quotes, which are '
    + 'part of the value: `\'application/json\'`. API Gateway refuses anything else with "Invalid mapping expression specified".',
  evidence: 'documented',
  wrong: { method: { Integration: { RequestParameters: { 'integration.request.header.Content-Type': 'application/json' } } } },
  right: { method: { Integration: { RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" } } } },
  check(context) {
    const findings: ApiRuleFinding[] = [];
    for (const { property, text } of context.requestMappings) {
      const { kind } = readMappingExpression(text);
      if (kind === 'unknown' || kind === 'integration-response') findings.push(describe(text, kind === 'unknown' ? 'request' : 'early', property));
    }
    for (const { property, text } of context.responseMappings) {
      const { kind } = readMappingExpression(text);
      if (kind === 'unknown' || kind === 'request' || kind === 'request-body') findings.push(describe(text, kind === 'unknown' ? 'response' : 'late', property));
    }
    return found(findings);
  },
};

function describe(text: string, problem: 'request' | 'response' | 'early' | 'late', property: string): ApiRuleFinding {
  const follows = [property];
  if (problem === 'early') {
    return { property, message: `'${text}' is not there yet when the request is mapped`, help: 'take a value of method.request, context or stageVariables', follows };
  }
  if (problem === 'late') {
    return { property, message: `'${text}' cannot be mapped to a response`, help: 'take a value of integration.response, context or stageVariables', follows };
  }
  if (text.startsWith('$context.') || text.startsWith('$stageVariables.')) {
    return { property, message: `'${text}' is no mapping expression`, help: `write ${text.slice(1)}, without the $`, follows };
  }
  const side = problem === 'request' ? 'method.request' : 'integration.response';
  return {
    property,
    message: `${JSON.stringify(text)} is neither text in single quotes nor a value of ${side}, context or stageVariables`,
    help: `write "'${text.replace(/^["']|["']$/g, '')}'", with single quotes inside the value`,
    follows,
  };
}

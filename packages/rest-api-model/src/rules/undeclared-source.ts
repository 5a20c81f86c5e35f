import { FindingSeverity } from '@model-gateway/mapping-template';
import { readMappingExpression } from './mapping-expression';
import { CLEAN, found, type ApiRule, type ApiRuleFinding } from './rule';

export const UNDECLARED_SOURCE: ApiRule = {
  code: 'API2006',
  name: 'undeclared-source',
  severity: FindingSeverity.ERROR,
  title: 'a mapping takes a request parameter that the method does not declare',
  explanation: 'A mapping may take a path parameter, a query parameter or a header only where the method declares it among its request '
    + 'parameters; API Gateway refuses any other with "Invalid mapping expression specified". Declare it: true where it is required, false where it is not.',
  evidence: 'documented',
  wrong: { method: { Integration: { RequestParameters: { 'integration.request.header.Content-Type': 'method.request.header.Content-Type' } } } },
  right: {
    method: {
      RequestParameters: { 'method.request.header.Content-Type': false },
      Integration: { RequestParameters: { 'integration.request.header.Content-Type': 'method.request.header.Content-Type' } },
    },
  },
  check(context) {
    if (context.mapped === undefined) return CLEAN;
    const declared = Object.keys(context.method.requestParameters);
    const findings: ApiRuleFinding[] = [];
    for (const { property, text } of context.requestMappings) {
      const source = readMappingExpression(text);
      if (source.kind !== 'request') continue;
      const needed = `method.request.${source.location}.${source.name}`;
      if (declared.includes(needed)) continue;
      const near = declared.find((name) => name.toLowerCase() === needed.toLowerCase());
      findings.push({
        property,
        message: `'${text}' is not declared by the method${near === undefined ? '' : `, which declares '${near}'`}`,
        help: near === undefined ? `add '${needed}' to the request parameters of the method` : `write '${near}': names are compared with their case`,
        follows: [property],
      });
    }
    return found(findings);
  },
};

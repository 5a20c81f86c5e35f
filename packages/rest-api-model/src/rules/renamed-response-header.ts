import { FindingSeverity } from '@model-gateway/mapping-template';
import { nameBelow } from './mapping-expression';
import { found, type ApiRule, type ApiRuleFinding } from './rule';

const RENAMED = new Set([
  'authorization', 'connection', 'content-length', 'content-md5', 'date', 'expect', 'host', 'max-forwards', 'proxy-authenticate', 'server',
  'trailer', 'upgrade', 'user-agent', 'www-authenticate',
]);

export const RENAMED_RESPONSE_HEADER: ApiRule = {
  code: 'API2011',
  name: 'renamed-response-header',
  severity: FindingSeverity.WARNING,
  title: 'a mapped response header reaches the client under another name, or not at all',
  explanation: 'API Gateway keeps some header names for itself: a response that sets one, such as Date or Server, carries it as `x-amzn-Remapped-Date`, '
    + 'and Transfer-Encoding is dropped. Choose a name of your own.',
  evidence: 'recorded on AWS',
  wrong: {
    method: {
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Date': true } }],
      Integration: {
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Date': 'integration.response.header.Date' } }],
      },
    },
  },
  right: {
    method: {
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Model-Date': true } }],
      Integration: {
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Model-Date': 'integration.response.header.Date' } }],
      },
    },
  },
  check(context) {
    const findings: ApiRuleFinding[] = [];
    for (const { property, destination } of context.responseMappings) {
      const name = nameBelow(destination, 'method.response.header');
      if (name?.toLowerCase() === 'transfer-encoding') {
        findings.push({ property, message: "the header 'Transfer-Encoding' is dropped from the response", help: 'remove the mapping' });
      } else if (name !== undefined && RENAMED.has(name.toLowerCase())) {
        findings.push({ property, message: `the client gets the header '${name}' as 'x-amzn-Remapped-${name}'`, help: 'choose a name of your own' });
      }
    }
    return found(findings);
  },
};

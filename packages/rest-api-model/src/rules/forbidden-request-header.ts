import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { nameBelow } from './mapping-expression';
import { CLEAN, found, type ApiRule } from './rule';

const FORBIDDEN = new Set(['authorization', 'connection', 'content-length', 'expect', 'proxy-authenticate', 'te', 'transfer-encoding']);

export const FORBIDDEN_REQUEST_HEADER: ApiRule = {
  code: 'API2010',
  name: 'forbidden-request-header',
  severity: FindingSeverity.ERROR,
  title: 'a header is mapped that makes API Gateway answer 500',
  explanation: 'With an AWS integration, API Gateway sets Authorization, Connection, Content-Length, Expect, Proxy-Authenticate, TE and Transfer-Encoding '
    + 'itself, and a mapping to one of them makes every call fail with 500. Send the value under a name of your own.',
  evidence: 'recorded on AWS',
  wrong: {
    method: {
      RequestParameters: { 'method.request.header.Authorization': true },
      Integration: { RequestParameters: { 'integration.request.header.Authorization': 'method.request.header.Authorization' } },
    },
  },
  right: {
    method: {
      RequestParameters: { 'method.request.header.Authorization': true },
      Integration: { RequestParameters: { 'integration.request.header.X-Caller': 'method.request.header.Authorization' } },
    },
  },
  check(context) {
    const integration = context.mapped;
    if (integration?.type !== IntegrationType.AWS) return CLEAN;
    return found(Object.keys(integration.requestParameters).flatMap((destination) => {
      const name = nameBelow(destination, 'integration.request.header');
      return name === undefined || !FORBIDDEN.has(name.toLowerCase()) ? [] : [{
        property: context.property('RequestParameters', destination),
        message: `a mapping to the header '${name}' makes every call fail with 500`,
        help: 'remove the mapping, or send the value under a name of your own',
      }];
    }));
  },
};

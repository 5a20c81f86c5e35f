import { FindingSeverity } from '@model-gateway/mapping-template';
import { found, type ApiRule } from './rule';

export const REPEATED_STATUS: ApiRule = {
  code: 'API2026',
  name: 'repeated-status',
  severity: FindingSeverity.ERROR,
  title: 'two integration responses have the same status, and API Gateway keeps one',
  explanation: 'Integration responses are kept by their status: of two with the same one, the later takes the place of the earlier. Join their patterns '
    + 'with `|`.',
  evidence: 'documented',
  wrong: {
    method: {
      Integration: {
        IntegrationResponses: [
          { StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '4\\d{2}' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' },
        ],
      },
    },
  },
  right: {
    method: {
      Integration: { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '4\\d{2}|5\\d{2}' }] },
    },
  },
  check(context) {
    const responses = context.selecting?.responses ?? [];
    return found(responses.flatMap((response, index) => {
      const first = responses.findIndex(({ statusCode }) => statusCode === response.statusCode);
      if (first === index || response.statusCode === '') return [];
      const property = context.responseProperty(response, 'StatusCode');
      return [{
        property,
        message: `there are two integration responses with status ${response.statusCode}, and API Gateway keeps the later one alone`,
        help: "join their selection patterns with '|'",
        follows: [property],
      }];
    }));
  },
};

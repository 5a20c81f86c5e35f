import { FindingSeverity } from '@model-gateway/mapping-template';
import { found, type ApiRule } from './rule';
import { patternFault } from './selected-response';

export const MALFORMED_PATTERN: ApiRule = {
  code: 'API2023',
  name: 'malformed-pattern',
  severity: FindingSeverity.ERROR,
  title: 'a selection pattern is not a regular expression of Java',
  explanation: 'A selection pattern is a regular expression that the whole status has to match, for example `4\\d{2}`. A wildcard such as `4*` means something '
    + 'else (fours, any number of them), and `*` alone is no regular expression.',
  evidence: 'documented',
  wrong: {
    method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '*' }] } },
  },
  right: {
    method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' }] } },
  },
  check(context) {
    return found((context.selecting?.responses ?? []).flatMap((response) => {
      const fault = response.selectionPattern === undefined ? undefined : patternFault(response.selectionPattern);
      if (fault === undefined) return [];
      const property = context.responseProperty(response, 'SelectionPattern');
      return [{
        property,
        message: `'${response.selectionPattern ?? ''}' is not a regular expression: ${fault}`,
        help: "write one that matches the whole status, for example '5\\d{2}'",
        follows: [property],
      }];
    }));
  },
};

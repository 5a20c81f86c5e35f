import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, found, type ApiRule } from './rule';
import { patternFault, selects } from './selected-response';

/** Every status that HTTP has room for. */
const STATUSES = Array.from({ length: 500 }, (_, index) => String(index + 100));

export const UNREACHABLE_PATTERN: ApiRule = {
  code: 'API2024',
  name: 'unreachable-pattern',
  severity: FindingSeverity.WARNING,
  title: 'a selection pattern matches no status',
  explanation: 'For HTTP and for AWS services other than Lambda the pattern is compared with the whole status code, three digits: `4`, `4xx` and '
    + '`.*Error.*` match none of them. Write `4\\d{2}`; a pattern for error messages belongs to Lambda.',
  evidence: 'documented',
  wrong: {
    method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '4xx' }] } },
  },
  right: {
    method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '4\\d{2}' }] } },
  },
  check(context) {
    if (context.isLambda) return CLEAN;
    return found((context.selecting?.responses ?? []).flatMap((response) => {
      const { selectionPattern } = response;
      if (selectionPattern === undefined || patternFault(selectionPattern) !== undefined) return [];
      if (STATUSES.some((status) => selects(response, status) !== false)) return [];
      const property = context.responseProperty(response, 'SelectionPattern');
      return [{
        property,
        message: `'${selectionPattern}' matches no status: the whole of it, such as 404, is compared`,
        help: /^[1-5]/.test(selectionPattern) ? `write '${selectionPattern.charAt(0)}\\d{2}'` : "write a pattern of three digits, for example '5\\d{2}'",
        follows: [property],
      }];
    }));
  },
};

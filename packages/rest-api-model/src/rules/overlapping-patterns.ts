import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationResponse } from '../model/integration';
import { CLEAN, found, type ApiRule, type ApiRuleFinding } from './rule';
import { selects, USUAL_STATUSES } from './selected-response';

export const OVERLAPPING_PATTERNS: ApiRule = {
  code: 'API2025',
  name: 'overlapping-patterns',
  severity: FindingSeverity.WARNING,
  title: 'one status of the backend is matched by two selection patterns',
  explanation: 'Which of several matching integration responses API Gateway takes is not specified. Write patterns that exclude one another, such as `404` and '
    + '`4(?!04)\\d{2}`.',
  evidence: 'inferred',
  wrong: {
    method: {
      MethodResponses: [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '404' }],
      Integration: {
        IntegrationResponses: [
          { StatusCode: '200' }, { StatusCode: '404', SelectionPattern: '404' }, { StatusCode: '400', SelectionPattern: '[45]\\d{2}' },
        ],
      },
    },
  },
  right: {
    method: {
      MethodResponses: [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '404' }],
      Integration: {
        IntegrationResponses: [
          { StatusCode: '200' }, { StatusCode: '404', SelectionPattern: '404' }, { StatusCode: '400', SelectionPattern: '4(?!04)\\d{2}|5\\d{2}' },
        ],
      },
    },
  },
  check(context) {
    if (context.isLambda) return CLEAN;
    const responses = (context.selecting?.responses ?? []).filter(({ selectionPattern }) => selectionPattern !== undefined);
    const findings: ApiRuleFinding[] = [];
    responses.forEach((response, index) => {
      const earlier = responses.slice(0, index).flatMap((other) => {
        const status = USUAL_STATUSES.find((each) => selects(response, each) === true && selects(other, each) === true);
        return status === undefined || isSame(response, other) ? [] : [{ other, status }];
      })[0];
      if (earlier === undefined) return;
      const property = context.responseProperty(response, 'SelectionPattern');
      findings.push({
        property,
        message: `${earlier.status} matches '${response.selectionPattern ?? ''}' and '${earlier.other.selectionPattern ?? ''}': which response is taken is not specified`,
        help: 'write patterns that exclude one another',
        follows: [property, context.responseProperty(earlier.other, 'SelectionPattern')],
      });
    });
    return found(findings);
  },
};

function isSame(left: IntegrationResponse, right: IntegrationResponse): boolean {
  return JSON.stringify({ ...left, selectionPattern: '' }) === JSON.stringify({ ...right, selectionPattern: '' });
}

import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, found, type ApiRule } from './rule';
import { RIGHT_RESPONSES } from './sample';
import { selectedFor, USUAL_STATUSES } from './selected-response';

/** Kinds of answers that have to select a response; where a 5xx selects none, the client gets a 500 either way. */
const KINDS: readonly (readonly string[])[] = ['2', '4'].map((digit) => USUAL_STATUSES.filter((status) => status.startsWith(digit)));

export const NO_DEFAULT_RESPONSE: ApiRule = {
  code: 'API2001',
  name: 'no-default-response',
  severity: FindingSeverity.ERROR,
  title: 'a status of the backend selects no integration response, and there is no default',
  explanation: 'Where no selection pattern matches and no integration response is without one, API Gateway answers 500 in place of '
    + 'what the backend said. Leave the pattern of the successful response out: it is then taken for everything that no other entry takes.',
  evidence: 'documented',
  wrong: {
    method: {
      Integration: {
        IntegrationResponses: [{ StatusCode: '200', SelectionPattern: '200' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' }],
      },
    },
  },
  right: { method: { Integration: { IntegrationResponses: RIGHT_RESPONSES } } },
  check(context) {
    const integration = context.mapped;
    const responses = integration?.responses ?? [];
    if (responses.length === 0 || responses.some(({ selectionPattern }) => selectionPattern === undefined)) return CLEAN;
    const follows = responses.map((response) => context.responseProperty(response, 'SelectionPattern'));
    if (context.isLambda) {
      if (responses.some(({ selectionPattern }) => selectionPattern === '.*')) return { answer: 'cannot-tell', why: 'what a pattern makes of a call without an error message is not established' };
      return found([{
        property: context.property('IntegrationResponses'),
        message: 'every integration response has a selection pattern, and a call of the function that succeeds has no error message to match it',
        help: 'remove SelectionPattern from the response for success',
        follows,
      }]);
    }
    const missed = KINDS.filter((kind) => kind.every((status) => selectedFor(responses, status).length === 0)).map(([first]) => first);
    return found(missed.length === 0 ? [] : [{
      property: context.property('IntegrationResponses'),
      message: `no integration response is selected when the backend answers ${missed.join(' or ')}, and none is the default: the client gets 500`,
      help: 'remove SelectionPattern from the response for success, which makes it the default',
      follows,
    }]);
  },
};

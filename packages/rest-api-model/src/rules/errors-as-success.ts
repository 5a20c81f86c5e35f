import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, cannotTell, found, type ApiRule } from './rule';
import { RIGHT_RESPONSES } from './sample';
import { selectedFor, selects } from './selected-response';

const CLIENT_ERRORS = ['400', '404', '424', '429'];
const SERVER_ERRORS = ['500', '503'];

export const ERRORS_AS_SUCCESS: ApiRule = {
  code: 'API2002',
  name: 'errors-as-success',
  severity: FindingSeverity.WARNING,
  title: 'errors of the backend reach the client with the status of a success',
  explanation: 'The default integration response takes every status that no pattern takes, errors too: the client then sees 200 with the text of an error. '
    + 'Add responses with the patterns `4\\d{2}` and `5\\d{2}`; SageMaker answers 424 for every error of a model.',
  evidence: 'recorded on AWS',
  wrong: { method: { Integration: { IntegrationResponses: [{ StatusCode: '200' }] } } },
  right: { method: { Integration: { IntegrationResponses: RIGHT_RESPONSES } } },
  check(context) {
    const responses = context.mapped?.responses ?? [];
    const fallback = responses.find(({ selectionPattern }) => selectionPattern === undefined);
    if (fallback === undefined || /^[45]/.test(fallback.statusCode)) return CLEAN;
    const follows = [context.responseProperty(fallback, 'StatusCode'), ...responses.map((response) => context.responseProperty(response, 'SelectionPattern'))];
    const property = context.property('IntegrationResponses');
    if (context.isLambda) {
      return found(responses.length > 1 ? [] : [{
        property,
        message: `errors of the function reach the client with status ${fallback.statusCode}: there is the default integration response alone`,
        help: "add a response with a SelectionPattern that matches the function's error messages, for example '.+'",
        follows,
      }]);
    }
    const missed = [CLIENT_ERRORS, SERVER_ERRORS].flatMap((group) => group.filter((status) => (
      selectedFor(responses, status).includes(fallback) && !responses.some((response) => selects(response, status) === undefined)
    )).slice(0, 1));
    if (responses.some(({ selectionPattern }) => selectionPattern !== undefined && selects({ ...fallback, selectionPattern }, '400') === undefined)) {
      return cannotTell('a selection pattern cannot be read');
    }
    const patterns = missed.map((status) => `${status.charAt(0)}\\d{2}`);
    return found(missed.length === 0 ? [] : [{
      property,
      message: `when the backend answers ${missed.join(' or ')}, the client gets ${fallback.statusCode}: the default integration response takes errors too`,
      help: `add integration responses with the SelectionPattern ${patterns.map((pattern) => `'${pattern}'`).join(' and ')}`,
      follows,
    }]);
  },
};

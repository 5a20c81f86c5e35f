import { Refusal } from '@model-gateway/mapping-template';
import type { CorsOptions, IntegrationResponse, MethodResponse } from 'aws-cdk-lib/aws-apigateway';
import { ErrorStatuses } from '../error-statuses';
import { corsHeaders, responsePrelude } from './cors-headers';
import { errorResponses } from './error-responses';

/**
 * What decides on the responses of an integration.
 */
export interface ResponseChoice {
  readonly successStatus?: string;
  /** The text of the response template. */
  readonly responseText?: string;
  /** How a request template refuses, where one does. */
  readonly refusal?: Refusal;
  readonly errorStatuses?: ErrorStatuses;
  readonly errorDetails?: boolean;
  readonly responseHeaders?: readonly string[];
  readonly cors?: CorsOptions;
}

const JSON_TYPE = 'application/json';

/**
 * The responses to the endpoint's answers, that to a success first.
 */
export function integrationResponses(choice: ResponseChoice): IntegrationResponse[] {
  const { successStatus = '200', responseText, errorStatuses = ErrorStatuses.COMPATIBLE, errorDetails = false } = choice;
  const returned = Object.fromEntries((choice.responseHeaders ?? []).map((name) => [name, `integration.response.header.${name}`]));
  const success: IntegrationResponse = {
    statusCode: successStatus,
    ...(responseText !== undefined && { responseTemplates: { [JSON_TYPE]: responseText } }),
    ...withHeaders(returned),
  };
  return [success, ...errorResponses(errorStatuses, errorDetails)].map((response) => wrap(response, choice));
}

/**
 * The method responses that belong to integration responses, in their order.
 */
export function methodResponses(responses: readonly IntegrationResponse[]): MethodResponse[] {
  return responses.map(({ statusCode, responseParameters }) => ({
    statusCode,
    ...(responseParameters && {
      responseParameters: Object.fromEntries(Object.keys(responseParameters).map((name) => [name, true])),
    }),
  }));
}

/**
 * A response whose template, or the passing of the body where it has none, stands behind what browsers and refusals need.
 */
function wrap(response: IntegrationResponse, { cors, refusal }: ResponseChoice): IntegrationResponse {
  const prelude = responsePrelude(cors);
  const own = response.responseTemplates?.[JSON_TYPE];
  const guarded = refusal ? refusal.guardResponse(own ?? '') : own;
  const text = prelude === '' ? guarded : prelude + (guarded ?? '$input.body');
  return {
    ...response,
    ...withHeaders(corsHeaders(cors), response.responseParameters),
    ...(text !== undefined && { responseTemplates: { [JSON_TYPE]: text } }),
  };
}

function withHeaders(
  headers: { [name: string]: string }, others?: { [parameter: string]: string },
): Pick<IntegrationResponse, 'responseParameters'> {
  const parameters = Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]));
  return others || Object.keys(parameters).length > 0 ? { responseParameters: { ...others, ...parameters } } : {};
}

import { MappingTemplate } from '@model-gateway/mapping-template';
import type { CorsOptions, IntegrationResponse, MethodResponse } from 'aws-cdk-lib/aws-apigateway';
import { ErrorStatuses } from '../error-statuses';
import { corsHeaders, responsePrelude } from './cors-headers';
import { errorResponses } from './error-responses';

/**
 * What decides on the responses of an integration.
 */
export interface ResponseChoice {
  readonly successStatus?: string;
  readonly responseTemplate?: MappingTemplate;
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
  const { successStatus = '200', responseTemplate, errorStatuses = ErrorStatuses.COMPATIBLE, errorDetails = false, cors } = choice;
  const returned = Object.fromEntries((choice.responseHeaders ?? []).map((name) => [name, `integration.response.header.${name}`]));
  const success: IntegrationResponse = {
    statusCode: successStatus,
    ...(responseTemplate && { responseTemplates: { [JSON_TYPE]: responseTemplate.text } }),
    ...withHeaders(returned),
  };
  return [success, ...errorResponses(errorStatuses, errorDetails)].map((response) => forBrowsers(response, cors));
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

function forBrowsers(response: IntegrationResponse, cors?: CorsOptions): IntegrationResponse {
  const prelude = responsePrelude(cors);
  return {
    ...response,
    ...withHeaders(corsHeaders(cors), response.responseParameters),
    ...(prelude && { responseTemplates: { [JSON_TYPE]: prelude + (response.responseTemplates?.[JSON_TYPE] ?? '$input.body') } }),
  };
}

function withHeaders(
  headers: { [name: string]: string }, others?: { [parameter: string]: string },
): Pick<IntegrationResponse, 'responseParameters'> {
  const parameters = Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]));
  return others || Object.keys(parameters).length > 0 ? { responseParameters: { ...others, ...parameters } } : {};
}

import type { IntegrationResponse } from 'aws-cdk-lib/aws-apigateway';
import { ErrorStatuses } from '../error-statuses';

/**
 * One kind of error: the endpoint's statuses, and what a client is told.
 */
interface ErrorResponse {
  readonly selectionPattern: string;
  readonly statusCode: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

const COMPATIBLE: readonly ErrorResponse[] = [
  { selectionPattern: '5\\d{2}', statusCode: '500', message: 'the model service failed' },
  { selectionPattern: '4\\d{2}', statusCode: '400', message: 'the model service did not answer this request' },
];

// No two patterns match the same status: API Gateway does not say in which order it tries them.
const PRECISE: readonly ErrorResponse[] = [
  { selectionPattern: '5(0[0-24-9]|[1-9]\\d)', statusCode: '500', message: 'the model service failed' },
  { selectionPattern: '4(0[0-24-9]|1[0-24-9]|2[0-35-8]|[3-9]\\d)', statusCode: '400', message: 'the model service refused this request' },
  { selectionPattern: '403', statusCode: '403', message: 'the model service is not open to this API' },
  { selectionPattern: '413', statusCode: '413', message: 'the request is too large for the model service' },
  { selectionPattern: '424', statusCode: '424', message: 'the model failed on this request' },
  { selectionPattern: '429', statusCode: '429', message: 'the model is not ready yet', retryAfterSeconds: 5 },
  { selectionPattern: '503', statusCode: '503', message: 'the model service is not available', retryAfterSeconds: 5 },
];

/**
 * The responses to what is no success of the endpoint.
 *
 * Their bodies are ours: what the endpoint says can hold the model's own message, the ARN of its log stream and the
 * account's number.
 */
export function errorResponses(statuses: ErrorStatuses, details: boolean): IntegrationResponse[] {
  const kinds = statuses === ErrorStatuses.PRECISE ? PRECISE : COMPATIBLE;
  return kinds.map(({ statusCode, selectionPattern, message, retryAfterSeconds }) => ({
    statusCode,
    selectionPattern,
    ...(!details && { responseTemplates: { 'application/json': `{"message":"${message}","requestId":"$context.requestId"}` } }),
    ...(retryAfterSeconds !== undefined && { responseParameters: { 'method.response.header.Retry-After': `'${retryAfterSeconds}'` } }),
  }));
}

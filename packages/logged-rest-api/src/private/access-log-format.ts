/**
 * What an access-log line says, by the name of its JSON field.
 *
 * The first ten fields come first in the line, so that tools which read them by position in the text keep working.
 * A `$context` variable that a request does not have is printed as `-`.
 */
const FIELDS: Readonly<Record<string, string>> = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  user: '$context.identity.user',
  caller: '$context.identity.caller',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  protocol: '$context.protocol',
  responseLength: '$context.responseLength',
  extendedRequestId: '$context.extendedRequestId',
  traceId: '$context.xrayTraceId',
  apiId: '$context.apiId',
  stage: '$context.stage',
  apiKeyId: '$context.identity.apiKeyId',
  principalId: '$context.authorizer.principalId',
  userArn: '$context.identity.userArn',
  userAgent: '$context.identity.userAgent',
  responseLatency: '$context.responseLatency',
  integrationStatus: '$context.integration.status',
  integrationLatency: '$context.integration.latency',
  integrationRequestId: '$context.integration.requestId',
  integrationError: '$context.integration.error',
  authorizeError: '$context.authorize.error',
  errorType: '$context.error.responseType',
  errorMessage: '$context.error.message',
  validationError: '$context.error.validationErrorString',
  wafStatus: '$context.wafResponseCode',
};

/**
 * The access-log line as one JSON object, the user's fields after ours.
 */
export function accessLogFormat(extraFields: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify({ ...FIELDS, ...extraFields });
}

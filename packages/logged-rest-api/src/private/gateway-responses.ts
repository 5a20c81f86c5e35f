import { CorsOptions, ResponseType, RestApi } from 'aws-cdk-lib/aws-apigateway';

const AS_FOUND = '$context.error.messageString';

/**
 * What each kind of error says. API Gateway's own text names no secret, except that of a denied call, which names the
 * caller's ARN, the API's and a part of the account's number.
 */
const ERRORS: readonly { readonly id: string; readonly type: ResponseType; readonly message: string; readonly retryAfter?: string }[] = [
  { id: 'Default4xx', type: ResponseType.DEFAULT_4XX, message: AS_FOUND },
  { id: 'Default5xx', type: ResponseType.DEFAULT_5XX, message: AS_FOUND },
  { id: 'AccessDenied', type: ResponseType.ACCESS_DENIED, message: '"Access denied"' },
  { id: 'Throttled', type: ResponseType.THROTTLED, message: AS_FOUND, retryAfter: "'1'" },
];

/**
 * Gives the errors that API Gateway itself finds one shape, readable for the web pages that may call the API.
 */
export function addGatewayResponses(restApi: RestApi, cors?: CorsOptions): void {
  for (const { id, type, message, retryAfter } of ERRORS) {
    restApi.addGatewayResponse(id, {
      type,
      templates: { 'application/json': `{"message":${message},"requestId":"$context.requestId"}` },
      responseHeaders: { ...(retryAfter && { 'Retry-After': retryAfter }), ...corsHeaders(cors) },
    });
  }
}

/**
 * A gateway response has fixed headers. With several origins it is open to all of them where no credentials are
 * involved, since its body tells nothing; with credentials, browsers would refuse that, so it has no header.
 */
function corsHeaders(cors?: CorsOptions): { [name: string]: string } {
  if (cors === undefined) { return {}; }
  const { allowOrigins, allowCredentials = false } = cors;
  if (allowOrigins.length > 1 && allowCredentials) { return {}; }
  const origin = allowOrigins.length > 1 ? '*' : allowOrigins[0];
  return {
    'Access-Control-Allow-Origin': `'${origin}'`,
    ...(origin !== '*' && { Vary: "'Origin'" }),
    ...(allowCredentials && { 'Access-Control-Allow-Credentials': "'true'" }),
  };
}

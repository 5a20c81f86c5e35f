/** The cases in which API Gateway answers by itself. */
export const GATEWAY_RESPONSE_TYPES = [
  'ACCESS_DENIED', 'API_CONFIGURATION_ERROR', 'AUTHORIZER_CONFIGURATION_ERROR', 'AUTHORIZER_FAILURE', 'BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS', 'EXPIRED_TOKEN', 'INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT', 'INVALID_API_KEY', 'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN', 'QUOTA_EXCEEDED', 'REQUEST_TOO_LARGE', 'RESOURCE_NOT_FOUND', 'THROTTLED', 'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE', 'WAF_FILTERED',
] as const;

/** One of the cases. */
export type GatewayResponseType = typeof GATEWAY_RESPONSE_TYPES[number];

/** A stage of the pipeline refuses to go on: what the client is told, and what the developer is. */
export class Fault {
  constructor(
    readonly type: GatewayResponseType,
    /** What the client is told, as `$context.error.message`. */
    readonly message: string,
    /** What the developer is told: code, reason and way out. Never sent to the client. */
    readonly explanation: string,
    readonly details: FaultDetails = {},
  ) {}
}

/** What only some faults have. */
export interface FaultDetails {
  /** Status where it differs from the one of the type. */
  readonly status?: number;
  /** `x-amzn-ErrorType` where it differs from the one of the type. */
  readonly errorType?: string;
  /** Whole body where AWS does not use the default template. */
  readonly body?: string;
  /** `$context.error.validationErrorString`. */
  readonly validationError?: string;
  /** `$context.integration.error` or `$context.authorizer.error` for the access log. */
  readonly logError?: string;
}

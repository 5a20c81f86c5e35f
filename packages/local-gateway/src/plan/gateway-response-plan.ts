import { GatewayResponse } from '@model-gateway/rest-api-model/model';
import { GATEWAY_RESPONSE_TYPES, GatewayResponseType } from './gateway-response-type';
import { ParameterPlan, planParameters } from './parameter-plan';

/** How API Gateway itself answers in one case. */
export interface GatewayResponsePlan {
  readonly status: number;
  readonly errorType: string;
  readonly parameters: readonly ParameterPlan[];
  /** Media type to text; undefined where AWS's default text is used. */
  readonly templates?: ReadonlyMap<string, string>;
}

/** The answer for every case. */
export type GatewayResponsePlans = { readonly [type in GatewayResponseType]: GatewayResponsePlan };

interface Default {
  readonly status: number;
  readonly errorType: string;
}

/** Statuses are documented; error types are recorded where a recording exists, else an emulator's. */
const DEFAULTS: { readonly [type in GatewayResponseType]: Default } = {
  ACCESS_DENIED: { status: 403, errorType: 'AccessDeniedException' },
  API_CONFIGURATION_ERROR: { status: 500, errorType: 'InternalServerErrorException' },
  AUTHORIZER_CONFIGURATION_ERROR: { status: 500, errorType: 'AuthorizerConfigurationException' },
  AUTHORIZER_FAILURE: { status: 500, errorType: 'AuthorizerFailureException' },
  BAD_REQUEST_BODY: { status: 400, errorType: 'BadRequestException' },
  BAD_REQUEST_PARAMETERS: { status: 400, errorType: 'BadRequestException' },
  EXPIRED_TOKEN: { status: 403, errorType: 'ExpiredTokenException' },
  INTEGRATION_FAILURE: { status: 504, errorType: 'InternalServerErrorException' },
  INTEGRATION_TIMEOUT: { status: 504, errorType: 'InternalServerErrorException' },
  INVALID_API_KEY: { status: 403, errorType: 'ForbiddenException' },
  INVALID_SIGNATURE: { status: 403, errorType: 'InvalidSignatureException' },
  MISSING_AUTHENTICATION_TOKEN: { status: 403, errorType: 'MissingAuthenticationTokenException' },
  QUOTA_EXCEEDED: { status: 429, errorType: 'LimitExceededException' },
  REQUEST_TOO_LARGE: { status: 413, errorType: 'RequestTooLargeException' },
  RESOURCE_NOT_FOUND: { status: 404, errorType: 'NotFoundException' },
  THROTTLED: { status: 429, errorType: 'TooManyRequestsException' },
  UNAUTHORIZED: { status: 401, errorType: 'UnauthorizedException' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, errorType: 'BadRequestException' },
  WAF_FILTERED: { status: 403, errorType: 'ForbiddenException' },
};

/** Cases that no customisation reaches (documented). */
const FIXED: ReadonlySet<GatewayResponseType> = new Set(['REQUEST_TOO_LARGE']);

/**
 * The answer for every case, customised ones included.
 *
 * `DEFAULT_4XX` and `DEFAULT_5XX` reach every case that is not customised itself; their status does so only where it is set.
 */
export function planGatewayResponses(customised: readonly GatewayResponse[]): GatewayResponsePlans {
  const byType = new Map(customised.map((response) => [response.responseType, response]));
  const plans = GATEWAY_RESPONSE_TYPES.map((type): [GatewayResponseType, GatewayResponsePlan] => {
    const { status, errorType } = DEFAULTS[type];
    const general = byType.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const response = FIXED.has(type) ? undefined : byType.get(type) ?? general;
    const templates = Object.entries(response?.responseTemplates ?? {});
    return [type, {
      status: response?.statusCode === undefined ? status : Number(response.statusCode),
      errorType,
      parameters: planParameters(response?.responseParameters ?? {}),
      templates: templates.length === 0 ? undefined : new Map(templates),
    }];
  });
  return Object.fromEntries(plans) as { [type in GatewayResponseType]: GatewayResponsePlan };
}

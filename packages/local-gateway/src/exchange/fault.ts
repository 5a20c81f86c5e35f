import { GatewayResponseType } from '../plan/gateway-response-type';

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

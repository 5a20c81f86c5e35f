import { UsagePlanProps } from 'aws-cdk-lib/aws-apigateway';
import { LogGroupProps } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { AccountLogRole } from './account-log-role';
import { ApiAccess } from './api-access';
import { WebAcl } from './web-acl';

/**
 * What a `LoggedRestApi` takes besides the props of a `RestApi`.
 */
export interface LoggedRestApiOptions {
  /**
   * The group that receives the access log.
   *
   * @default - a group that keeps its lines for two years, and that stays when the stack is deleted
   */
  readonly logGroupProps?: LogGroupProps;

  /**
   * More fields for each line of the access log, as JSON field name to text or `$context` variable.
   *
   * A name that is among the built-in fields replaces that field.
   *
   * @default - the built-in fields alone
   */
  readonly accessLogFields?: { [name: string]: string };

  /**
   * The group that receives the stage's execution log. Its name is API Gateway's, so `logGroupName` has no effect.
   *
   * On a stage that has logged before, the group exists already: import it into the stack, or delete it first.
   *
   * @default - API Gateway makes the group, and it never forgets a line
   */
  readonly executionLogGroupProps?: LogGroupProps;

  /**
   * The account's log role of another stack of the app, for the same account and Region: what `accountLogRole` of the
   * first API says. The API's stack is then deployed after that one, and makes no role.
   *
   * @default - one for each stack
   */
  readonly accountLogRole?: AccountLogRole;

  /**
   * Whether the API gets a usage plan.
   *
   * With `apiKeyRequired: true` in `defaultMethodOptions`, an API key is made as well and belongs to the plan.
   *
   * @default - a plan is made where `defaultMethodOptions` requires an API key, or where `usagePlanProps` are given
   */
  readonly createUsagePlan?: boolean;

  /**
   * The limits of the usage plan: rate, burst and quota of each API key that belongs to it.
   *
   * @default - the plan limits nobody beyond the stage's throttle
   */
  readonly usagePlanProps?: UsagePlanProps;

  /**
   * Whether the errors that API Gateway itself finds have the body `{"message": …, "requestId": …}`, without ARNs and
   * account numbers, and with the headers of `defaultCorsPreflightOptions` so that a browser's script can read them.
   *
   * @default true
   */
  readonly uniformErrors?: boolean;

  /**
   * Whether the API gets a request validator for the methods that you add.
   *
   * @default true
   */
  readonly addRequestValidator?: boolean;

  /**
   * How long an answer may be taken from the stage's cache: up to one hour. The cache costs by the hour.
   *
   * It is encrypted, and only callers with a permission for it can have it bypassed. What tells one answer from another
   * is said by each integration's cache keys.
   *
   * @default - nothing is cached
   */
  readonly cacheTtl?: Duration;

  /**
   * Who may call the API; the resource policy is made from it.
   *
   * @default - no resource policy, but for a private API, which the VPC endpoints of its endpoint configuration may call
   */
  readonly access?: ApiAccess;

  /**
   * The TLS policy of the API's own endpoint, such as `SecurityPolicy_TLS13_1_3_2025_09`.
   *
   * @default - API Gateway's default
   */
  readonly securityPolicy?: string;

  /**
   * How strictly the endpoint checks that a request comes the way it should: `STRICT` or `BASIC`. `STRICT` needs a
   * `securityPolicy` whose name starts with `SecurityPolicy_`.
   *
   * @default - API Gateway's default
   */
  readonly endpointAccessMode?: string;

  /**
   * The web ACL (AWS WAF) that filters the stage's requests. It costs by the month, also while nobody calls, and by
   * request: `WebAcl.none()` leaves it out, `WebAcl.fromArn` takes one that several APIs share.
   *
   * @default WebAcl.managed() - AWS's rules, and a limit for each address
   */
  readonly webAcl?: WebAcl;
}

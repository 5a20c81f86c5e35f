import { given } from '@model-gateway/prop-checks';
import { LogGroupProps } from 'aws-cdk-lib/aws-logs';

/**
 * What a web ACL that is made for the API lets through.
 */
export interface ManagedWebAclOptions {
  /**
   * The rule groups of AWS that block what is known to be bad, by name and in the order in which they are asked. Each
   * costs by the month.
   *
   * @default - addresses of bad repute, known bad inputs, and the common rule set
   */
  readonly managedRuleGroups?: string[];

  /**
   * The rules of those groups that only count what they find, by name.
   *
   * @default - those that block long query strings and long bodies, which a model's inputs are
   */
  readonly countedRules?: string[];

  /**
   * The most requests that one address may send within five minutes: 10 to 2,000,000,000.
   *
   * @default 100000 - a third of what the stage's throttle takes, so that one address cannot use it up
   */
  readonly requestsPerAddress?: number;

  /**
   * The group that receives a line for each request that is blocked, without credentials and query string. WAF says how
   * its name begins, so `logGroupName` has no effect.
   *
   * @default - a group that keeps its lines for two years, and that stays when the stack is deleted
   */
  readonly logGroupProps?: LogGroupProps;
}

/**
 * The web ACL (AWS WAF) that filters the requests of an API's stage.
 */
export class WebAcl {
  /**
   * A web ACL of the API's own, with AWS's rules and a limit for each address.
   *
   * It costs by the month, also while nobody calls, and by request: with the defaults about 9 USD a month and 0.60 USD for
   * a million requests in November 2026, see https://aws.amazon.com/waf/pricing/. `WebAcl.none()` costs nothing.
   *
   * @param options what it lets through
   */
  public static managed(options: ManagedWebAclOptions = {}): WebAcl {
    return new WebAcl(given(options));
  }

  /**
   * A web ACL that there is already, such as that of another API; a regional one, even for an edge-optimized API.
   *
   * @param arn its ARN
   */
  public static fromArn(arn: string): WebAcl {
    // code without types may have none, which must not mean that nothing filters the requests
    return new WebAcl(undefined, String(arn));
  }

  /**
   * No web ACL: every request reaches the API's own authorization and throttle.
   */
  public static none(): WebAcl {
    return new WebAcl();
  }

  private constructor(
    /**
     * What the web ACL that is to be made lets through.
     *
     * @default - none is made
     */
    public readonly options?: ManagedWebAclOptions,
    /**
     * The ARN of the web ACL that there is already.
     *
     * @default - there is none
     */
    public readonly arn?: string,
  ) {}
}

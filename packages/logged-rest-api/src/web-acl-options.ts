import { LogGroupProps } from 'aws-cdk-lib/aws-logs';

/**
 * What a web ACL that is made for the API lets through.
 */
export interface WebAclOptions {
  /**
   * The rule groups of AWS that block what is known to be bad, by name and in the order in which they are asked. Each
   * costs by the month.
   *
   * @default - addresses of bad repute, known bad inputs, and the common rule set
   */
  readonly managedRuleGroups?: string[];

  /**
   * The most requests that one address may send within five minutes: 10 to 2,000,000,000.
   *
   * @default - no limit for a single address
   */
  readonly requestsPerAddress?: number;

  /**
   * The group that receives a line for each request that the web ACL looks at, without credentials. WAF says how its
   * name begins, so `logGroupName` has no effect.
   *
   * @default - a group that keeps its lines for two years, and that stays when the stack is deleted
   */
  readonly logGroupProps?: LogGroupProps;
}

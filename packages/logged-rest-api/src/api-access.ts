/**
 * Who may call an API, in plain words, from which its resource policy is made.
 *
 * Each list narrows the others: a call has to come from one of the accounts, and from one of the address ranges, and
 * through one of the VPC endpoints, as far as these are given.
 */
export interface ApiAccess {
  /**
   * The AWS accounts whose principals may call, by number. Callers sign their requests and need a permission of their
   * own account as well. Principals of the API's account with such a permission may always call an API that is not
   * private, listed or not: within an account, one of the two is enough.
   *
   * @default - the account of the API where callers sign their requests, anybody where they do not
   */
  readonly accounts?: string[];

  /**
   * The address ranges from which calls may come, in CIDR notation, such as `203.0.113.0/24`.
   *
   * For a private API they are addresses inside the VPC.
   *
   * @default - any address
   */
  readonly cidrs?: string[];

  /**
   * The ids of the VPC endpoints through which calls may come.
   *
   * @default - for a private API those of its endpoint configuration, for others any way
   */
  readonly vpcEndpointIds?: string[];
}

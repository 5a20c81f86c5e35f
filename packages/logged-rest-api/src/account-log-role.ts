import { CfnAccount, IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';

/**
 * The role with which API Gateway writes the logs of every REST API of the account in this Region.
 *
 * API Gateway knows one such role for each account and Region, whatever number of APIs there is. So this construct
 * exists once in a stack, and it is retained: deleting one stack never leaves the account's other APIs without logs.
 *
 * Make it with `AccountLogRole.of(scope)`; the first call in a stack creates it, later calls find it.
 */
export class AccountLogRole extends Construct {
  /**
   * The stack's one role for API Gateway's logs, made on the first call.
   *
   * @param scope anything inside the stack
   */
  public static of(scope: IConstruct): AccountLogRole {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(AccountLogRole.ID);
    return existing instanceof AccountLogRole ? existing : new AccountLogRole(stack, AccountLogRole.ID);
  }

  private static readonly ID = 'ApiGatewayAccountLogRole';

  /**
   * The role that API Gateway assumes to write logs.
   */
  public readonly role: Role;

  /**
   * The account-wide setting that names the role.
   */
  public readonly account: CfnAccount;

  private restApi?: IRestApi;

  private constructor(scope: Construct, id: string) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      description: 'Lets API Gateway write the logs of all REST APIs of this account and Region',
      // API Gateway checks the role for the actions of this policy when the account setting is made
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
    });
    this.account = new CfnAccount(this, 'Account', { cloudWatchRoleArn: this.role.roleArn });
    this.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /**
   * Makes a REST API log through this role.
   *
   * The account setting waits for the first API that is given here, because an account in which API Gateway was never
   * used refuses the setting until an API exists. A stage that logs should depend on this construct
   * (`stage.node.addDependency(role)`), or its first deployment in a fresh account can fail. An API of another stack is not
   * waited for, since its stack is deployed after this one.
   *
   * @param restApi the API
   */
  public serve(restApi: IRestApi): void {
    if (this.restApi !== undefined || Stack.of(restApi) !== Stack.of(this)) { return; }
    this.restApi = restApi;
    this.account.node.addDependency(restApi.node.defaultChild ?? restApi);
  }

  /**
   * What becomes of the role and of the account setting when the stack no longer holds them.
   *
   * @param policy the policy for both
   */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    this.role.applyRemovalPolicy(policy);
    this.account.applyRemovalPolicy(policy);
  }
}

import { ApiKey, LogGroupLogDestination, RestApi, RestApiProps, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, LogGroupProps } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { AccountLogRole } from './account-log-role';
import { accessLogFormat } from './private/access-log-format';
import { mergeRestApiProps } from './private/merge-rest-api-props';

/**
 * What you can say about a `LoggedRestApi`: everything that a `RestApi` takes, and its log group.
 *
 * What you give wins over the defaults. Inside `deployOptions`, `defaultMethodOptions` and `endpointConfiguration` it
 * wins key by key: naming one key leaves the defaults of the others in force.
 */
export interface LoggedRestApiProps extends RestApiProps {
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
   * Whether the API gets a usage plan.
   *
   * With `apiKeyRequired: true` in `defaultMethodOptions`, an API key is made as well and belongs to the plan.
   *
   * @default - a plan is made where `defaultMethodOptions` requires an API key
   */
  readonly createUsagePlan?: boolean;
}

/**
 * A REST API that can be looked into and is closed to strangers from its first deployment.
 *
 * By default callers sign their requests (`AWS_IAM`), each request leaves a JSON line in a log group of its own, X-Ray
 * follows it, execution logging is on while bodies stay out of the logs, the stage takes at most 1,000 requests a
 * second (burst 2,000), and the endpoint is edge-optimized.
 */
export class LoggedRestApi extends Construct {
  /**
   * The REST API: add resources and methods to it as to any other.
   */
  public readonly restApi: RestApi;

  /**
   * The group that receives the access log.
   */
  public readonly accessLogGroup: LogGroup;

  /**
   * The role with which API Gateway writes logs, one for the whole stack.
   *
   * Absent with `cloudWatchRole: false`, which says that the account has such a role already. Logging stays on.
   */
  public readonly accountLogRole?: AccountLogRole;

  /**
   * The usage plan, where there is one.
   */
  public readonly usagePlan?: UsagePlan;

  /**
   * The API key that belongs to the usage plan, where a key is required.
   */
  public readonly apiKey?: ApiKey;

  constructor(scope: Construct, id: string, props: LoggedRestApiProps = {}) {
    super(scope, id);
    const { logGroupProps, accessLogFields, createUsagePlan, ...restApiProps } = props;
    this.accessLogGroup = new LogGroup(this, 'ApiAccessLogGroup', logGroupProps);
    this.restApi = new RestApi(this, 'RestApi', mergeRestApiProps(restApiProps, {
      restApiName: nameOf(this),
      accessLogDestination: new LogGroupLogDestination(this.accessLogGroup),
      accessLogFormat: accessLogFormat(accessLogFields),
    }));
    this.accountLogRole = this.logThroughAccount(props);

    const apiKeyRequired = props.defaultMethodOptions?.apiKeyRequired === true;
    if (createUsagePlan ?? apiKeyRequired) {
      const stage = this.restApi.deploymentStage;
      this.usagePlan = this.restApi.addUsagePlan('UsagePlan', { apiStages: stage && [{ api: this.restApi, stage }] });
      if (apiKeyRequired) {
        this.apiKey = new ApiKey(this.restApi, 'ApiKey', { stages: stage && [stage] });
        this.usagePlan.addApiKey(this.apiKey);
      }
    }
  }

  private logThroughAccount(props: LoggedRestApiProps): AccountLogRole | undefined {
    if (props.cloudWatchRole === false) { return undefined; }
    const role = AccountLogRole.of(this);
    role.serve(this.restApi);
    if (props.cloudWatchRoleRemovalPolicy) { role.applyRemovalPolicy(props.cloudWatchRoleRemovalPolicy); }
    this.restApi.deploymentStage?.node.addDependency(role);
    return role;
  }
}

/**
 * A name that tells one API from another in the console: the construct's path.
 */
function nameOf(construct: Construct): string {
  return construct.node.path.split('/').filter((id) => id !== 'Default').join('-');
}

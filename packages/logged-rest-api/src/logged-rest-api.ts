import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import type { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { ApiKey, LogGroupLogDestination, RequestValidator, RestApi, RestApiProps, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, LogGroupProps } from 'aws-cdk-lib/aws-logs';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { CfnResource, Lazy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { AccountLogRole } from './account-log-role';
import { LoggedRestApiOptions } from './logged-rest-api-options';
import { accessLogFormat } from './private/access-log-format';
import { checkAccountLogRole } from './private/check-account-log-role';
import { checkEndpointSecurity, checkStage } from './private/check-stage';
import { addGatewayResponses } from './private/gateway-responses';
import { KINDS, Looked } from './private/kinds';
import { mergeRestApiProps } from './private/merge-rest-api-props';
import { checkAccess, resourcePolicy } from './private/resource-policy';
import { checkWebAcl, makeWebAcl } from './private/make-web-acl';
import { WebAcl } from './web-acl';

/**
 * What you can say about a `LoggedRestApi`: everything that a `RestApi` takes, and our options.
 *
 * What you give wins over the defaults. Inside `deployOptions`, `defaultMethodOptions` and `endpointConfiguration` it
 * wins key by key: naming one key leaves the defaults of the others in force.
 */
export interface LoggedRestApiProps extends RestApiProps, LoggedRestApiOptions {}

/**
 * A REST API that can be looked into and is closed to strangers from its first deployment.
 *
 * By default callers sign their requests (`AWS_IAM`), each request leaves a JSON line in a log group of its own, X-Ray
 * follows it, execution logging is on while bodies stay out of the logs, the stage takes at most 1,000 requests a
 * second (burst 2,000), a web ACL filters them, errors have one shape, and the endpoint is edge-optimized.
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
   * The group that receives the execution log, where `executionLogGroupProps` are given.
   */
  public readonly executionLogGroup?: LogGroup;

  /**
   * The role with which API Gateway writes logs, one for the whole stack, or that of another stack where `accountLogRole`
   * says so.
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

  /**
   * The web ACL that was made; absent where there is one already, or none.
   */
  public readonly webAcl?: CfnWebACL;

  /**
   * A validator for the methods that you add: it looks at required parameters and at bodies that have a model.
   *
   * Absent with `addRequestValidator: false`.
   */
  public readonly requestValidator?: RequestValidator;

  /**
   * Whether the stage answers from a cache, for all methods or for some.
   */
  public readonly cachesAnswers: boolean;

  /**
   * @throws an error that lists every broken rule about the access to the API, its endpoint, its stage, its web ACL and its log role
   */
  constructor(scope: Construct, id: string, props: LoggedRestApiProps = {}) {
    super(scope, id);
    const known = given(props);
    refuse(checkKinds<Looked>(known, KINDS));
    const {
      logGroupProps, accessLogFields, executionLogGroupProps, accountLogRole, createUsagePlan, usagePlanProps, uniformErrors, addRequestValidator,
      cacheTtl, access, securityPolicy, endpointAccessMode, webAcl = WebAcl.managed(), ...user
    } = known;
    this.accessLogGroup = new LogGroup(this, 'ApiAccessLogGroup', logGroupProps);
    const merged = mergeRestApiProps(user, {
      restApiName: nameOf(this),
      accessLogDestination: new LogGroupLogDestination(this.accessLogGroup),
      accessLogFormat: accessLogFormat(accessLogFields),
      cacheTtl,
    });
    refuse([
      ...checkAccess({ restApi: merged, access }), ...checkWebAcl(webAcl), ...checkEndpointSecurity({ securityPolicy, endpointAccessMode }),
      ...checkStage(merged.deployOptions, cacheTtl), ...checkAccountLogRole(this, accountLogRole, user.cloudWatchRole),
    ]);

    this.restApi = new RestApi(this, 'RestApi', { ...merged, policy: resourcePolicy(this, { restApi: merged, access }) });
    this.secureEndpoint(securityPolicy, endpointAccessMode);
    if (uniformErrors ?? true) { addGatewayResponses(this.restApi, merged.defaultCorsPreflightOptions); }
    if (addRequestValidator ?? true) {
      this.requestValidator = this.restApi.addRequestValidator('RequestValidator', { validateRequestBody: true, validateRequestParameters: true });
    }
    this.accountLogRole = this.logThroughAccount(user, accountLogRole);
    this.executionLogGroup = executionLogGroupProps && this.addExecutionLogGroup(executionLogGroupProps);
    this.cachesAnswers = [merged.deployOptions, ...Object.values(merged.deployOptions?.methodOptions ?? {})]
      .some((options) => options?.cachingEnabled === true);
    this.webAcl = this.filterThrough(webAcl);

    const apiKeyRequired = merged.defaultMethodOptions?.apiKeyRequired === true;
    if (createUsagePlan ?? (apiKeyRequired || usagePlanProps !== undefined)) {
      const stage = this.restApi.deploymentStage;
      const apiStages = [...(stage ? [{ api: this.restApi, stage }] : []), ...(usagePlanProps?.apiStages ?? [])];
      this.usagePlan = this.restApi.addUsagePlan('UsagePlan', { ...usagePlanProps, apiStages });
      if (apiKeyRequired) {
        this.apiKey = new ApiKey(this.restApi, 'ApiKey', { stages: stage && [stage] });
        this.usagePlan.addApiKey(this.apiKey);
      }
    }
  }

  private logThroughAccount(props: RestApiProps, shared?: AccountLogRole): AccountLogRole | undefined {
    if (props.cloudWatchRole === false) { return undefined; }
    const role = shared ?? AccountLogRole.of(this);
    role.serve(this.restApi);
    if (props.cloudWatchRoleRemovalPolicy) { role.applyRemovalPolicy(props.cloudWatchRoleRemovalPolicy); }
    this.restApi.deploymentStage?.node.addDependency(role);
    return role;
  }

  /**
   * The stage waits for the group, or API Gateway would make it first.
   */
  private addExecutionLogGroup(props: LogGroupProps): LogGroup | undefined {
    const stage = this.restApi.deploymentStage;
    if (!stage) { return undefined; }
    // read late, because code of the user may change it; a reference would make the group wait for the stage
    const stageName = Lazy.string({ produce: () => (stage.node.defaultChild as CfnStage).stageName });
    const group = new LogGroup(this, 'ExecutionLogGroup', {
      ...props, logGroupName: `API-Gateway-Execution-Logs_${this.restApi.restApiId}/${stageName}`,
    });
    stage.node.addDependency(group);
    return group;
  }

  /**
   * The older releases of aws-cdk-lib that we serve have no properties for these two.
   */
  private secureEndpoint(securityPolicy?: string, endpointAccessMode?: string): void {
    const resource = this.restApi.node.defaultChild;
    if (!CfnResource.isCfnResource(resource)) { return; }
    if (securityPolicy !== undefined) { resource.addPropertyOverride('SecurityPolicy', securityPolicy); }
    if (endpointAccessMode !== undefined) { resource.addPropertyOverride('EndpointAccessMode', endpointAccessMode); }
  }

  private filterThrough({ options, arn }: WebAcl): CfnWebACL | undefined {
    const stage = this.restApi.deploymentStage;
    if (!stage) { return undefined; }
    const made = options && makeWebAcl(this, 'WebAcl', options);
    const webAclArn = made?.attrArn ?? arn;
    if (webAclArn !== undefined) { new CfnWebACLAssociation(this, 'WebAclAssociation', { resourceArn: stage.stageArn, webAclArn }); }
    return made;
  }
}

/**
 * A name that tells one API from another in the console: the construct's path.
 */
function nameOf(construct: Construct): string {
  return construct.node.path.split('/').filter((id) => id !== 'Default').join('-') || 'RestApi';
}

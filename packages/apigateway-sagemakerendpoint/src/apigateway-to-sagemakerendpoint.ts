import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { VtlIntegration } from '@model-gateway/vtl-integration';
import { ApiKey, Method, Resource, RestApi, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Grant, IGrantable, IRole, Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { resolveProps } from './private/resolve-props';
import { roleOptionsFor } from './private/role-options';
import { wireRoute } from './private/wire-route';
import { ApiGatewayToSageMakerEndpointProps } from './props';
import { SageMakerRoute, SageMakerRouteOptions } from './sagemaker-route';

/**
 * An HTTP API in front of a SageMaker endpoint, without Lambda: a GET whose parameters become the body of the POST to
 * the endpoint.
 *
 * It wires four blocks together, which can be used without it: `LoggedRestApi`, `SageMakerInvokeRole`,
 * `VtlIntegration` and `GetToPostValidator`.
 */
export class ApiGatewayToSageMakerEndpoint extends Construct {
  /** The REST API. */
  public readonly apiGateway: RestApi;

  /** The role with which API Gateway writes logs; absent with `cloudWatchRole: false`. */
  public readonly apiGatewayCloudWatchRole?: Role;

  /** The group that receives the access log. */
  public readonly apiGatewayLogGroup: LogGroup;

  /** The REST API with what makes it observable. */
  public readonly loggedRestApi: LoggedRestApi;

  /** The usage plan; absent with `createUsagePlan: false`. */
  public readonly usagePlan?: UsagePlan;

  /** The API key, where the methods require one. */
  public readonly apiKey?: ApiKey;

  /** The role that API Gateway assumes to invoke the endpoint. */
  public readonly invokeRole: IRole;

  /** The resource of the method. */
  public readonly resource: Resource;

  /** The validator that knows the method's parameters. */
  public readonly validator: GetToPostValidator;

  /** The integration with the endpoint. */
  public readonly integration: VtlIntegration;

  /** The method. */
  public readonly method: Method;

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(scope: Construct, id: string, props: ApiGatewayToSageMakerEndpointProps) {
    super(scope, id);
    const { known, path, templates, createUsagePlan } = resolveProps(props);
    const { endpointName, endpoint, restApiOptions, logGroupProps } = known;

    // 'Default' adds nothing to a logical id
    this.loggedRestApi = new LoggedRestApi(this, 'Default', {
      addRequestValidator: false,
      ...known.apiGatewayProps,
      ...restApiOptions,
      createUsagePlan,
      logGroupProps: logGroupProps ?? restApiOptions?.logGroupProps,
      accessLogFields: { endpoint: endpoint?.endpointName ?? endpointName ?? '', ...restApiOptions?.accessLogFields },
    });
    this.apiGateway = this.loggedRestApi.restApi;
    this.apiGatewayLogGroup = this.loggedRestApi.accessLogGroup;
    this.apiGatewayCloudWatchRole = this.loggedRestApi.accountLogRole?.role;
    this.usagePlan = this.loggedRestApi.usagePlan;
    this.apiKey = this.loggedRestApi.apiKey;

    this.invokeRole = known.apiGatewayExecutionRole ?? known.executionRole
      ?? new SageMakerInvokeRole(this, 'api-gateway-role', { ...roleOptionsFor(known), endpointName, endpoint });
    this.resource = this.apiGateway.root.resourceForPath(path);
    const { resource, invokeRole } = this;
    const { validator, integration, method } = wireRoute(this.apiGateway, 'request-validator', {
      ...known, ...templates, httpMethod: 'GET', resource, invokeRole,
    }, 'request-param-validator');
    this.validator = validator;
    this.integration = integration;
    this.method = method;
  }

  /**
   * The role that API Gateway assumes to invoke the endpoint.
   *
   * @throws an error where the role was imported: `invokeRole` has it then
   */
  public get apiGatewayRole(): Role {
    if (this.invokeRole instanceof Role) { return this.invokeRole; }
    throw new Error("'apiGatewayRole' is not a role of this app: got an imported role as 'executionRole'; use 'invokeRole' to read it");
  }

  /**
   * Lets somebody call the method, who then signs requests with their own credentials.
   *
   * @param grantee who may call
   */
  public grantInvoke(grantee: IGrantable): Grant {
    return this.method.grantExecute(grantee);
  }

  /**
   * Another method with an endpoint behind it, on the same API.
   *
   * @param id the id of the route's construct
   * @param options the route
   */
  public addRoute(id: string, options: SageMakerRouteOptions): SageMakerRoute {
    return new SageMakerRoute(this, id, { ...options, restApi: this.apiGateway });
  }
}

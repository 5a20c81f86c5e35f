import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { VtlIntegration } from '@model-gateway/vtl-integration';
import { ApiKey, Method, Resource, RestApi, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { resolveProps } from './private/resolve-props';
import { ApiGatewayToSageMakerEndpointProps } from './props';

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

  /** The role that API Gateway assumes to invoke the endpoint. */
  public readonly apiGatewayRole: Role;

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
    const { path, requestTemplates, responseTemplate, createUsagePlan } = resolveProps(props);
    const { endpointName, apiGatewayProps, logGroupProps } = props;

    // 'Default' adds nothing to a logical id
    this.loggedRestApi = new LoggedRestApi(this, 'Default', {
      ...apiGatewayProps, logGroupProps, createUsagePlan, accessLogFields: { endpoint: endpointName },
    });
    this.apiGateway = this.loggedRestApi.restApi;
    this.apiGatewayLogGroup = this.loggedRestApi.accessLogGroup;
    this.apiGatewayCloudWatchRole = this.loggedRestApi.accountLogRole?.role;
    this.usagePlan = this.loggedRestApi.usagePlan;
    this.apiKey = this.loggedRestApi.apiKey;

    this.apiGatewayRole = props.apiGatewayExecutionRole ?? new SageMakerInvokeRole(this, 'api-gateway-role', { endpointName });
    this.integration = new VtlIntegration({ endpointName, invokeRole: this.apiGatewayRole, requestTemplates, responseTemplate });

    this.resource = this.apiGateway.root.resourceForPath(path);
    this.validator = new GetToPostValidator(this.apiGateway, 'request-validator', {
      resource: this.resource, requestTemplates, requestValidatorName: 'request-param-validator',
    });
    this.method = this.resource.addMethod('GET', this.integration, {
      methodResponses: this.integration.methodResponses,
      requestParameters: this.validator.requestParameters,
      requestValidator: this.validator,
    });
  }
}

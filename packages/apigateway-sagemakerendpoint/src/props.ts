import { GetToPostValidatorOptions } from '@model-gateway/get-to-post-validator';
import { LoggedRestApiOptions } from '@model-gateway/logged-rest-api';
import { SageMakerInvokeRoleOptions } from '@model-gateway/sagemaker-invoke-role';
import { VtlIntegrationOptions } from '@model-gateway/vtl-integration';
import { RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import { IRole, Role } from 'aws-cdk-lib/aws-iam';
import { LogGroupProps } from 'aws-cdk-lib/aws-logs';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { TemplateOptions } from './template-options';

/**
 * What you can say about an `ApiGatewayToSageMakerEndpoint`.
 */
export interface ApiGatewayToSageMakerEndpointProps extends TemplateOptions {
  /**
   * What you say about the REST API wins over the defaults, key by key inside `deployOptions`, `defaultMethodOptions`
   * and `endpointConfiguration`.
   *
   * @default - edge-optimized, signed requests only (`AWS_IAM`), access log, X-Ray, 1,000 requests a second
   */
  readonly apiGatewayProps?: RestApiProps;

  /**
   * Whether the API gets a usage plan. An API whose methods require an API key needs one; its key is made as well.
   *
   * @default true
   */
  readonly createUsagePlan?: boolean;

  /**
   * The role that API Gateway assumes to invoke the endpoint.
   *
   * @default - `executionRole`, or else a role that may invoke this endpoint and nothing else
   */
  readonly apiGatewayExecutionRole?: Role;

  /**
   * The role that API Gateway assumes to invoke the endpoint, which may be an imported one.
   *
   * @default - `apiGatewayExecutionRole`, or else a role that may invoke this endpoint and nothing else
   */
  readonly executionRole?: IRole;

  /**
   * The name of the deployed SageMaker endpoint, in the account and Region of the stack.
   *
   * @default - `endpoint` says which endpoint; exactly one of the two is needed
   */
  readonly endpointName?: string;

  /**
   * The endpoint, in the account of the stack. It may be in another Region.
   *
   * @default - `endpointName` says which endpoint; exactly one of the two is needed
   */
  readonly endpoint?: IEndpoint;

  /**
   * The path of the resource above that of the method, such as `predicted-ratings`.
   *
   * @default - the method's resource stands at the root of the API
   */
  readonly resourceName?: string;

  /**
   * The path of the method's resource, such as `{user_id}`. Each variable is a parameter that templates can read.
   */
  readonly resourcePath: string;

  /**
   * What you say about the access log's group wins over the defaults.
   *
   * @default - a group that keeps its lines for two years, and that stays when the stack is deleted
   */
  readonly logGroupProps?: LogGroupProps;

  /**
   * What a `LoggedRestApi` takes besides the props of a `RestApi`.
   *
   * @default - the defaults of `LoggedRestApi`
   */
  readonly restApiOptions?: LoggedRestApiOptions;

  /**
   * What the integration with the endpoint takes besides endpoint, role and templates.
   *
   * @default - the defaults of `VtlIntegration`, with the API's CORS options, and every parameter of the templates as a cache key
   */
  readonly integrationOptions?: VtlIntegrationOptions;

  /**
   * What the templates alone cannot tell about the parameters.
   *
   * @default - the templates tell
   */
  readonly validatorOptions?: GetToPostValidatorOptions;

  /**
   * What the role that is made takes besides its endpoint.
   *
   * @default - the defaults of `SageMakerInvokeRole`
   */
  readonly roleOptions?: SageMakerInvokeRoleOptions;
}

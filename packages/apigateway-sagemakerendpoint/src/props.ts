import { RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { LogGroupProps } from 'aws-cdk-lib/aws-logs';

/**
 * What you can say about an `ApiGatewayToSageMakerEndpoint`.
 */
export interface ApiGatewayToSageMakerEndpointProps {
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
   * @default - a role that may invoke this endpoint and nothing else
   */
  readonly apiGatewayExecutionRole?: Role;

  /**
   * The name of the deployed SageMaker endpoint, in the account and Region of the stack.
   */
  readonly endpointName: string;

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
   * The VTL template that turns the GET into the body of the POST to the endpoint, for requests of the content type
   * `application/json` and for those that name none. It goes out as it is written.
   */
  readonly requestMappingTemplate: string;

  /**
   * VTL templates for requests of other content types, by content type without parameters.
   *
   * @default - requests of other content types are answered 415
   */
  readonly additionalRequestTemplates?: { [contentType: string]: string };

  /**
   * The VTL template that turns the endpoint's answer into the client's. It goes out as it is written.
   *
   * @default - the endpoint's answer goes to the client as it is
   */
  readonly responseMappingTemplate?: string;

  /**
   * What you say about the access log's group wins over the defaults.
   *
   * @default - a group that keeps its lines for two years, and that stays when the stack is deleted
   */
  readonly logGroupProps?: LogGroupProps;
}

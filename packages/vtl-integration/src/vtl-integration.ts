import { MappingTemplate } from '@model-gateway/mapping-template';
import {
  AwsIntegration, IntegrationConfig, IntegrationResponse, Method, MethodResponse, PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration } from 'aws-cdk-lib/core';
import { checkAccount } from './private/check-account';
import { checkEndpoint } from './private/check-endpoint';
import { checkTemplates } from './private/check-templates';

/**
 * What is sent to the endpoint, and what comes back from it.
 */
export interface VtlIntegrationProps {
  /**
   * The name of the deployed endpoint, in the account and Region of the API.
   *
   * @default - `endpoint` says which endpoint; exactly one of the two is needed
   */
  readonly endpointName?: string;

  /**
   * The endpoint, in the account of the API. It may be in another Region.
   *
   * @default - `endpointName` says which endpoint; exactly one of the two is needed
   */
  readonly endpoint?: IEndpoint;

  /**
   * The role that API Gateway assumes to invoke the endpoint, such as a `SageMakerInvokeRole`.
   */
  readonly invokeRole: IRole;

  /**
   * The templates that turn a client's request into the endpoint's, by the content type of the client's request
   * without parameters.
   *
   * A request without a content type is `application/json`, and so is every GET of a browser. A request of a type that
   * is not listed is answered 415; nothing reaches the endpoint past the templates.
   */
  readonly requestTemplates: { [contentType: string]: MappingTemplate };

  /**
   * The template that turns the endpoint's answer into the client's.
   *
   * @default - the endpoint's answer goes to the client as it is
   */
  readonly responseTemplate?: MappingTemplate;

  /**
   * The content type that the endpoint is told for the body it receives.
   *
   * @default 'application/json'
   */
  readonly contentType?: string;

  /**
   * How long API Gateway waits for the endpoint: 50 milliseconds to 29 seconds, more only for Regional and private
   * APIs whose account limit was raised.
   *
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;
}

/**
 * The integration of a REST API's method with a SageMaker endpoint, without Lambda.
 *
 * A method that takes it needs its method responses as well:
 * `resource.addMethod('GET', integration, { methodResponses: integration.methodResponses })`
 *
 * The endpoint's successes are answered 200, its 5xx 500, and its 4xx 400.
 */
export class VtlIntegration extends AwsIntegration {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: VtlIntegrationProps): string[] {
    return [...checkEndpoint(props), ...checkTemplates(props)];
  }

  /**
   * The method responses that belong to the integration's responses, in their order.
   */
  public readonly methodResponses: MethodResponse[];

  private readonly endpoint?: IEndpoint;

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(props: VtlIntegrationProps) {
    const problems = VtlIntegration.check(props);
    if (problems.length > 0) { throw new Error(problems.join('\n')); }
    const integrationResponses = responses(props);
    super({
      service: 'runtime.sagemaker',
      path: `endpoints/${props.endpoint?.endpointName ?? props.endpointName}/invocations`,
      region: props.endpoint?.env.region,
      integrationHttpMethod: 'POST',
      options: {
        credentialsRole: props.invokeRole,
        passthroughBehavior: PassthroughBehavior.NEVER,
        requestParameters: { 'integration.request.header.Content-Type': `'${props.contentType ?? 'application/json'}'` },
        requestTemplates: textByType(props.requestTemplates),
        integrationResponses,
        timeout: props.timeout,
      },
    });
    this.endpoint = props.endpoint;
    this.methodResponses = integrationResponses.map(({ statusCode }) => ({ statusCode }));
  }

  /**
   * @throws an error where the endpoint is in another account than the method
   */
  public bind(method: Method): IntegrationConfig {
    if (this.endpoint) { checkAccount(method, this.endpoint); }
    return super.bind(method);
  }
}

/**
 * The default response stands first. API Gateway does not say in which order it tries the patterns, so no two of them
 * match the same status.
 */
function responses({ responseTemplate }: VtlIntegrationProps): IntegrationResponse[] {
  const success = responseTemplate && { responseTemplates: { 'application/json': responseTemplate.text } };
  return [
    { statusCode: '200', ...success },
    { statusCode: '500', selectionPattern: '5\\d{2}' },
    { statusCode: '400', selectionPattern: '4\\d{2}' },
  ];
}

function textByType(templates: { [contentType: string]: MappingTemplate }): { [contentType: string]: string } {
  return Object.fromEntries(Object.entries(templates).map(([contentType, template]) => [contentType, template.text]));
}

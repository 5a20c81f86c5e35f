import { checkEndpoint } from '@model-gateway/prop-checks';
import { AwsIntegration, IntegrationConfig, IntegrationOptions, IntegrationResponse, Method, MethodResponse } from 'aws-cdk-lib/aws-apigateway';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration } from 'aws-cdk-lib/core';
import { checkBinding } from './check-binding';
import { checkRole } from './check-role';
import { methodResponses } from './responses';

/**
 * Who is asked, by whom, and for how long.
 */
export interface InvocationTarget {
  readonly endpointName?: string;
  readonly endpoint?: IEndpoint;
  readonly invokeRole: IRole;
  readonly timeout?: Duration;
}

/**
 * How an endpoint is asked.
 */
export interface Invocation extends IntegrationOptions {
  /** SageMaker Runtime's word for it, which ends the path of its requests. */
  readonly action: 'invocations' | 'async-invocations';
  /** What stands in that path for the endpoint's name; undefined where the name itself does. */
  readonly pathVariable?: string;
  readonly integrationResponses: IntegrationResponse[];
}

/**
 * What is wrong with who is asked, and by whom: one message for each broken rule.
 */
export function checkTarget(target: InvocationTarget): string[] {
  return [...checkEndpoint(target), ...checkRole(target.invokeRole)];
}

/**
 * What all integrations with SageMaker Runtime are: a POST to one endpoint, with a role. Not a class of its own in other languages.
 *
 * @internal
 */
export abstract class EndpointIntegration extends AwsIntegration {
  /**
   * The method responses that belong to the integration's responses, in their order.
   */
  public readonly methodResponses: MethodResponse[];

  private readonly target: InvocationTarget;

  protected constructor(target: InvocationTarget, { action, pathVariable, ...options }: Invocation) {
    const { endpointName, endpoint, invokeRole, timeout } = target;
    super({
      service: 'runtime.sagemaker',
      path: `endpoints/${pathVariable ?? endpoint?.endpointName ?? endpointName}/${action}`,
      region: endpoint?.env.region,
      integrationHttpMethod: 'POST',
      options: { credentialsRole: invokeRole, timeout, ...options },
    });
    this.target = { endpoint, invokeRole, timeout };
    this.methodResponses = methodResponses(options.integrationResponses);
  }

  /**
   * @throws an error where the endpoint or the role is in another account than the method, or the method's API cannot wait so long
   */
  public bind(method: Method): IntegrationConfig {
    checkBinding(method, this.target.invokeRole, this.target.endpoint, this.target.timeout);
    return super.bind(method);
  }
}

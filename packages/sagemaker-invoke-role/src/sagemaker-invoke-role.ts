import { checkEndpoint, checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { IManagedPolicy, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { ArnFormat, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkComponents, checkModels } from './private/check-asked';
import { KINDS } from './private/kinds';

/**
 * What can be said about the role besides its endpoint.
 */
export interface SageMakerInvokeRoleOptions {
  /**
   * The inference components of the endpoint that may be asked, by name.
   *
   * @default - none: an endpoint without inference components needs none
   */
  readonly inferenceComponentNames?: string[];

  /**
   * The models of a multi-model endpoint that may be asked; `*` stands for any characters.
   *
   * With it, a request that names another model, or none, is refused.
   *
   * @default - whatever model the request names
   */
  readonly targetModels?: string[];

  /**
   * Whether the role may start asynchronous invocations, in place of invocations that wait for the answer.
   *
   * @default false
   */
  readonly asynchronous?: boolean;

  /**
   * Whether the role can be assumed only for APIs of the stack's own account.
   *
   * It guards against another account that gets API Gateway to use this role. AWS does not document that API Gateway
   * sends the key `aws:SourceAccount` when it assumes an integration's role, so try it before you rely on it: where the
   * key is not sent, every request fails.
   *
   * @default false
   */
  readonly sourceAccountOnly?: boolean;

  /**
   * Whether the permission is a managed policy of its own in place of an inline one, as some company rules ask.
   *
   * @default false
   */
  readonly managedPolicy?: boolean;

  /**
   * The name of the role.
   *
   * @default - CloudFormation makes one up
   */
  readonly roleName?: string;

  /**
   * What the role is for, as the IAM console shows it.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The IAM path of the role.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * The policy that limits what the role can ever be allowed.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: IManagedPolicy;
}

/**
 * Which endpoint the role may invoke, and how the role is made.
 */
export interface SageMakerInvokeRoleProps extends SageMakerInvokeRoleOptions {
  /**
   * The name of the deployed endpoint, in the account and Region of the stack.
   *
   * @default - `endpoint` says which endpoint; exactly one of the two is needed
   */
  readonly endpointName?: string;

  /**
   * The endpoint.
   *
   * @default - `endpointName` says which endpoint; exactly one of the two is needed
   */
  readonly endpoint?: IEndpoint;
}

/**
 * The role that API Gateway assumes to ask one SageMaker endpoint for predictions, and for nothing else.
 *
 * It allows `sagemaker:InvokeEndpoint` on the endpoint's ARN, or `sagemaker:InvokeEndpointAsync` where the invocations are
 * asynchronous.
 */
export class SageMakerInvokeRole extends Role {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: SageMakerInvokeRoleProps): string[] {
    const known = given(props);
    const { endpointName, endpoint, inferenceComponentNames, targetModels } = known;
    const wrong = checkKinds<SageMakerInvokeRoleProps>(known, KINDS);
    return wrong.length > 0 ? wrong
      : [...checkEndpoint({ endpointName, endpoint }), ...checkComponents(inferenceComponentNames), ...checkModels(targetModels)];
  }

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(scope: Construct, id: string, props: SageMakerInvokeRoleProps) {
    refuse(SageMakerInvokeRole.check(props));
    const {
      endpointName, endpoint, inferenceComponentNames = [], targetModels, asynchronous, sourceAccountOnly, managedPolicy, ...role
    } = given(props);
    super(scope, id, { ...role, assumedBy: apiGateway(scope, sourceAccountOnly) });
    const statement = new PolicyStatement({
      actions: [asynchronous ? 'sagemaker:InvokeEndpointAsync' : 'sagemaker:InvokeEndpoint'],
      resources: [
        ...(endpoint ? [endpoint.endpointArn] : arnsOf(this, 'endpoint', endpointName ?? '')),
        ...inferenceComponentNames.flatMap((name) => arnsOf(this, 'inference-component', name, endpoint?.env.region)),
      ],
      conditions: targetModels && { StringLike: { 'sagemaker:TargetModel': targetModels } },
    });
    if (managedPolicy) {
      new ManagedPolicy(this, 'InvokePolicy', { roles: [this], statements: [statement] });
    } else {
      this.addToPolicy(statement);
    }
  }
}

function apiGateway(scope: Construct, sourceAccountOnly = false): ServicePrincipal {
  return new ServicePrincipal('apigateway.amazonaws.com', {
    conditions: sourceAccountOnly ? { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } } : undefined,
  });
}

/**
 * The ARN of what is known by name.
 *
 * SageMaker keeps endpoint names apart without regard to case, and the ARN that IAM is asked about carries the name in
 * lower case (inferred from the error texts of denied calls). So a name with capitals is allowed in both spellings,
 * which belong to the same endpoint.
 */
function arnsOf(scope: Construct, resource: string, name: string, region?: string): string[] {
  const names = Token.isUnresolved(name) ? [name] : [...new Set([name, name.toLowerCase()])];
  return names.map((resourceName) => Stack.of(scope).formatArn({
    service: 'sagemaker', region, resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  }));
}

import { IManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { ArnFormat, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkEndpoint } from './private/check-endpoint';

/**
 * Which endpoint the role may invoke, and how the role is made.
 */
export interface SageMakerInvokeRoleProps {
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
 * The role that API Gateway assumes to ask one SageMaker endpoint for predictions, and for nothing else.
 *
 * It allows `sagemaker:InvokeEndpoint` on the endpoint's ARN.
 */
export class SageMakerInvokeRole extends Role {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: SageMakerInvokeRoleProps): string[] {
    return checkEndpoint(props);
  }

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(scope: Construct, id: string, props: SageMakerInvokeRoleProps) {
    const problems = SageMakerInvokeRole.check(props);
    if (problems.length > 0) { throw new Error(problems.join('\n')); }
    const { endpointName, endpoint, ...role } = props;
    super(scope, id, { ...role, assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    this.addToPolicy(new PolicyStatement({
      actions: ['sagemaker:InvokeEndpoint'],
      resources: endpoint ? [endpoint.endpointArn] : endpointArns(this, endpointName ?? ''),
    }));
  }
}

/**
 * The ARN of an endpoint that is known by name.
 *
 * SageMaker keeps endpoint names apart without regard to case, and the ARN that IAM is asked about carries the name in
 * lower case (inferred from the error texts of denied calls). So a name with capitals is allowed in both spellings,
 * which are the same endpoint's.
 */
function endpointArns(scope: Construct, endpointName: string): string[] {
  const names = Token.isUnresolved(endpointName) ? [endpointName] : [...new Set([endpointName, endpointName.toLowerCase()])];
  return names.map((resourceName) => Stack.of(scope).formatArn({
    service: 'sagemaker', resource: 'endpoint', resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  }));
}

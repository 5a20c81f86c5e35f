import { VtlIntegration, VtlIntegrationProps, VtlTemplate } from '@model-gateway/vtl-integration';
import { RestApi, RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack, StackProps } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

export const REQUEST = '{"instances": [{"in0": [$input.params("user_id")]}]}';

export interface Response {
  readonly StatusCode: string;
  readonly SelectionPattern?: string;
  readonly ResponseTemplates?: { readonly [contentType: string]: string };
  readonly ResponseParameters?: { readonly [header: string]: string };
}

export interface Method {
  readonly Integration: { readonly [name: string]: unknown; readonly IntegrationResponses: Response[] };
  readonly MethodResponses: unknown[];
  readonly RequestParameters?: { readonly [source: string]: boolean };
}

/** The method of a stack whose one GET has the integration. */
export function methodOf(
  props: Partial<VtlIntegrationProps> | ((stack: Stack) => Partial<VtlIntegrationProps>),
  stackProps: StackProps = {}, apiProps: RestApiProps = {},
): Method {
  const stack = new Stack(undefined, 'Stack', stackProps);
  const invokeRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  const given = typeof props === 'function' ? props(stack) : props;
  const integration = new VtlIntegration({
    ...(given.endpoint === undefined && { endpointName: 'my-endpoint' }),
    invokeRole,
    requestTemplates: { 'application/json': VtlTemplate.parse(REQUEST) },
    ...given,
  });
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false, ...apiProps });
  api.root.addMethod('GET', integration, {
    methodResponses: integration.methodResponses, requestParameters: integration.requestParameters,
  });
  const [method] = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::Method', { Properties: { HttpMethod: 'GET' } }));
  return method.Properties as Method;
}

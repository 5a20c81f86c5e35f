import { ApiGatewayToSageMakerEndpoint, ApiGatewayToSageMakerEndpointProps } from '@model-gateway/apigateway-sagemakerendpoint';
import { App, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { RATINGS_REQUEST as REQUEST, RATINGS_RESPONSE as RESPONSE } from '../../../test/documented/ratings';

export { REQUEST, RESPONSE };

export const MINIMAL: ApiGatewayToSageMakerEndpointProps = {
  endpointName: 'my-endpoint', resourcePath: '{user_id}', requestMappingTemplate: REQUEST,
};

export type PropsOf = ApiGatewayToSageMakerEndpointProps | ((stack: Stack) => ApiGatewayToSageMakerEndpointProps);

export function build(props: PropsOf = MINIMAL, id = 'test-apigateway-sagemakerendpoint-default', app = new App()) {
  const stack = new Stack(app, 'Stack');
  const construct = new ApiGatewayToSageMakerEndpoint(stack, id, typeof props === 'function' ? props(stack) : props);
  return { stack, construct, template: () => Template.fromStack(stack) };
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

export function resourcesOf(template: Template): Record<string, Resource> {
  return template.toJSON().Resources as Record<string, Resource>;
}

export function one(template: Template, type: string): Resource {
  const found = Object.values(template.findResources(type));
  if (found.length !== 1) { throw new Error(`${found.length} resources of type ${type}`); }
  return found[0] as Resource;
}

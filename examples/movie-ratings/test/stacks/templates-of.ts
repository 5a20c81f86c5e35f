import { MappingTemplate } from '@model-gateway/mapping-template';
import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';

/** The mapping templates of a GET method, as they are deployed. */
export interface DeployedTemplates {
  /** By content type. */
  readonly request: Record<string, MappingTemplate>;
  readonly response: MappingTemplate;
}

/** Reads those of the resource whose path ends with `pathPart` from what the stack synthesizes. */
export function templatesOf(stack: Stack, pathPart: string): DeployedTemplates {
  const template = Template.fromStack(stack);
  const [resourceId] = Object.keys(template.findResources('AWS::ApiGateway::Resource', { Properties: { PathPart: pathPart } }));
  const [method] = Object.values(template.findResources('AWS::ApiGateway::Method', {
    Properties: { HttpMethod: 'GET', ResourceId: { Ref: resourceId } },
  }));
  const { RequestTemplates, IntegrationResponses } = method.Properties.Integration as {
    RequestTemplates: Record<string, string>;
    IntegrationResponses: { StatusCode: string; ResponseTemplates: Record<string, string> }[];
  };
  const success = IntegrationResponses.find(({ StatusCode }) => StatusCode === '200');
  return {
    request: Object.fromEntries(Object.entries(RequestTemplates).map(([type, text]) => [type, MappingTemplate.parse(text)])),
    response: MappingTemplate.parse(success?.ResponseTemplates['application/json'] ?? ''),
  };
}

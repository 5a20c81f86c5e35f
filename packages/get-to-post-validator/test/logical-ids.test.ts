import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { MappingTemplate } from '@model-gateway/mapping-template';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';

// Deployed stacks depend on these: another id replaces the resource. A release that changes one of them is a breaking one.

const LOGICAL_IDS = {
  Validator9353A022: 'AWS::ApiGateway::RequestValidator',
};

test.each([['no feature flags', {}], ['all feature flags', CURRENTLY_RECOMMENDED_FLAGS]])('the logical id of the validator is pinned under %s', (_, context) => {
  const stack = new Stack(new App({ context }), 'Stack');
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  api.root.addMethod('GET', new MockIntegration());
  new GetToPostValidator(stack, 'Validator', { resource: api.root, requestTemplates: { 'application/json': MappingTemplate.parse('{}') } });
  const found = Template.fromStack(stack).findResources('AWS::ApiGateway::RequestValidator');
  expect(Object.fromEntries(Object.entries(found).map(([id, { Type }]) => [id, Type as string]))).toEqual(LOGICAL_IDS);
});

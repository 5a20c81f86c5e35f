import { AccountLogRole, LoggedRestApi } from '@model-gateway/logged-rest-api';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { IConstruct } from 'constructs';

// A LoggedRestApi stands wherever a construct may. Flags, injectors, mixins and aspects: docs/test/templates/surroundings.test.ts.

function add(scope: IConstruct, id = 'Api'): LoggedRestApi {
  const api = new LoggedRestApi(scope, id);
  api.restApi.root.addMethod('GET', new MockIntegration());
  return api;
}

test('a nested stack has a log role of its own, because the account setting must not wait for the parent', () => {
  const parent = new Stack();
  const nested = new NestedStack(parent, 'Nested');
  add(parent);
  add(nested);
  Template.fromStack(parent).resourceCountIs('AWS::ApiGateway::Account', 1);
  Template.fromStack(nested).resourceCountIs('AWS::ApiGateway::Account', 1);
});

test('several in one stack share the log role, and each has its own web ACL and log group', () => {
  const stack = new Stack();
  const [one, two] = [add(stack, 'One'), add(stack, 'Two')];
  expect(two.accountLogRole).toBe(one.accountLogRole);
  expect(AccountLogRole.of(stack)).toBe(one.accountLogRole);
  Template.fromStack(stack).resourceCountIs('AWS::WAFv2::WebACL', 2);
});

test('the logical ids are the same in every stage of a pipeline', () => {
  const app = new App();
  const [beta, prod] = ['Beta', 'Prod'].map((name) => {
    const stack = new Stack(new Stage(app, name, { env: { account: '111122223333', region: 'eu-west-1' } }), 'Ratings');
    add(stack);
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
    return Object.entries(Resources).filter(([, { Type }]) => Type !== 'AWS::ApiGateway::Deployment').map(([id, { Type }]) => [id, Type]);
  });
  expect(prod).toEqual(beta);
});

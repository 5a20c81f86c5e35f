import { AccountLogRole, LoggedRestApi, LoggedRestApiProps, WebAcl } from '@model-gateway/logged-rest-api';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { App, Environment, NestedStack, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

// The account's log role can serve the APIs of other stacks of an app.

function apiIn(stack: Stack, props?: LoggedRestApiProps): LoggedRestApi {
  const api = new LoggedRestApi(stack, 'Api', { webAcl: WebAcl.none(), ...props });
  api.restApi.root.addMethod('GET', new MockIntegration());
  return api;
}

function appWith(first?: Environment, second?: Environment): [Stack, Stack] {
  const app = new App();
  return [new Stack(app, 'First', { env: first }), new Stack(app, 'Second', { env: second })];
}

test('two stacks have one role and one account setting, and the second is deployed after the first', () => {
  const [first, second] = appWith();
  const { accountLogRole } = apiIn(first);
  const api = apiIn(second, { accountLogRole });
  expect(api.accountLogRole).toBe(accountLogRole);
  Template.fromStack(first).resourceCountIs('AWS::ApiGateway::Account', 1);
  for (const type of ['AWS::ApiGateway::Account', 'AWS::IAM::Role']) { Template.fromStack(second).resourceCountIs(type, 0); }
  expect(second.dependencies).toEqual([first]);
  expect(first.dependencies).toEqual([]);
});

test('a nested stack logs through the role of its parent', () => {
  const [parent] = appWith();
  const nested = new NestedStack(parent, 'Nested');
  const api = apiIn(nested, { accountLogRole: AccountLogRole.of(parent) });
  Template.fromStack(nested).resourceCountIs('AWS::ApiGateway::Account', 0);
  const [account] = Object.keys(Template.fromStack(parent).findResources('AWS::ApiGateway::Account'));
  const [stack] = Object.values(Template.fromStack(parent).findResources('AWS::CloudFormation::Stack'));
  expect(stack.DependsOn).toContain(account);
  expect(api.accountLogRole).toBe(AccountLogRole.of(parent));
});

describe('fails', () => {
  const here = { account: '111122223333', region: 'eu-west-1' };

  test.each([[{ ...here, region: 'us-east-1' }, "'111122223333' in 'us-east-1'"], [{ ...here, account: '444455556666' }, "'444455556666' in 'eu-west-1'"]])(
    'for an API in %p', (there, printed) => {
      const [first, second] = appWith(here, there);
      const { accountLogRole } = apiIn(first);
      expect(() => apiIn(second, { accountLogRole })).toThrow(new Error(
        `'accountLogRole' is of another account or Region than the API: got '111122223333' in 'eu-west-1' for the role and ${printed} for the API; `
        + "leave it out, and the API's stack has its own"));
    });

  test('where the account is said to have a role already', () => {
    const [stack] = appWith();
    expect(() => apiIn(stack, { accountLogRole: AccountLogRole.of(stack), cloudWatchRole: false })).toThrow(new Error(
      "'accountLogRole' and 'cloudWatchRole: false' contradict each other: got both; leave one of them out"));
  });
});

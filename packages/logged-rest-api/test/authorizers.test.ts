import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { AuthorizationType, MockIntegration, RequestAuthorizer, TokenAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

function handler(stack: Stack): LambdaFunction {
  return new LambdaFunction(stack, 'Handler', { code: Code.fromInline('exports.handler = async () => ({});'), handler: 'index.handler', runtime: Runtime.NODEJS_LATEST });
}

test('a Lambda authorizer of the whole API takes the place of IAM', () => {
  const stack = new Stack();
  const authorizer = new TokenAuthorizer(stack, 'Authorizer', { handler: handler(stack) });
  const { restApi } = new LoggedRestApi(stack, 'Api', { defaultMethodOptions: { authorizer } });
  restApi.root.addMethod('GET', new MockIntegration());
  Template.fromStack(stack).hasResourceProperties('AWS::ApiGateway::Method', { AuthorizationType: 'CUSTOM' });
});

test('one method may have an authorizer of its own, or none, while the others keep IAM', () => {
  const stack = new Stack();
  const authorizer = new RequestAuthorizer(stack, 'Authorizer', { handler: handler(stack), identitySources: ['method.request.header.X-Token'] });
  const { restApi } = new LoggedRestApi(stack, 'Api');
  restApi.root.addMethod('GET', new MockIntegration());
  restApi.root.addMethod('POST', new MockIntegration(), { authorizationType: AuthorizationType.CUSTOM, authorizer });
  restApi.root.addMethod('PUT', new MockIntegration(), { authorizationType: AuthorizationType.NONE });
  const methods = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::Method'));
  expect(Object.fromEntries(methods.map(({ Properties }) => [Properties.HttpMethod, Properties.AuthorizationType])))
    .toEqual({ GET: 'AWS_IAM', POST: 'CUSTOM', PUT: 'NONE' });
});

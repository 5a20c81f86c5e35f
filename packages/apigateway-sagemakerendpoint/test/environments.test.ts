import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { App, Stack, Stage } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { FakeEndpoint } from './fake-endpoint';
import { build, MINIMAL, one, resourcesOf } from './samples';

// Flags, nested stacks, injectors, mixins and aspects: docs/test/templates/surroundings.test.ts.

test('the account setting is ours under the flag that switches off that of the CDK', () => {
  const { template } = build(MINIMAL, 'Api', new App({ context: { '@aws-cdk/aws-apigateway:disableCloudWatchRole': true } }));
  template().resourceCountIs('AWS::ApiGateway::Account', 1);
});

describe('may stand', () => {
  test('in a stage of a pipeline, in an environment of its own', () => {
    const stage = new Stage(new App(), 'Prod', { env: { account: '111122223333', region: 'eu-west-1' } });
    const stack = new Stack(stage, 'Ratings');
    new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
    const template = Template.fromStack(stack);
    expect(one(template, 'AWS::ApiGateway::RestApi').Properties.Name).toBe('Prod-Ratings-Api');
    expect(JSON.stringify(one(template, 'AWS::ApiGateway::Method'))).toContain(':apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/invocations');
    expect(JSON.stringify(one(template, 'AWS::IAM::Policy'))).toContain(':sagemaker:eu-west-1:111122223333:endpoint/my-endpoint');
  });

  test('in one stack with a role of another', () => {
    const app = new App();
    const env = { account: '111122223333', region: 'eu-west-1' };
    const roles = new Stack(app, 'Roles', { env });
    const { invokeRole } = new ApiGatewayToSageMakerEndpoint(roles, 'First', MINIMAL);
    const second = new Stack(app, 'Second', { env });
    new ApiGatewayToSageMakerEndpoint(second, 'Api', { ...MINIMAL, executionRole: invokeRole });
    expect(JSON.stringify(one(Template.fromStack(second), 'AWS::ApiGateway::Method').Properties.Integration)).toContain('Fn::ImportValue');
  });

  test('twice in one stack, and in two stages of one app', () => {
    const app = new App();
    const two = new Stack(app, 'Two');
    const first = new ApiGatewayToSageMakerEndpoint(two, 'First', MINIMAL);
    new ApiGatewayToSageMakerEndpoint(two, 'Second', { ...MINIMAL, executionRole: first.invokeRole });
    Template.fromStack(two).resourceCountIs('AWS::ApiGateway::RestApi', 2);
    Template.fromStack(two).resourceCountIs('AWS::ApiGateway::Account', 1);
    const ids = ['Beta', 'Prod'].map((name) => {
      const stack = new Stack(new Stage(app, name), 'Ratings');
      new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
      return Object.keys(resourcesOf(Template.fromStack(stack))).filter((id) => !id.includes('Deployment') || id.includes('Stage'));
    });
    expect(ids[1]).toEqual(ids[0]);
  });

  test('beside an endpoint of another Region, in the partition of the stack', () => {
    const app = new App();
    const endpoint = new FakeEndpoint(new Stack(app, 'Model', { env: { account: '111122223333', region: 'us-west-2' } }), 'Endpoint');
    const stack = new Stack(app, 'Api', { env: { account: '111122223333', region: 'cn-north-1' } });
    new ApiGatewayToSageMakerEndpoint(stack, 'Api', { ...MINIMAL, endpointName: undefined, endpoint });
    const { Uri } = one(Template.fromStack(stack), 'AWS::ApiGateway::Method').Properties.Integration as { Uri: unknown };
    expect(Uri).toEqual({ 'Fn::Join': ['', [
      'arn:', { Ref: 'AWS::Partition' }, ':apigateway:us-west-2:runtime.sagemaker:path/endpoints/movie-ratings/invocations',
    ]] });
  });
});

import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnRole, Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { App, Aspects, IPropertyInjector, Mixin, Mixins, NestedStack, PropertyInjectors, Stack, Stage, Tags } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { Template } from 'aws-cdk-lib/assertions';
import { IConstruct } from 'constructs';
import { FakeEndpoint } from './fake-endpoint';
import { build, MINIMAL, one, resourcesOf } from './samples';

const KEYED = { ...MINIMAL, apiGatewayProps: { defaultMethodOptions: { apiKeyRequired: true } } };

function logicalIds(app: App): Record<string, string> {
  const template = build(KEYED, undefined, app).template();
  return Object.fromEntries(Object.entries(resourcesOf(template)).map(([id, { Type }]) => [id, Type]));
}

describe('feature flags', () => {
  const none = new App();
  const all = new App({ context: CURRENTLY_RECOMMENDED_FLAGS });

  test('the logical ids are the same under none and all of them, that of the key in the plan aside', () => {
    const withoutVolatile = (ids: Record<string, string>) => Object.fromEntries(
      Object.entries(ids).filter(([, type]) => !['AWS::ApiGateway::UsagePlanKey', 'AWS::ApiGateway::Deployment'].includes(type)));
    expect(withoutVolatile(logicalIds(all))).toEqual(withoutVolatile(logicalIds(none)));
  });

  test('the account setting is ours under the flag that switches off that of the CDK', () => {
    const { template } = build(MINIMAL, 'Api', new App({ context: { '@aws-cdk/aws-apigateway:disableCloudWatchRole': true } }));
    template().resourceCountIs('AWS::ApiGateway::Account', 1);
  });
});

describe("what a user's company lays over all constructs reaches ours", () => {
  class ShortLogs implements IPropertyInjector {
    public readonly constructUniqueId = LogGroup.PROPERTY_INJECTION_ID;
    public inject(props: object): object { return { retention: RetentionDays.ONE_DAY, ...props }; }
  }

  class NamedApis implements IPropertyInjector {
    public readonly constructUniqueId = RestApi.PROPERTY_INJECTION_ID;
    public inject(props: object): object { return { ...props, description: 'ours' }; }
  }

  class PathOfRoles implements IPropertyInjector {
    public readonly constructUniqueId = Role.PROPERTY_INJECTION_ID;
    public inject(props: object): object { return { ...props, path: '/company/' }; }
  }

  test('property injectors', () => {
    const stack = new Stack();
    PropertyInjectors.of(stack).add(new ShortLogs(), new NamedApis(), new PathOfRoles());
    new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 1 });
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { Description: 'ours' });
    template.allResourcesProperties('AWS::IAM::Role', { Path: '/company/' });
  });

  test('mixins', () => {
    class Described extends Mixin {
      public supports(construct: IConstruct): boolean { return construct instanceof CfnRole || construct instanceof CfnWebACL; }
      public applyTo(construct: IConstruct): void {
        if (construct instanceof CfnRole || construct instanceof CfnWebACL) { construct.description = 'of the company'; }
      }
    }
    const stack = new Stack();
    new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
    Mixins.of(stack).apply(new Described());
    const template = Template.fromStack(stack);
    template.allResourcesProperties('AWS::IAM::Role', { Description: 'of the company' });
    template.allResourcesProperties('AWS::WAFv2::WebACL', { Description: 'of the company' });
  });

  test('aspects, such as tags', () => {
    const stack = new Stack();
    new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
    Tags.of(stack).add('team', 'movies');
    const visited: string[] = [];
    Aspects.of(stack).add({ visit: (node) => { visited.push(node.node.path); } });
    const template = Template.fromStack(stack);
    for (const type of ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Stage', 'AWS::WAFv2::WebACL', 'AWS::ApiGateway::UsagePlan']) {
      expect(one(template, type).Properties.Tags).toEqual([{ Key: 'team', Value: 'movies' }]);
    }
    expect(visited.length).toBeGreaterThan(20);
  });
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

  test('in a nested stack', () => {
    const nested = new NestedStack(new Stack(), 'Nested');
    new ApiGatewayToSageMakerEndpoint(nested, 'Api', MINIMAL);
    Template.fromStack(nested).resourceCountIs('AWS::ApiGateway::Account', 1);
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

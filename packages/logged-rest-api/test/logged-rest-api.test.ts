import { AccountLogRole, LoggedRestApi, WebAcl } from '@model-gateway/logged-rest-api';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

interface Resource { readonly Properties: Record<string, unknown>; readonly DependsOn?: string[]; readonly DeletionPolicy?: string }

function one(template: Template, type: string): [id: string, resource: Resource] {
  const found = Object.entries(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0] as [string, Resource];
}

function apiIn(stack: Stack, id: string, props?: ConstructorParameters<typeof LoggedRestApi>[2]): LoggedRestApi {
  const api = new LoggedRestApi(stack, id, { webAcl: WebAcl.none(), ...props });
  api.restApi.root.addMethod('GET', new MockIntegration());
  return api;
}

describe("the account's log role", () => {
  test('has the policy that API Gateway asks for, and no other, and is retained', () => {
    const stack = new Stack();
    apiIn(stack, 'Api');
    const template = Template.fromStack(stack);
    const [roleId, role] = one(template, 'AWS::IAM::Role');
    expect(role.Properties).toMatchObject({
      AssumeRolePolicyDocument: {
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' } }],
      },
      ManagedPolicyArns: [{
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs']],
      }],
    });
    expect(role.Properties.Policies).toBeUndefined();
    const [accountId, account] = one(template, 'AWS::ApiGateway::Account');
    expect(account.Properties).toEqual({ CloudWatchRoleArn: { 'Fn::GetAtt': [roleId, 'Arn'] } });
    expect(account.DependsOn).toEqual([one(template, 'AWS::ApiGateway::RestApi')[0]]);
    expect([role.DeletionPolicy, account.DeletionPolicy]).toEqual(['Retain', 'Retain']);
    expect(one(template, 'AWS::ApiGateway::Stage')[1].DependsOn?.sort()).toEqual([accountId, roleId].sort());
  });

  test('exists once in a stack, and every stage waits for it', () => {
    const stack = new Stack();
    const [first, second] = [apiIn(stack, 'First'), apiIn(stack, 'Second')];
    expect(first.accountLogRole).toBe(second.accountLogRole);
    expect(AccountLogRole.of(stack)).toBe(first.accountLogRole);
    const template = Template.fromStack(stack);
    const [accountId] = one(template, 'AWS::ApiGateway::Account');
    const stages = Object.values(template.findResources('AWS::ApiGateway::Stage'));
    expect(stages).toHaveLength(2);
    for (const { DependsOn } of stages) { expect(DependsOn).toContain(accountId); }
  });

  test('exists in each stack of an app', () => {
    const app = new App();
    const stacks = ['A', 'B'].map((id) => new Stack(app, id));
    for (const stack of stacks) { apiIn(stack, 'Api'); }
    for (const stack of stacks) { Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Account', 1); }
  });

  test('is left out with cloudWatchRole: false, and logging stays on', () => {
    const stack = new Stack();
    const api = apiIn(stack, 'Api', { cloudWatchRole: false });
    const template = Template.fromStack(stack);
    expect(api.accountLogRole).toBeUndefined();
    template.resourceCountIs('AWS::ApiGateway::Account', 0);
    template.resourceCountIs('AWS::IAM::Role', 0);
    template.hasResourceProperties('AWS::ApiGateway::Stage', { MethodSettings: [{ LoggingLevel: 'INFO' }] });
  });

  test('is deleted with the stack where the user says so', () => {
    const stack = new Stack();
    apiIn(stack, 'Api', { cloudWatchRoleRemovalPolicy: RemovalPolicy.DESTROY });
    const template = Template.fromStack(stack);
    expect(one(template, 'AWS::ApiGateway::Account')[1].DeletionPolicy).toBe('Delete');
    expect(one(template, 'AWS::IAM::Role')[1].DeletionPolicy).toBe('Delete');
  });

  test('serves an API that the user has', () => {
    const stack = new Stack();
    const { restApi } = new LoggedRestApi(stack, 'Api', { cloudWatchRole: false });
    restApi.root.addMethod('GET', new MockIntegration());
    AccountLogRole.of(stack).serve(restApi);
    const template = Template.fromStack(stack);
    expect(one(template, 'AWS::ApiGateway::Account')[1].DependsOn).toEqual([one(template, 'AWS::ApiGateway::RestApi')[0]]);
  });
});

describe('the access log', () => {
  const formatOf = (stack: Stack): Record<string, string> => {
    const [, stage] = one(Template.fromStack(stack), 'AWS::ApiGateway::Stage');
    return JSON.parse((stage.Properties.AccessLogSetting as { Format: string }).Format) as Record<string, string>;
  };

  test('goes to a group that keeps its lines for two years and stays when the stack is deleted', () => {
    const stack = new Stack();
    apiIn(stack, 'Api');
    const template = Template.fromStack(stack);
    const [id, group] = one(template, 'AWS::Logs::LogGroup');
    expect(group.Properties).toEqual({ RetentionInDays: 731 });
    expect(group.DeletionPolicy).toBe('Retain');
    template.hasResourceProperties('AWS::ApiGateway::Stage', { AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': [id, 'Arn'] } } });
  });

  test("goes to a group as the user's props say", () => {
    const stack = new Stack();
    apiIn(stack, 'Api', { logGroupProps: { retention: RetentionDays.ONE_WEEK, removalPolicy: RemovalPolicy.DESTROY } });
    const [, group] = one(Template.fromStack(stack), 'AWS::Logs::LogGroup');
    expect(group.Properties).toEqual({ RetentionInDays: 7 });
    expect(group.DeletionPolicy).toBe('Delete');
  });

  test('is a line of JSON that tells who asked, what was answered, and where it failed', () => {
    const stack = new Stack();
    apiIn(stack, 'Api');
    const format = formatOf(stack);
    expect(Object.keys(format).slice(0, 10)).toEqual([
      'requestId', 'ip', 'user', 'caller', 'requestTime', 'httpMethod', 'resourcePath', 'status', 'protocol', 'responseLength',
    ]);
    expect(format).toMatchObject({
      traceId: '$context.xrayTraceId',
      apiKeyId: '$context.identity.apiKeyId',
      integrationStatus: '$context.integration.status',
      integrationLatency: '$context.integration.latency',
      integrationError: '$context.integration.error',
      errorMessage: '$context.error.message',
    });
  });

  test('has the fields that the user adds, and those that the user replaces', () => {
    const stack = new Stack();
    apiIn(stack, 'Api', { accessLogFields: { endpoint: 'my-endpoint', user: '$context.authorizer.claims.sub' } });
    expect(formatOf(stack)).toMatchObject({ endpoint: 'my-endpoint', user: '$context.authorizer.claims.sub', ip: '$context.identity.sourceIp' });
  });
});

describe('the usage plan', () => {
  test('is not made unless it is asked for', () => {
    const stack = new Stack();
    expect(apiIn(stack, 'Api').usagePlan).toBeUndefined();
    Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::UsagePlan', 0);
  });

  test('holds the stage', () => {
    const stack = new Stack();
    apiIn(stack, 'Api', { createUsagePlan: true });
    const template = Template.fromStack(stack);
    expect(one(template, 'AWS::ApiGateway::UsagePlan')[1].Properties).toEqual({
      ApiStages: [{
        ApiId: { Ref: one(template, 'AWS::ApiGateway::RestApi')[0] },
        Stage: { Ref: one(template, 'AWS::ApiGateway::Stage')[0] },
        Throttle: {},
      }],
    });
    template.resourceCountIs('AWS::ApiGateway::ApiKey', 0);
  });

  test('gets a key where methods require one', () => {
    const stack = new Stack();
    const api = apiIn(stack, 'Api', { defaultMethodOptions: { apiKeyRequired: true } });
    const template = Template.fromStack(stack);
    const [keyId, key] = one(template, 'AWS::ApiGateway::ApiKey');
    expect(key.Properties).toEqual({
      Enabled: true,
      StageKeys: [{
        RestApiId: { Ref: one(template, 'AWS::ApiGateway::RestApi')[0] }, StageName: { Ref: one(template, 'AWS::ApiGateway::Stage')[0] },
      }],
    });
    expect(one(template, 'AWS::ApiGateway::UsagePlanKey')[1].Properties).toEqual({
      KeyId: { Ref: keyId }, KeyType: 'API_KEY', UsagePlanId: { Ref: one(template, 'AWS::ApiGateway::UsagePlan')[0] },
    });
    expect(api.apiKey).toBeDefined();
  });

  test('is left out where the user says so, though a key is required', () => {
    const stack = new Stack();
    apiIn(stack, 'Api', { createUsagePlan: false, defaultMethodOptions: { apiKeyRequired: true } });
    Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::UsagePlan', 0);
  });

  test('waits for a stage of the user with deploy: false', () => {
    const stack = new Stack();
    const api = apiIn(stack, 'Api', { deploy: false, defaultMethodOptions: { apiKeyRequired: true } });
    const template = Template.fromStack(stack);
    expect(one(template, 'AWS::ApiGateway::UsagePlan')[1].Properties ?? {}).toEqual({});
    expect(one(template, 'AWS::ApiGateway::ApiKey')[1].Properties).toEqual({ Enabled: true });
    expect(api.usagePlan).toBeDefined();
  });
});

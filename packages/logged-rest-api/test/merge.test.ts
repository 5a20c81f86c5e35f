import { LoggedRestApi, LoggedRestApiProps, ManagedWebAclOptions, WebAcl } from '@model-gateway/logged-rest-api';
import {
  AccessLogFormat, AuthorizationType, CognitoUserPoolsAuthorizer, EndpointType, FirehoseLogDestination, LogGroupLogDestination,
  MethodLoggingLevel, MockIntegration,
} from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

function synthesize(props: LoggedRestApiProps | ((stack: Stack) => LoggedRestApiProps)): Template {
  const stack = new Stack();
  const api = new LoggedRestApi(stack, 'Api', typeof props === 'function' ? props(stack) : props);
  api.restApi.root.addMethod('GET', new MockIntegration());
  return Template.fromStack(stack);
}

function only(template: Template, type: string): Record<string, unknown> {
  const found = Object.values(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0].Properties as Record<string, unknown>;
}

const STAGE_DEFAULTS = {
  HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO', DataTraceEnabled: false,
  ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000,
};

describe('deployOptions is merged key by key', () => {
  test('the defaults log, trace, throttle and keep bodies out of the log', () => {
    const stage = only(synthesize({}), 'AWS::ApiGateway::Stage');
    expect(stage.MethodSettings).toEqual([STAGE_DEFAULTS]);
    expect(stage.TracingEnabled).toBe(true);
    expect(stage.StageName).toBe('prod');
  });

  test('each key that is given wins, and the other defaults stay', () => {
    const cases: [LoggedRestApiProps['deployOptions'], object, object?][] = [
      [{ loggingLevel: MethodLoggingLevel.OFF }, { LoggingLevel: 'OFF' }],
      [{ dataTraceEnabled: true }, { DataTraceEnabled: true }],
      [{ throttlingRateLimit: 5 }, { ThrottlingRateLimit: 5 }],
      [{ throttlingBurstLimit: 7 }, { ThrottlingBurstLimit: 7 }],
      [{ metricsEnabled: true }, { MetricsEnabled: true }],
      [{ tracingEnabled: false }, {}, { TracingEnabled: false }],
      [{ stageName: 'v1' }, {}, { StageName: 'v1' }],
      [{ variables: { a: 'b' } }, {}, { Variables: { a: 'b' } }],
      [{ tracingEnabled: undefined, loggingLevel: undefined }, {}],
    ];
    for (const [deployOptions, settings, stage] of cases) {
      const properties = only(synthesize({ deployOptions }), 'AWS::ApiGateway::Stage');
      expect(properties).toMatchObject({ TracingEnabled: true, StageName: 'prod', ...stage });
      expect(properties.MethodSettings).toEqual([{ ...STAGE_DEFAULTS, ...settings }]);
    }
  });

  test("the user's throttle of all methods takes the place of the default throttle, and stands beside the other defaults", () => {
    const stage = only(synthesize({
      deployOptions: { methodOptions: { '/*/*': { throttlingRateLimit: 100, throttlingBurstLimit: 25 } } },
    }), 'AWS::ApiGateway::Stage');
    expect(stage.MethodSettings).toEqual([
      { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO', DataTraceEnabled: false },
      { HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false, ThrottlingRateLimit: 100, ThrottlingBurstLimit: 25 },
    ]);
  });

  test('an entry for all methods that does not throttle leaves the default throttle', () => {
    const stage = only(synthesize({ deployOptions: { methodOptions: { '/*/*': { metricsEnabled: true } } } }), 'AWS::ApiGateway::Stage');
    expect(stage.MethodSettings).toEqual([
      STAGE_DEFAULTS, { HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false, MetricsEnabled: true },
    ]);
  });

  test("the user's log destination and format win, each on its own", () => {
    const destination = synthesize((stack) => ({
      deployOptions: { accessLogDestination: new LogGroupLogDestination(new LogGroup(stack, 'Mine', { logGroupName: 'mine' })) },
    }));
    const [mine] = Object.keys(destination.findResources('AWS::Logs::LogGroup', { Properties: { LogGroupName: 'mine' } }));
    expect(only(destination, 'AWS::ApiGateway::Stage').AccessLogSetting).toEqual({
      DestinationArn: { 'Fn::GetAtt': [mine, 'Arn'] }, Format: expect.stringContaining('"requestId":"$context.requestId"'),
    });

    const format = synthesize({ deployOptions: { accessLogFormat: AccessLogFormat.clf() } });
    const [ours] = Object.keys(format.findResources('AWS::Logs::LogGroup'));
    expect(only(format, 'AWS::ApiGateway::Stage').AccessLogSetting).toEqual({
      DestinationArn: { 'Fn::GetAtt': [ours, 'Arn'] }, Format: AccessLogFormat.clf().toString(),
    });
  });

  test('the log may go to a delivery stream', () => {
    const template = synthesize((stack) => ({
      deployOptions: {
        accessLogDestination: new FirehoseLogDestination(
          new CfnDeliveryStream(stack, 'Stream', { deliveryStreamName: 'amazon-apigateway-x' })),
      },
    }));
    expect(only(template, 'AWS::ApiGateway::Stage').AccessLogSetting).toMatchObject({
      DestinationArn: { 'Fn::GetAtt': ['Stream', 'Arn'] },
    });
  });

  test('deploy: false makes neither deployment nor stage', () => {
    const template = synthesize({ deploy: false });
    template.resourceCountIs('AWS::ApiGateway::Deployment', 0);
    template.resourceCountIs('AWS::ApiGateway::Stage', 0);
    template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
  });
});

describe('defaultMethodOptions is merged key by key', () => {
  const methodOf = (props: LoggedRestApiProps | ((stack: Stack) => LoggedRestApiProps)) =>
    only(synthesize(props), 'AWS::ApiGateway::Method');

  test('callers sign their requests by default', () => {
    expect(methodOf({})).toMatchObject({ AuthorizationType: 'AWS_IAM' });
    expect(methodOf({ defaultMethodOptions: {} })).toMatchObject({ AuthorizationType: 'AWS_IAM' });
    expect(methodOf({ defaultMethodOptions: { authorizationType: undefined } })).toMatchObject({ AuthorizationType: 'AWS_IAM' });
  });

  test('apiKeyRequired keeps IAM', () => {
    expect(methodOf({ defaultMethodOptions: { apiKeyRequired: true } })).toMatchObject({
      AuthorizationType: 'AWS_IAM', ApiKeyRequired: true,
    });
  });

  test('an authorization type that is given wins', () => {
    expect(methodOf({ defaultMethodOptions: { authorizationType: AuthorizationType.NONE } })).toMatchObject({ AuthorizationType: 'NONE' });
  });

  test('an authorizer drops the IAM default', () => {
    expect(methodOf((stack) => ({
      defaultMethodOptions: {
        authorizer: new CognitoUserPoolsAuthorizer(stack, 'Authorizer', { cognitoUserPools: [new UserPool(stack, 'Pool')] }),
      },
    }))).toMatchObject({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: expect.anything() });
  });
});

describe('endpointConfiguration is merged key by key', () => {
  const typesOf = (props: LoggedRestApiProps) =>
    (only(synthesize(props), 'AWS::ApiGateway::RestApi').EndpointConfiguration as { Types: string[] }).Types;

  test('the endpoint is edge-optimized by default', () => {
    expect(typesOf({})).toEqual(['EDGE']);
  });

  test('endpointTypes drops ours', () => {
    expect(typesOf({ endpointTypes: [EndpointType.REGIONAL] })).toEqual(['REGIONAL']);
  });

  test('endpointConfiguration wins', () => {
    expect(typesOf({ endpointConfiguration: { types: [EndpointType.REGIONAL] } })).toEqual(['REGIONAL']);
  });

  test('an undefined value asks for the default', () => {
    expect(typesOf({ endpointTypes: undefined, endpointConfiguration: undefined })).toEqual(['EDGE']);
  });
});

test('whatever else a RestApi takes reaches it', () => {
  const template = synthesize({ restApiName: 'ratings', description: 'd', binaryMediaTypes: ['image/png'], disableExecuteApiEndpoint: true });
  template.hasResourceProperties('AWS::ApiGateway::RestApi', {
    Name: 'ratings', Description: 'd', BinaryMediaTypes: ['image/png'], DisableExecuteApiEndpoint: true,
  });
});

test('an API without a name is called after its path, so that no two look the same', () => {
  const stack = new Stack(undefined, 'Shop');
  new LoggedRestApi(stack, 'Predictions').restApi.root.addMethod('GET', new MockIntegration());
  new LoggedRestApi(stack, 'Ratings').restApi.root.addMethod('GET', new MockIntegration());
  const names = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::RestApi')).map(({ Properties }) => Properties.Name);
  expect(names).toEqual(['Shop-Predictions', 'Shop-Ratings']);
});

test('an API whose path has no name of its own has one all the same', () => {
  const stack = new Stack();
  new LoggedRestApi(stack, 'Default').restApi.root.addMethod('GET', new MockIntegration());
  Template.fromStack(stack).hasResourceProperties('AWS::ApiGateway::RestApi', { Name: 'RestApi' });
});

test('cloudWatchRole of the RestApi is never used', () => {
  const template = synthesize({ cloudWatchRole: true });
  template.resourceCountIs('AWS::ApiGateway::Account', 1);
  template.resourceCountIs('AWS::IAM::Role', 1);
  expect(Object.keys(template.findResources('AWS::ApiGateway::Account'))).toEqual([expect.stringMatching(/^ApiGatewayAccountLogRole/)]);
});

describe('null, as code without types may say it, asks for the default', () => {
  const DEFAULT = synthesize({}).toJSON() as unknown;

  test.each([
    '"webAcl": null', '"logGroupProps": null', '"cacheTtl": null', '"securityPolicy": null', '"deployOptions": null', '"defaultMethodOptions": null',
    '"defaultCorsPreflightOptions": null', '"access": null', '"deployOptions": {"methodOptions": {"/a/GET": null}, "throttlingRateLimit": null}',
    '"defaultMethodOptions": {"authorizationType": null}', '"endpointConfiguration": {"types": null}',
  ])('%s', (json) => {
    expect(synthesize(JSON.parse(`{${json}}`) as LoggedRestApiProps).toJSON()).toEqual(DEFAULT);
  });

  test('of all props, and of those of a web ACL', () => {
    expect(synthesize(JSON.parse('null') as LoggedRestApiProps).toJSON()).toEqual(DEFAULT);
    const options = JSON.parse('{"managedRuleGroups": null, "requestsPerAddress": null, "countedRules": null}') as ManagedWebAclOptions;
    expect(synthesize({ webAcl: WebAcl.managed(options) }).toJSON()).toEqual(DEFAULT);
  });
});

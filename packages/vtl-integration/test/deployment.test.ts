import {
  AsyncIntegration, AsyncIntegrationProps, ErrorStatuses, HeaderValue, InvocationResponseHeader, RawIntegration, RawIntegrationProps,
} from '@model-gateway/vtl-integration';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration, Resource, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

// API Gateway serves what was deployed last, so whatever changes an integration has to make a new Deployment. The facade's tests
// try each prop of a VtlIntegration.

class FakeEndpoint extends Resource implements IEndpoint {
  public readonly endpointName = 'other';
  public readonly endpointArn = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/other';
  public get endpointRef() { return { endpointArn: this.endpointArn, endpointName: this.endpointName }; }
  public grantInvoke(): never { throw new Error('not called'); }
}

type Changes<Props> = { readonly [Prop in keyof Required<Props>]: Partial<Props> | ((stack: Stack) => Partial<Props>) };

const COMMON = {
  endpointName: { endpointName: 'other' },
  endpoint: (stack: Stack) => ({ endpointName: undefined, endpoint: new FakeEndpoint(stack, 'Endpoint') }),
  invokeRole: (stack: Stack) => ({ invokeRole: Role.fromRoleName(stack, 'Other', 'other') }),
  contentType: { contentType: 'text/csv' },
  errorStatuses: { errorStatuses: ErrorStatuses.PRECISE },
  errorDetails: { errorDetails: true },
  cors: { cors: { allowOrigins: ['*'] } },
};

const RAW: Changes<RawIntegrationProps> = {
  ...COMMON,
  headers: { headers: { accept: HeaderValue.fixed('image/png') } },
  responseHeaders: { responseHeaders: [InvocationResponseHeader.INVOKED_VARIANT] },
  timeout: { timeout: Duration.seconds(5) },
};

const ASYNC: Changes<AsyncIntegrationProps> = {
  ...COMMON,
  inputBucketName: { inputBucketName: 'others' },
  inputPrefix: { inputPrefix: 'other' },
  inputKey: { inputKey: HeaderValue.fromQueryString('job', { pattern: '[0-9]+' }) },
  requestTtl: { requestTtl: Duration.hours(1) },
  invocationTimeout: { invocationTimeout: Duration.minutes(1) },
};

function deploymentOf(make: (stack: Stack) => RawIntegration | AsyncIntegration): string {
  const stack = new Stack();
  const integration = make(stack);
  new RestApi(stack, 'Api', { cloudWatchRole: false }).root.addMethod('POST', integration, {
    methodResponses: integration.methodResponses, requestParameters: integration.requestParameters,
  });
  return Object.keys(Template.fromStack(stack).findResources('AWS::ApiGateway::Deployment'))[0];
}

function raw(change: Changes<RawIntegrationProps>[keyof RawIntegrationProps]): string {
  return deploymentOf((stack) => new RawIntegration({
    endpointName: 'ratings', invokeRole: Role.fromRoleName(stack, 'Role', 'ask'), ...(typeof change === 'function' ? change(stack) : change),
  }));
}

function started(change: Changes<AsyncIntegrationProps>[keyof AsyncIntegrationProps]): string {
  return deploymentOf((stack) => new AsyncIntegration({
    endpointName: 'ratings', invokeRole: Role.fromRoleName(stack, 'Role', 'ask'), inputBucketName: 'inputs', inputPrefix: 'jobs',
    ...(typeof change === 'function' ? change(stack) : change),
  }));
}

test.each(Object.entries(RAW))('%s of a RawIntegration', (_, change) => {
  expect(raw(change)).not.toBe(raw({}));
});

test.each(Object.entries(ASYNC))('%s of an AsyncIntegration', (_, change) => {
  expect(started(change)).not.toBe(started({}));
});

test('nothing that changes', () => {
  expect(raw({})).toBe(raw({}));
  expect(started({})).toBe(started({}));
});

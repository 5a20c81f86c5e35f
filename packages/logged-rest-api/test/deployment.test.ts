import { AccountLogRole, LoggedRestApi, LoggedRestApiOptions, LoggedRestApiProps, WebAcl } from '@model-gateway/logged-rest-api';
import { AuthorizationType, MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

// API Gateway serves what was deployed last. A change of the API without a new Deployment would not reach callers; a new
// Deployment without one is noise.

type Change = LoggedRestApiProps | ((stack: Stack) => LoggedRestApiProps);

function deploymentOf(change: Change = {}): string {
  const stack = new Stack();
  new LoggedRestApi(stack, 'Api', typeof change === 'function' ? change(stack) : change).restApi.root.addMethod('GET', new MockIntegration());
  return Object.keys(Template.fromStack(stack).findResources('AWS::ApiGateway::Deployment'))[0];
}

const before = deploymentOf();

/** A change of every option of ours, so that the compiler asks for those to come, and whether it changes what is deployed. */
const OPTIONS: { readonly [Option in keyof Required<LoggedRestApiOptions>]: [change: Change, deploys: boolean] } = {
  // the stage's, the usage plan's, and those beside the API
  logGroupProps: [{ logGroupProps: { retention: RetentionDays.ONE_DAY } }, false],
  accessLogFields: [{ accessLogFields: { team: 'movies' } }, false],
  executionLogGroupProps: [{ executionLogGroupProps: {} }, false],
  accountLogRole: [(stack) => ({ accountLogRole: AccountLogRole.of(stack) }), false],
  createUsagePlan: [{ createUsagePlan: true }, false],
  usagePlanProps: [{ usagePlanProps: { name: 'partners' } }, false],
  cacheTtl: [{ cacheTtl: Duration.minutes(1) }, false],
  webAcl: [{ webAcl: WebAcl.none() }, false],
  // the API's own
  addRequestValidator: [{ addRequestValidator: false }, true],
  uniformErrors: [{ uniformErrors: false }, true],
  access: [{ access: { accounts: ['111122223333'] } }, true],
  securityPolicy: [{ securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }, true],
  endpointAccessMode: [{ endpointAccessMode: 'BASIC' }, true],
};

test.each(Object.entries(OPTIONS))('%s', (_, [change, deploys]) => {
  expect(deploymentOf(change) !== before).toBe(deploys);
});

test.each<[string, LoggedRestApiProps]>([
  ['CORS', { defaultCorsPreflightOptions: { allowOrigins: ['*'] } }],
  ['authorization', { defaultMethodOptions: { authorizationType: AuthorizationType.NONE } }],
  ['a required key', { defaultMethodOptions: { apiKeyRequired: true } }],
  ['binary media types', { binaryMediaTypes: ['image/png'] }],
])('%s of the RestApi deploys', (_, change) => {
  expect(deploymentOf(change)).not.toBe(before);
});

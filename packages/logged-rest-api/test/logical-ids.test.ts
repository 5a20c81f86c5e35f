import { LoggedRestApi, LoggedRestApiProps } from '@model-gateway/logged-rest-api';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';

// Deployed stacks depend on these: another id replaces the resource, and with it the URL, the key, or the logs. A release that
// changes one of them is a breaking one.

const EVERYTHING: LoggedRestApiProps = {
  defaultMethodOptions: { apiKeyRequired: true }, executionLogGroupProps: {}, usagePlanProps: { name: 'partners' },
};

const LOGICAL_IDS = {
  ApiApiAccessLogGroup8344801B: 'AWS::Logs::LogGroup',
  ApiExecutionLogGroupC196A6BC: 'AWS::Logs::LogGroup',
  ApiGatewayAccountLogRole31562D89: 'AWS::IAM::Role',
  ApiGatewayAccountLogRoleAccount6FA2B186: 'AWS::ApiGateway::Account',
  ApiRestApiAccessDenied564D79C8: 'AWS::ApiGateway::GatewayResponse',
  ApiRestApiApiKey9EAA04CC: 'AWS::ApiGateway::ApiKey',
  ApiRestApiDefault4xxF2DDE8E9: 'AWS::ApiGateway::GatewayResponse',
  ApiRestApiDefault5xxF4F672B9: 'AWS::ApiGateway::GatewayResponse',
  ApiRestApiDeploymentStageprodE828476C: 'AWS::ApiGateway::Stage',
  ApiRestApiE35FEAFE: 'AWS::ApiGateway::RestApi',
  ApiRestApiGET64A608B1: 'AWS::ApiGateway::Method',
  ApiRestApiRequestValidator8FC0F2B0: 'AWS::ApiGateway::RequestValidator',
  ApiRestApiThrottledADD36F35: 'AWS::ApiGateway::GatewayResponse',
  ApiRestApiUsagePlan2A40902F: 'AWS::ApiGateway::UsagePlan',
  ApiWebAcl796CF128: 'AWS::WAFv2::WebACL',
  ApiWebAclAssociation8D930937: 'AWS::WAFv2::WebACLAssociation',
  ApiWebAclLogGroupB1A6DDB1: 'AWS::Logs::LogGroup',
  ApiWebAclLogging6EF3869F: 'AWS::WAFv2::LoggingConfiguration',
};

function idsOf(context: Record<string, unknown>): Record<string, string> {
  const stack = new Stack(new App({ context }), 'Stack');
  const { restApi } = new LoggedRestApi(stack, 'Api', EVERYTHING);
  restApi.root.addMethod('GET', new MockIntegration());
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
  return Object.fromEntries(Object.entries(Resources)
    // a deployment is made anew on every change; the key's place in a plan is renamed by a flag of the CDK
    .filter(([, { Type }]) => !['AWS::ApiGateway::Deployment', 'AWS::ApiGateway::UsagePlanKey'].includes(Type))
    .map(([id, { Type }]) => [id, Type]));
}

test.each([['no feature flags', {}], ['all feature flags', CURRENTLY_RECOMMENDED_FLAGS]])('the logical ids are pinned under %s', (_, flags) => {
  expect(idsOf(flags)).toEqual(LOGICAL_IDS);
});

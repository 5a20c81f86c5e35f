import { EndpointMonitoring } from '@model-gateway/endpoint-monitoring';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';

// Deployed stacks depend on these: another id replaces the resource. A release that changes one of them is a breaking one.

const LOGICAL_IDS = {
  Log95422804: 'AWS::Logs::LogGroup',
  LogThrottledRequestsF0C62F3A: 'AWS::Logs::MetricFilter',
  MonitoringDashboard0C3675C6: 'AWS::CloudWatch::Dashboard',
  MonitoringLatencyC2535EBB: 'AWS::CloudWatch::Alarm',
  MonitoringModelErrors223398E2: 'AWS::CloudWatch::Alarm',
  MonitoringServerErrors7F78D318: 'AWS::CloudWatch::Alarm',
  MonitoringThrottlesBE7F063A: 'AWS::CloudWatch::Alarm',
};

test.each([['no feature flags', {}], ['all feature flags', CURRENTLY_RECOMMENDED_FLAGS]])('the logical ids are pinned under %s', (_, context) => {
  const stack = new Stack(new App({ context }), 'Stack');
  const restApi = new RestApi(stack, 'Api', { cloudWatchRole: false });
  restApi.root.addMethod('GET', new MockIntegration());
  new EndpointMonitoring(stack, 'Monitoring', { restApi, endpointName: 'ratings', accessLogGroup: new LogGroup(stack, 'Log') });
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
  expect(Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => !Type.startsWith('AWS::ApiGateway')).map(([id, { Type }]) => [id, Type])))
    .toEqual(LOGICAL_IDS);
});

import { EndpointMonitoring } from '@model-gateway/endpoint-monitoring';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { pinLogicalIds } from '../../../test/logical-ids';

pinLogicalIds((stack) => {
  const restApi = new RestApi(stack, 'Api', { cloudWatchRole: false });
  restApi.root.addMethod('GET', new MockIntegration());
  new EndpointMonitoring(stack, 'Monitoring', { restApi, endpointName: 'ratings', accessLogGroup: new LogGroup(stack, 'Log') });
}, {
  Log95422804: 'AWS::Logs::LogGroup',
  LogThrottledRequestsF0C62F3A: 'AWS::Logs::MetricFilter',
  MonitoringDashboard0C3675C6: 'AWS::CloudWatch::Dashboard',
  MonitoringLatencyC2535EBB: 'AWS::CloudWatch::Alarm',
  MonitoringModelErrors223398E2: 'AWS::CloudWatch::Alarm',
  MonitoringServerErrors7F78D318: 'AWS::CloudWatch::Alarm',
  MonitoringThrottlesBE7F063A: 'AWS::CloudWatch::Alarm',
}, { isOwn: (type) => !type.startsWith('AWS::ApiGateway') });

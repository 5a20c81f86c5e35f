import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { pinLogicalIds } from '../../../test/logical-ids';

pinLogicalIds((stack) => {
  const { restApi } = new LoggedRestApi(stack, 'Api', {
    defaultMethodOptions: { apiKeyRequired: true }, executionLogGroupProps: {}, usagePlanProps: { name: 'partners' },
  });
  restApi.root.addMethod('GET', new MockIntegration());
}, {
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
});

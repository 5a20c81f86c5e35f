import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { pinLogicalIds } from '../../../test/logical-ids';
import { MINIMAL, REQUEST } from './samples';

// Every id of the facade and of a route beside it; the peer's own are pinned in compatibility.test.ts.

pinLogicalIds((stack) => {
  const construct = new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', {
    ...MINIMAL,
    resourceName: 'ratings',
    apiGatewayProps: { defaultMethodOptions: { apiKeyRequired: true } },
    restApiOptions: { executionLogGroupProps: {} },
  });
  construct.addRoute('Batch', { path: 'batch/{user_id}', httpMethod: 'POST', endpointName: 'batch', requestMappingTemplate: REQUEST });
}, {
  ApiGatewayAccountLogRole31562D89: 'AWS::IAM::Role',
  ApiGatewayAccountLogRoleAccount6FA2B186: 'AWS::ApiGateway::Account',
  RatingsApiAccessLogGroup1DA2399F: 'AWS::Logs::LogGroup',
  RatingsBatchInvokeRoleDefaultPolicyE8604727: 'AWS::IAM::Policy',
  RatingsBatchInvokeRoleF0EE33A3: 'AWS::IAM::Role',
  RatingsBatchRequestValidator9B45803F: 'AWS::ApiGateway::RequestValidator',
  RatingsExecutionLogGroup6A3186CE: 'AWS::Logs::LogGroup',
  RatingsRestApiAccessDenied00A95D00: 'AWS::ApiGateway::GatewayResponse',
  RatingsRestApiApiKeyABFC3135: 'AWS::ApiGateway::ApiKey',
  RatingsRestApiDefault4xxB918FF6E: 'AWS::ApiGateway::GatewayResponse',
  RatingsRestApiDefault5xxA8410E24: 'AWS::ApiGateway::GatewayResponse',
  RatingsRestApiDeploymentStageprodBD5A06CE: 'AWS::ApiGateway::Stage',
  RatingsRestApiF0C9D98C: 'AWS::ApiGateway::RestApi',
  RatingsRestApiThrottled26584D45: 'AWS::ApiGateway::GatewayResponse',
  RatingsRestApiUsagePlan1FDB3841: 'AWS::ApiGateway::UsagePlan',
  RatingsRestApibatch675C844B: 'AWS::ApiGateway::Resource',
  RatingsRestApibatchuserid8B3C9BF9: 'AWS::ApiGateway::Resource',
  RatingsRestApibatchuseridPOST95012BAF: 'AWS::ApiGateway::Method',
  RatingsRestApiratings1B4319F4: 'AWS::ApiGateway::Resource',
  RatingsRestApiratingsuseridA7A0C6E5: 'AWS::ApiGateway::Resource',
  RatingsRestApiratingsuseridGETB01AF8F2: 'AWS::ApiGateway::Method',
  RatingsRestApirequestvalidatorC7C4EEA5: 'AWS::ApiGateway::RequestValidator',
  RatingsWebAcl3758B5E7: 'AWS::WAFv2::WebACL',
  RatingsWebAclAssociation13373CB2: 'AWS::WAFv2::WebACLAssociation',
  RatingsWebAclLogGroup93C365F4: 'AWS::Logs::LogGroup',
  RatingsWebAclLogging8575CCA2: 'AWS::WAFv2::LoggingConfiguration',
  Ratingsapigatewayrole88EE3728: 'AWS::IAM::Role',
  RatingsapigatewayroleDefaultPolicy55813222: 'AWS::IAM::Policy',
});

import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { MappingTemplate } from '@model-gateway/mapping-template';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { pinLogicalIds } from '../../../test/logical-ids';

pinLogicalIds((stack) => {
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  api.root.addMethod('GET', new MockIntegration());
  new GetToPostValidator(stack, 'Validator', { resource: api.root, requestTemplates: { 'application/json': MappingTemplate.parse('{}') } });
}, {
  Validator9353A022: 'AWS::ApiGateway::RequestValidator',
}, { isOwn: (type) => type === 'AWS::ApiGateway::RequestValidator' });

import { ApiGatewayToSageMakerEndpoint, type ApiGatewayToSageMakerEndpointProps } from '@model-gateway/apigateway-sagemakerendpoint';
import { LoggedRestApi } from '@model-gateway/logged-rest-api';
import { RestApiRules } from '@model-gateway/rest-api-model';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { AsyncIntegration, InvocationResponseHeader, RawIntegration, VtlIntegration, VtlTemplate } from '@model-gateway/vtl-integration';
import { Cors, LambdaIntegration, MockIntegration, RestApi, type RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { RATINGS_REQUEST } from '../../test/documented/ratings';

// A false alarm is a defect: what our own constructs and the CDK's make of right props gives no finding.

const SAFE = '{"instances": [{"in0": [#if($input.params("user_id").matches("0|[1-9][0-9]*"))$input.params("user_id")#{else}0#end]}]}';
const RESPONSE = '{"ratings": $input.json("$.predictions")}';

function findingsIn(make: (stack: Stack) => void): string {
  const stack = new Stack(new App(), 'Stack');
  make(stack);
  return RestApiRules.checkTemplate(Template.fromStack(stack).toJSON()).print();
}

const facade = (props: Partial<ApiGatewayToSageMakerEndpointProps> = {}) => (stack: Stack): void => {
  new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', {
    endpointName: 'ratings', resourcePath: '{user_id}', requestMappingTemplate: SAFE, responseMappingTemplate: RESPONSE, ...props,
  });
};

type OwnIntegration = VtlIntegration | RawIntegration | AsyncIntegration;

const method = (integrationOf: (invokeRole: SageMakerInvokeRole) => OwnIntegration, api: RestApiProps = {}) => (
  (stack: Stack): void => {
    const integration = integrationOf(new SageMakerInvokeRole(stack, 'Role', { endpointName: 'ratings', asynchronous: true }));
    const { methodResponses, requestParameters } = integration;
    new RestApi(stack, 'Api', api).root.addMethod('POST', integration, { methodResponses, requestParameters });
  }
);

it.each<[string, (stack: Stack) => void]>([
  ['the facade', facade()],
  ['the facade without a response template', facade({ responseMappingTemplate: undefined })],
  ['the facade with CORS', facade({ apiGatewayProps: { defaultCorsPreflightOptions: { allowOrigins: ['https://a.example', 'https://b.example'] } } })],
  ['the facade with a cache', facade({ restApiOptions: { cacheTtl: Duration.minutes(5) } })],
  ['an endpoint whose name is a parameter', (stack) => facade({ endpointName: new CfnParameter(stack, 'Name').valueAsString })(stack)],
  ['a VtlIntegration', method((invokeRole) => new VtlIntegration({
    endpointName: 'ratings',
    invokeRole,
    requestTemplates: { 'application/json': VtlTemplate.parse('{"instances": $input.json("$.instances")}') },
  }))],
  ['a RawIntegration', method((invokeRole) => new RawIntegration({ endpointName: 'ratings', invokeRole }))],
  ['a RawIntegration of a fixed type, for browsers', method((invokeRole) => new RawIntegration({
    endpointName: 'ratings', invokeRole, contentType: 'text/csv', responseHeaders: [InvocationResponseHeader.CONTENT_TYPE],
  }), { defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS }, binaryMediaTypes: ['image/jpeg'] })],
  ['an AsyncIntegration', method((invokeRole) => new AsyncIntegration({
    endpointName: 'ratings', invokeRole, inputBucketName: 'inputs', inputPrefix: 'daily',
  }))],
  ['a LoggedRestApi', (stack) => void new LoggedRestApi(stack, 'Api').restApi.root.addMethod('GET', new MockIntegration({
    requestTemplates: { 'application/json': '{"statusCode": 200}' }, integrationResponses: [{ statusCode: '200' }],
  }), { methodResponses: [{ statusCode: '200' }] })],
  ["the CDK's own proxy", (stack) => {
    const handler = new Function(stack, 'Handler', { code: Code.fromInline('x'), handler: 'a.b', runtime: Runtime.NODEJS_22_X });
    const allowOrigins = ['https://a.example', 'https://b.example'];
    const api = new RestApi(stack, 'Api', { defaultCorsPreflightOptions: { allowOrigins, allowCredentials: true } });
    api.root.addResource('{proxy+}').addMethod('ANY', new LambdaIntegration(handler));
  }],
  ['a template that names a resource', (stack) => {
    const handler = new Function(stack, 'Handler', { code: Code.fromInline('x'), handler: 'a.b', runtime: Runtime.NODEJS_22_X });
    new RestApi(stack, 'Api').root.addMethod('GET', new MockIntegration({
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [{ statusCode: '200', responseTemplates: { 'application/json': `{"name": "${handler.functionName}"}` } }],
    }), { methodResponses: [{ statusCode: '200' }] });
  }],
])('finds nothing in %s', (_, make) => {
  expect(findingsIn(make)).toBe('');
});

it('finds in the documented sample what can go wrong with it, and no error', () => {
  const stack = new Stack(new App(), 'Stack');
  facade({ requestMappingTemplate: RATINGS_REQUEST })(stack);
  const { findings, errors } = RestApiRules.checkTemplate(Template.fromStack(stack).toJSON());
  expect(errors).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['MAP2033', 'MAP2033', 'MAP2009']);
});

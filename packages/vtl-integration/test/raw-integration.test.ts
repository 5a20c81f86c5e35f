import { MappingTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { ErrorStatuses, HeaderValue, RawIntegration, RawIntegrationProps } from '@model-gateway/vtl-integration';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { Method } from './synthesize';

function methodOf(props: Partial<RawIntegrationProps> = {}): Method {
  const stack = new Stack();
  const invokeRole = Role.fromRoleArn(stack, 'R', 'arn:aws:iam::111122223333:role/r');
  const integration = new RawIntegration({ endpointName: 'my-endpoint', invokeRole, ...props });
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false, binaryMediaTypes: ['image/png'] });
  api.root.addMethod('POST', integration, { methodResponses: integration.methodResponses, requestParameters: integration.requestParameters });
  const [method] = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::Method'));
  return method.Properties as Method;
}

test('hands the body on without any template, with the type that the client names', () => {
  const { Integration, RequestParameters } = methodOf();
  expect(Integration).toMatchObject({
    Type: 'AWS', IntegrationHttpMethod: 'POST', PassthroughBehavior: 'WHEN_NO_TEMPLATES', Credentials: 'arn:aws:iam::111122223333:role/r',
    RequestParameters: { 'integration.request.header.Content-Type': 'method.request.header.Content-Type' },
  });
  expect(JSON.stringify(Integration.Uri)).toContain('runtime.sagemaker:path/endpoints/my-endpoint/invocations');
  expect(Integration.RequestTemplates).toBeUndefined();
  expect(RequestParameters).toEqual({ 'method.request.header.Content-Type': true });
});

test('the type can be fixed', () => {
  const { Integration, RequestParameters } = methodOf({ contentType: 'image/png', headers: { accept: HeaderValue.fixed('application/json') } });
  expect(Integration.RequestParameters).toEqual({
    'integration.request.header.Content-Type': "'image/png'", 'integration.request.header.Accept': "'application/json'",
  });
  expect(RequestParameters).toEqual({});
});

test("the answer is handed back as it is, with the model's content type", () => {
  const { Integration, MethodResponses } = methodOf();
  expect(Integration.IntegrationResponses[0]).toEqual({
    StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': 'integration.response.header.Content-Type' },
  });
  expect(MethodResponses[0]).toEqual({ StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': true } });
});

test('errors are text whatever the client accepts, so that their template can run', () => {
  const { Integration } = methodOf({ errorStatuses: ErrorStatuses.PRECISE });
  for (const response of Integration.IntegrationResponses.slice(1)) {
    expect(response).toMatchObject({ ContentHandling: 'CONVERT_TO_TEXT' });
    const template = MappingTemplate.parse(response.ResponseTemplates?.['application/json'] ?? '');
    expect(JSON.parse(template.render({ context: { requestId: 'i' } }, { phase: TemplatePhase.RESPONSE }).body)).toMatchObject({ requestId: 'i' });
  }
  expect(methodOf({ errorDetails: true }).Integration.IntegrationResponses[1]).toEqual({ StatusCode: '500', SelectionPattern: '5\\d{2}' });
});

test('fails on every broken rule at once', () => {
  expect(() => methodOf({
    endpointName: 'a b', timeout: Duration.millis(1), headers: { targetModel: HeaderValue.fromPath('model', { values: ['x'] }) },
    cors: { allowOrigins: ['https://a.example', 'https://b.example'] },
  })).toThrow(new Error([
    "'endpointName' is not a SageMaker endpoint name: got 'a b'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, "
    + "for example 'movie-ratings'",
    "'timeout' is too short: got 1 milliseconds, API Gateway waits 50 to 29000 milliseconds; make it longer",
    "'headers.targetModel' comes from a parameter, which needs a template: got 'method.request.path.model'; fix the value, or use a VtlIntegration",
    "'cors.allowOrigins' has to be one origin, since only a template can tell callers apart: got [\"https://a.example\",\"https://b.example\"]; "
    + "write one origin, or '*' for every origin",
  ].join('\n')));
});

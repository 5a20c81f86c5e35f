import { ApiGatewayToSageMakerEndpointProps, SageMakerRouteOptions, TemplateOptions } from '@model-gateway/apigateway-sagemakerendpoint';
import { GetToPostValidatorOptions } from '@model-gateway/get-to-post-validator';
import { Json, Parameter, RequestTemplate, ResponseTemplate } from '@model-gateway/mapping-template';
import { ErrorStatuses, HeaderValue, InvocationResponseHeader, TemplateChecks, VtlIntegrationOptions } from '@model-gateway/vtl-integration';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { FakeEndpoint } from './fake-endpoint';
import { build, MINIMAL, REQUEST, RESPONSE } from './samples';

// API Gateway serves what was deployed last: whatever changes the API has to make a new Deployment, and nothing else should.

type Props = ApiGatewayToSageMakerEndpointProps;
type Change = Partial<Props> | ((stack: Stack) => Partial<Props>);
type Cases<Options> = { readonly [Option in keyof Required<Options>]: [change: Change, deploys: boolean] };

function deploymentOf(change: Change): string {
  const { template } = build((stack) => ({ ...MINIMAL, ...(typeof change === 'function' ? change(stack) : change) }));
  return Object.keys(template().findResources('AWS::ApiGateway::Deployment'))[0];
}

const before = deploymentOf({});
const built = RequestTemplate.json(Json.array(Parameter.path('user_id').asInteger()));
const role = (stack: Stack) => new Role(stack, 'Mine', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
const csv = { additionalRequestTemplates: { 'text/csv': REQUEST } };

/** A change of every prop, so that the compiler asks for those to come. */
const PROPS: Cases<Props> = {
  endpointName: [{ endpointName: 'other' }, true],
  endpoint: [(stack) => ({ endpointName: undefined, endpoint: new FakeEndpoint(stack, 'Endpoint') }), true],
  resourceName: [{ resourceName: 'x' }, true],
  resourcePath: [{ resourcePath: 'x/{user_id}' }, true],
  requestMappingTemplate: [{ requestMappingTemplate: `${REQUEST} ` }, true],
  request: [{ requestMappingTemplate: undefined, request: built }, true],
  additionalRequestTemplates: [csv, true],
  additionalRequests: [{ additionalRequests: { 'text/csv': built } }, true],
  responseMappingTemplate: [{ responseMappingTemplate: RESPONSE }, true],
  response: [{ response: ResponseTemplate.passThrough() }, true],
  apiGatewayExecutionRole: [(stack) => ({ apiGatewayExecutionRole: role(stack) }), true],
  executionRole: [(stack) => ({ executionRole: role(stack) }), true],
  apiGatewayProps: [{ apiGatewayProps: { binaryMediaTypes: ['image/png'] } }, true],
  // tested option by option in logged-rest-api
  restApiOptions: [{ restApiOptions: { uniformErrors: false } }, true],
  // tested option by option below
  integrationOptions: [{ integrationOptions: { errorDetails: true } }, true],
  validatorOptions: [{ validatorOptions: { optionalParameters: ['items'] } }, true],
  // beside the API
  createUsagePlan: [{ createUsagePlan: false }, false],
  logGroupProps: [{ logGroupProps: { retention: RetentionDays.ONE_DAY } }, false],
  roleOptions: [{ roleOptions: { description: 'asks' } }, false],
  templateChecks: [{ templateChecks: TemplateChecks.OFF }, false],
};

const integration = (integrationOptions: VtlIntegrationOptions): Change => ({ integrationOptions });
const INTEGRATION: Omit<Cases<VtlIntegrationOptions>, 'contentTypeOfRequest'> = {
  contentType: [integration({ contentType: 'application/jsonlines' }), true],
  headers: [integration({ headers: { accept: HeaderValue.fixed('text/csv') } }), true],
  responseHeaders: [integration({ responseHeaders: [InvocationResponseHeader.INVOKED_VARIANT] }), true],
  errorStatuses: [integration({ errorStatuses: ErrorStatuses.PRECISE }), true],
  errorDetails: [integration({ errorDetails: true }), true],
  cors: [integration({ cors: { allowOrigins: ['*'] } }), true],
  cacheKeyParameters: [integration({ cacheKeyParameters: ['method.request.path.user_id'] }), true],
  timeout: [integration({ timeout: Duration.seconds(5) }), true],
  streaming: [integration({ streaming: false }), false],
};

const VALIDATOR: Cases<GetToPostValidatorOptions> = {
  headerParameters: [{ validatorOptions: { headerParameters: ['items'] } }, true],
  requiredParameters: [{ validatorOptions: { requiredParameters: ['lang'] } }, true],
  optionalParameters: [{ validatorOptions: { optionalParameters: ['items'] } }, true],
};

describe.each([['prop', PROPS], ['option of the integration', INTEGRATION], ['option of the validator', VALIDATOR]])('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', (__, [change, deploys]) => {
    expect(deploymentOf(change) !== before).toBe(deploys);
  });
});

describe('option of a route', () => {
  type Options = Omit<SageMakerRouteOptions, keyof TemplateOptions>;
  type RouteChange = Partial<SageMakerRouteOptions> | ((stack: Stack) => Partial<SageMakerRouteOptions>);

  const routeWith = (change: RouteChange): string => {
    const { stack, construct, template } = build();
    const options = typeof change === 'function' ? change(stack) : change;
    construct.addRoute('Other', { path: 'other', httpMethod: 'POST', endpointName: 'other', requestMappingTemplate: '{}', ...options });
    return Object.keys(template().findResources('AWS::ApiGateway::Deployment'))[0];
  };
  const unchanged = routeWith({});
  const OPTIONS: { readonly [Option in keyof Required<Options>]: [change: RouteChange, deploys: boolean] } = {
    path: [{ path: 'another' }, true],
    httpMethod: [{ httpMethod: 'PUT' }, true],
    endpointName: [{ endpointName: 'another' }, true],
    endpoint: [(stack) => ({ endpointName: undefined, endpoint: new FakeEndpoint(stack, 'Endpoint') }), true],
    invokeRole: [(stack) => ({ invokeRole: role(stack) }), true],
    integrationOptions: [{ integrationOptions: { errorDetails: true } }, true],
    validatorOptions: [{ validatorOptions: { requiredParameters: ['lang'] } }, true],
    methodOptions: [{ methodOptions: { apiKeyRequired: true } }, true],
    roleOptions: [{ roleOptions: { description: 'asks' } }, false],
  };

  test('a route itself', () => { expect(unchanged).not.toBe(before); });

  test.each(Object.entries(OPTIONS))('%s', (_, [change, deploys]) => {
    expect(routeWith(change) !== unchanged).toBe(deploys);
  });
});

test('the content type of other requests', () => {
  expect(deploymentOf({ ...csv, integrationOptions: { contentTypeOfRequest: true } })).not.toBe(deploymentOf(csv));
});

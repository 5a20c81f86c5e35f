import { ApiGatewayToSageMakerEndpoint, type ApiGatewayToSageMakerEndpointProps } from '@model-gateway/apigateway-sagemakerendpoint';
import { EndpointMonitoring } from '@model-gateway/endpoint-monitoring';
import { GetToPostValidator } from '@model-gateway/get-to-post-validator';
import { LoggedRestApi, WebAcl } from '@model-gateway/logged-rest-api';
import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { AsyncIntegration, RawIntegration, VtlIntegration } from '@model-gateway/vtl-integration';
import {
  AuthorizationType, CfnClientCertificate, CognitoUserPoolsAuthorizer, EndpointType, type Method, MethodLoggingLevel, type MethodOptions,
  MockIntegration, RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { App, Duration, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** What the security packs look at. */
export interface AuditedStack {
  readonly name: string;
  /** Makes it in a stack, and returns what is ours of it: what the packs find elsewhere is the user's. */
  readonly make: (stack: Stack) => IConstruct;
}

const endpointName = 'movie-ratings';
const request = RequestTemplate.json(Json.object({ in0: Json.array(Parameter.path('user_id').asInteger()) }));

/** Each block alone and with its defaults, on an API or a role that the user has where it needs one. */
export const BLOCKS: readonly AuditedStack[] = [
  { name: 'LoggedRestApi', make: loggedRestApi },
  { name: 'SageMakerInvokeRole', make: (stack) => new SageMakerInvokeRole(stack, 'Role', { endpointName }) },
  { name: 'VtlIntegration', make: (stack) => methodOf(stack, new VtlIntegration({
    endpointName, invokeRole: theirRole(stack), requests: { 'application/json': request },
  })) },
  { name: 'RawIntegration', make: (stack) => methodOf(stack, new RawIntegration({ endpointName, invokeRole: theirRole(stack) })) },
  { name: 'AsyncIntegration', make: (stack) => methodOf(stack, new AsyncIntegration({
    endpointName, invokeRole: theirRole(stack), inputBucketName: 'inputs', inputPrefix: 'texts',
  })) },
  { name: 'GetToPostValidator', make: (stack) => {
    const resource = theirApi(stack).root.addResource('{user_id}');
    resource.addMethod('GET', new MockIntegration());
    return new GetToPostValidator(stack, 'Validator', { resource, requests: { 'application/json': request } });
  } },
  { name: 'EndpointMonitoring', make: (stack) => {
    const restApi = theirApi(stack);
    restApi.root.addMethod('GET', new MockIntegration());
    return new EndpointMonitoring(stack, 'Monitoring', { restApi, endpointName });
  } },
];

/** The whole pattern, with its defaults and with the options that mend what the stricter packs ask for. */
export const FACADES: readonly AuditedStack[] = [
  { name: 'facade, defaults', make: (stack) => facade(stack, {}) },
  { name: 'facade, hardened', make: (stack) => facade(stack, hardened(stack)) },
  { name: 'facade, hardened, Cognito in place of IAM', make: (stack) => facade(stack, hardened(stack, cognito(stack))) },
];

function facade(stack: Stack, props: Partial<ApiGatewayToSageMakerEndpointProps>): IConstruct {
  new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', { endpointName, resourcePath: '{user_id}', request, ...props });
  // the account's role for logs stands beside it
  return stack;
}

function cognito(stack: Stack): MethodOptions {
  const userPool = UserPool.fromUserPoolId(stack, 'Callers', 'eu-west-1_abcdefghi');
  return { authorizer: new CognitoUserPoolsAuthorizer(stack, 'Authorizer', { cognitoUserPools: [userPool] }) };
}

function hardened(stack: Stack, defaultMethodOptions?: MethodOptions): Partial<ApiGatewayToSageMakerEndpointProps> {
  const logGroupProps = { encryptionKey: Key.fromKeyArn(stack, 'LogKey', 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555') };
  return {
    logGroupProps,
    apiGatewayProps: {
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      defaultMethodOptions,
      deployOptions: { clientCertificateId: new CfnClientCertificate(stack, 'ClientCertificate').ref },
    },
    restApiOptions: { cacheTtl: Duration.minutes(1), executionLogGroupProps: logGroupProps, webAcl: WebAcl.managed({ logGroupProps }) },
    roleOptions: { managedPolicy: true },
  };
}

function loggedRestApi(stack: Stack): IConstruct {
  new LoggedRestApi(stack, 'Api').restApi.root.addMethod('GET', new MockIntegration());
  return stack;
}

function theirApi(stack: Stack): RestApi {
  return new RestApi(stack, 'TheirApi', {
    cloudWatchRole: false,
    defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
    deployOptions: { tracingEnabled: true, loggingLevel: MethodLoggingLevel.INFO },
  });
}

function theirRole(stack: Stack): Role {
  return new Role(stack, 'TheirRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
}

function methodOf(stack: Stack, integration: VtlIntegration | RawIntegration | AsyncIntegration): Method {
  return theirApi(stack).root.addMethod('POST', integration, {
    methodResponses: integration.methodResponses, requestParameters: integration.requestParameters,
  });
}

/** A stack for each, in an app of its own, with the feature flags of its context. */
export function stackFor({ make }: AuditedStack, context: Record<string, unknown> = {}): { stack: Stack; ours: IConstruct } {
  const stack = new Stack(new App({ context }), 'Stack');
  return { stack, ours: make(stack) };
}

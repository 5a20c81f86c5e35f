import { GetToPostValidator, GetToPostValidatorOptions } from '@model-gateway/get-to-post-validator';
import { given, refuse } from '@model-gateway/prop-checks';
import { TemplateChecks, VtlIntegration, VtlIntegrationOptions } from '@model-gateway/vtl-integration';
import { IResource, Method, MethodOptions } from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { cachesMethod } from './caches-method';
import { checkCache, checkKeys } from './check-cache';
import { RouteTemplates } from './resolve-templates';

/**
 * What a route is wired of.
 */
export interface Route extends RouteTemplates {
  readonly resource: IResource;
  readonly httpMethod: string;
  readonly endpointName?: string;
  readonly endpoint?: IEndpoint;
  readonly invokeRole: IRole;
  readonly templateChecks?: TemplateChecks;
  readonly integrationOptions?: VtlIntegrationOptions;
  readonly validatorOptions?: GetToPostValidatorOptions;
  readonly methodOptions?: MethodOptions;
  /** Whether a stage that the API does not tell of answers from a cache. */
  readonly cached?: boolean;
}

/**
 * The parts of a route.
 */
export interface RouteParts {
  readonly validator: GetToPostValidator;
  readonly integration: VtlIntegration;
  readonly method: Method;
}

/**
 * A method whose parameters are validated and whose cache keys, should the stage cache, are all its parameters.
 */
export function wireRoute(validatorScope: Construct, validatorId: string, route: Route, requestValidatorName?: string): RouteParts {
  const { resource, httpMethod, requestTemplates, requests, responseTemplate, response, templateChecks } = route;
  const cached = (route.cached === true && httpMethod === 'GET') || cachesMethod(resource, httpMethod);
  refuse(cached ? checkCache(route) : []);
  const validator = new GetToPostValidator(validatorScope, validatorId, {
    ...route.validatorOptions, resource, httpMethod, requestTemplates, requests, responseTemplate, requestValidatorName,
  });
  const declared = Object.keys(validator.requestParameters);
  const integrationOptions = given(route.integrationOptions ?? {});
  refuse(cached ? checkKeys(integrationOptions.cacheKeyParameters ?? declared, declared, route) : []);
  const integration = new VtlIntegration({
    cors: resource.defaultCorsPreflightOptions,
    cacheKeyParameters: declared,
    ...integrationOptions,
    endpointName: route.endpointName, endpoint: route.endpoint, invokeRole: route.invokeRole,
    requestTemplates, requests, responseTemplate, response, templateChecks,
  });
  const method = resource.addMethod(httpMethod, integration, {
    requestValidator: validator,
    ...given(route.methodOptions ?? {}),
    methodResponses: integration.methodResponses,
    requestParameters: { ...integration.requestParameters, ...validator.requestParameters },
  });
  return { validator, integration, method };
}

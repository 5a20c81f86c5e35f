import { GetToPostValidator, GetToPostValidatorOptions } from '@model-gateway/get-to-post-validator';
import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { SageMakerInvokeRole, SageMakerInvokeRoleOptions } from '@model-gateway/sagemaker-invoke-role';
import { VtlIntegration, VtlIntegrationOptions } from '@model-gateway/vtl-integration';
import { IResource, IRestApi, Method, MethodOptions } from 'aws-cdk-lib/aws-apigateway';
import { Grant, IGrantable, IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { checkPath, checkVariables } from './private/check-path';
import { checkMethod } from './private/check-method';
import { checkPlace, checkStack } from './private/check-place';
import { ROUTE } from './private/kinds';
import { resolveTemplates } from './private/resolve-templates';
import { checkRoleOptions, roleOptionsFor } from './private/role-options';
import { wireRoute } from './private/wire-route';
import { TemplateOptions } from './template-options';

/**
 * One method of an API and the endpoint behind it.
 */
export interface SageMakerRouteOptions extends TemplateOptions {
  /**
   * The path of the method's resource from the root, such as `ratings/{user_id}`. Resources that are missing are made.
   */
  readonly path: string;

  /**
   * The method, such as `POST`.
   *
   * @default 'GET'
   */
  readonly httpMethod?: string;

  /**
   * The name of the deployed endpoint, in the account and Region of the API.
   *
   * @default - `endpoint` says which endpoint; exactly one of the two is needed
   */
  readonly endpointName?: string;

  /**
   * The endpoint, in the account of the API. It may be in another Region.
   *
   * @default - `endpointName` says which endpoint; exactly one of the two is needed
   */
  readonly endpoint?: IEndpoint;

  /**
   * The role that API Gateway assumes to invoke the endpoint.
   *
   * @default - a role that may invoke this endpoint and nothing else
   */
  readonly invokeRole?: IRole;

  /**
   * What the role that is made takes besides its endpoint.
   *
   * @default - the defaults of `SageMakerInvokeRole`
   */
  readonly roleOptions?: SageMakerInvokeRoleOptions;

  /**
   * What the integration with the endpoint takes besides endpoint, role and templates.
   *
   * @default - the defaults of `VtlIntegration`, with the resource's CORS options, and every parameter of the templates as a cache key
   */
  readonly integrationOptions?: VtlIntegrationOptions;

  /**
   * What the templates alone cannot tell about the parameters.
   *
   * @default - the templates tell
   */
  readonly validatorOptions?: GetToPostValidatorOptions;

  /**
   * What else the method takes, such as its authorization. Its responses and parameters are the route's own.
   *
   * @default - the default method options of the API
   */
  readonly methodOptions?: MethodOptions;
}

/**
 * A route, and the API that it belongs to.
 */
export interface SageMakerRouteProps extends SageMakerRouteOptions {
  /**
   * The API: one of ours, or any other, in the stack of the route.
   */
  readonly restApi: IRestApi;

  /**
   * Whether a stage answers from a cache that the API does not tell of, because it was imported or because the stage is
   * made elsewhere. Where a cache answers, a GET whose answer depends on more than its parameters is an error, because one
   * caller's answer could be served to another; so is any other method that the stage's settings cache by name.
   *
   * @default - as the settings of the API's own stage say
   */
  readonly cached?: boolean;
}

/**
 * A method of an API with a SageMaker endpoint behind it, on an API that there is already.
 *
 * It wires `SageMakerInvokeRole`, `GetToPostValidator` and `VtlIntegration` together.
 */
export class SageMakerRoute extends Construct {
  /** The resource of the method. */
  public readonly resource: IResource;

  /** The role that API Gateway assumes to invoke the endpoint. */
  public readonly invokeRole: IRole;

  /** The validator that knows the method's parameters. */
  public readonly validator: GetToPostValidator;

  /** The integration with the endpoint. */
  public readonly integration: VtlIntegration;

  /** The method. */
  public readonly method: Method;

  /**
   * @throws an error that lists every broken rule of the path, the endpoint and the templates
   */
  constructor(scope: Construct, id: string, props: SageMakerRouteProps) {
    super(scope, id);
    const known = given(props);
    refuse(checkKinds<SageMakerRouteProps>(known, ROUTE));
    const { restApi, path, endpointName, endpoint } = known;
    const httpMethod = (known.httpMethod ?? 'GET').toUpperCase();
    const { problems, ...templates } = resolveTemplates(known, httpMethod);
    refuse([
      ...(restApi ? [] : ["'restApi' is missing: got none; give the API that the route belongs to"]),
      ...checkStack(this, restApi),
      ...SageMakerInvokeRole.check({ endpointName, endpoint }), ...checkPath('path', path), ...checkVariables([path]), ...checkMethod(known.httpMethod ?? 'GET'),
      ...problems,
      ...known.invokeRole ? [] : checkRoleOptions(known),
    ]);
    refuse(checkPlace(restApi.root, path, httpMethod));

    this.resource = restApi.root.resourceForPath(path);
    this.invokeRole = known.invokeRole ?? new SageMakerInvokeRole(this, 'InvokeRole', { ...roleOptionsFor(known), endpointName, endpoint });
    const parts = wireRoute(this, 'RequestValidator', {
      ...known, ...templates, resource: this.resource, httpMethod, invokeRole: this.invokeRole,
    });
    this.validator = parts.validator;
    this.integration = parts.integration;
    this.method = parts.method;
  }

  /**
   * Lets somebody call the method, who then signs requests with their own credentials.
   *
   * @param grantee who may call
   */
  public grantInvoke(grantee: IGrantable): Grant {
    return this.method.grantExecute(grantee);
  }
}

import { MappingTemplate, RequestTemplate } from '@model-gateway/mapping-template';
import { given, refuse } from '@model-gateway/prop-checks';
import { IResource, RequestValidator } from 'aws-cdk-lib/aws-apigateway';
import { Annotations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkParameters } from './private/check-parameters';
import { DeclaredParameter, declaredParameters, ParameterChoice } from './private/declared-parameters';
import { checkKindsOfProps, KINDS } from './private/kinds';
import { readsOfBuilt, readsOfText, RequestReads } from './private/request-reads';

/**
 * What the templates alone cannot tell about the parameters.
 */
export interface GetToPostValidatorOptions {
  /**
   * The names that `$input.params('name')` reads from a header. A name read by `$input.params().header` needs no mention.
   *
   * @default - what is no path variable is a query parameter
   */
  readonly headerParameters?: string[];

  /**
   * The names of parameters that are refused when missing, whatever the templates tell.
   *
   * @default - the templates tell
   */
  readonly requiredParameters?: string[];

  /**
   * The names of parameters that may be missing, whatever the templates tell.
   *
   * @default - the templates tell
   */
  readonly optionalParameters?: string[];
}

/**
 * Whose parameters are declared.
 */
export interface GetToPostValidatorProps extends GetToPostValidatorOptions {
  /**
   * The resource of the method, whose path tells path variables from other parameters.
   */
  readonly resource: IResource;

  /**
   * The request templates of the method, by content type, as its integration has them.
   *
   * @default - none but `requests`
   */
  readonly requestTemplates?: { [contentType: string]: MappingTemplate };

  /**
   * The request templates of the method that were described in code, by content type, as its integration has them.
   *
   * @default - none but `requestTemplates`
   */
  readonly requests?: { [contentType: string]: RequestTemplate };

  /**
   * The response template of the method. The parameters that it reads are declared as optional ones, so that they can
   * be part of a cache key.
   *
   * @default - the response depends on no parameter besides those of the request templates
   */
  readonly responseTemplate?: MappingTemplate;

  /**
   * The method of the client's request; a body that a GET's template reads is warned of.
   *
   * @default 'GET'
   */
  readonly httpMethod?: string;

  /**
   * The name of the validator in API Gateway.
   *
   * @default - CloudFormation makes one up
   */
  readonly requestValidatorName?: string;
}

/**
 * A request validator for a GET that becomes a POST: it knows the parameters that the request template reads, and lets
 * API Gateway answer 400 where a required one is missing or blank, before the endpoint is asked.
 *
 * A parameter is required when its value reaches the output on every path through every template, and no condition,
 * default or test for emptiness looks at it. A path variable is always required.
 *
 * Give a method both parts:
 * `resource.addMethod('GET', integration, { requestValidator: validator, requestParameters: validator.requestParameters })`
 */
export class GetToPostValidator extends RequestValidator {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: GetToPostValidatorProps): string[] {
    const known = given(props);
    if (!known.resource) { return ["'resource' is missing: got none; give the resource of the method"]; }
    const wrong = checkKindsOfProps<GetToPostValidatorProps>(known, KINDS);
    return wrong.length > 0 ? wrong : checkParameters(known.resource.path, readsOf(known), choiceOf(known));
  }

  /**
   * The parameters to declare on the method: `method.request.{path|querystring|header}.{name}` to whether it is required.
   */
  public readonly requestParameters: { [source: string]: boolean };

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(scope: Construct, id: string, props: GetToPostValidatorProps) {
    refuse(GetToPostValidator.check(props));
    const known = given(props);
    super(scope, id, {
      restApi: known.resource.api,
      requestValidatorName: known.requestValidatorName,
      validateRequestParameters: true,
      // without a model on the method there is nothing to validate in a body, and scanners ask for both
      validateRequestBody: true,
    });
    const requests = readsOf(known);
    const response = known.responseTemplate && readsOfText(known.responseTemplate);
    const declared = declaredParameters(known.resource.path, requests, choiceOf(known), response);
    this.requestParameters = Object.fromEntries(declared.filter(isMappable).map(
      ({ name, location, required }) => [`method.request.${location}.${name}`, required],
    ));
    warn(this, requests, declared, known.httpMethod ?? 'GET');
  }
}

function readsOf({ requestTemplates = {}, requests = {} }: GetToPostValidatorProps): RequestReads[] {
  return [
    ...Object.values(requestTemplates).map(readsOfText),
    ...Object.entries(requests).map(([contentType, template]) => readsOfBuilt(contentType, template)),
  ];
}

function choiceOf(props: GetToPostValidatorProps): ParameterChoice {
  const { headerParameters = [], requiredParameters = [], optionalParameters = [] } = props;
  return { headerParameters, requiredParameters, optionalParameters };
}

/**
 * API Gateway's rule for the name of a declared parameter.
 */
function isMappable({ name }: DeclaredParameter): boolean {
  return /^[a-zA-Z0-9._$-]+$/.test(name);
}

function warn(scope: Construct, requests: readonly RequestReads[], declared: readonly DeclaredParameter[], httpMethod: string): void {
  const annotations = Annotations.of(scope);
  for (const { name, computed, body: [body] } of requests) {
    for (const { line, column } of computed) {
      annotations.addWarningV2('@model-gateway/get-to-post-validator:computedName',
        `${name}:${line}:${column} the name of this parameter is computed at run time, so it is neither declared nor validated; `
        + "list its names in 'requiredParameters' or 'optionalParameters'");
    }
    if (body && httpMethod.toUpperCase() === 'GET') {
      annotations.addWarningV2('@model-gateway/get-to-post-validator:bodyOfGet',
        `${name}:${body.line}:${body.column} the template reads the body of a GET, which clients and proxies leave out; `
        + 'read parameters, or declare a POST');
    }
  }
  for (const parameter of declared) {
    if (!isMappable(parameter)) {
      annotations.addWarningV2('@model-gateway/get-to-post-validator:illegalName',
        `API Gateway cannot declare the parameter '${parameter.name}', so it is not validated; `
        + 'use letters, digits, dots, hyphens, underscores and dollar signs');
    }
  }
}

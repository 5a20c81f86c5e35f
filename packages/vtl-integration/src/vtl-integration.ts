import { MappingTemplate, RequestTemplate, ResponseTemplate } from '@model-gateway/mapping-template';
import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { IntegrationConfig, Method, PassthroughBehavior } from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { checkCacheKeys } from './private/check-cache-keys';
import { checkCors } from './private/check-cors';
import { checkHeaders } from './private/check-headers';
import { checkStreaming } from './private/check-streaming';
import { checkTimeout } from './private/check-timeout';
import { checkTarget, EndpointIntegration } from './private/endpoint-integration';
import { fixedHeaders, givenHeaders } from './private/invocation-header-names';
import { VTL } from './private/kinds';
import { reportFindings } from './private/report-findings';
import { checkTemplates, requestTexts, templateReports } from './private/request-texts';
import { integrationResponses } from './private/responses';
import { Report } from './private/template-findings';
import { TemplateChecks } from './template-checks';
import { VtlIntegrationOptions } from './vtl-integration-options';

/**
 * What is sent to the endpoint, and what comes back from it.
 */
export interface VtlIntegrationProps extends VtlIntegrationOptions {
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
   * The role that API Gateway assumes to invoke the endpoint, such as a `SageMakerInvokeRole`.
   */
  readonly invokeRole: IRole;

  /**
   * The templates that turn a client's request into the endpoint's, by the content type of the client's request
   * without parameters.
   *
   * A request without a content type is `application/json`, and so is every GET of a browser. A request of a type that
   * is not listed is answered 415; nothing reaches the endpoint past the templates.
   *
   * @default - `requests` has the templates; a content type belongs to one of the two
   */
  readonly requestTemplates?: { [contentType: string]: MappingTemplate };

  /**
   * Templates that were described in code, by the content type of the client's request.
   *
   * The endpoint is told the content type that each of them makes. A request that one of them refuses is answered 400
   * with the parameter's name, without the model being asked.
   *
   * @default - `requestTemplates` has the templates
   */
  readonly requests?: { [contentType: string]: RequestTemplate };

  /**
   * The template that turns the endpoint's answer into the client's.
   *
   * @default - `response`, or else the endpoint's answer goes to the client as it is
   */
  readonly responseTemplate?: MappingTemplate;

  /**
   * A template that was described in code and turns the endpoint's answer into the client's.
   *
   * @default - `responseTemplate`, or else the endpoint's answer goes to the client as it is
   */
  readonly response?: ResponseTemplate;

  /**
   * What is made of findings in the templates that were written, such as a parameter that lets callers write JSON of
   * their own. A template that API Gateway can never render as it stands is an error.
   *
   * @default TemplateChecks.WARN
   */
  readonly templateChecks?: TemplateChecks;
}

/**
 * The integration of a REST API's method with a SageMaker endpoint, without Lambda.
 *
 * A method that takes it needs what belongs to it as well:
 * `resource.addMethod('GET', integration, { methodResponses: integration.methodResponses, requestParameters: integration.requestParameters })`
 *
 * By default the endpoint's successes are answered 200, its 5xx 500, and its 4xx 400, and errors have a body that tells
 * nothing but the request's id.
 */
export class VtlIntegration extends EndpointIntegration {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: VtlIntegrationProps): string[] {
    const known = given(props);
    const wrong = checkKinds<VtlIntegrationProps>(known, VTL);
    return wrong.length > 0 ? wrong : [
      ...checkTarget(known),
      ...checkTemplates(known),
      ...checkHeaders(known.contentType, known.headers),
      ...checkTimeout(known.timeout),
      ...checkStreaming(known.streaming),
      ...checkCacheKeys(known.cacheKeyParameters),
      ...checkCors(known.cors),
    ];
  }

  /**
   * The parameters of the request that headers for the endpoint are made of: a method declares them, as optional ones.
   */
  public readonly requestParameters: { [source: string]: boolean };

  private readonly reports: readonly Report[];
  private readonly templateChecks: TemplateChecks;

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(props: VtlIntegrationProps) {
    refuse(VtlIntegration.check(props));
    const known = given(props);
    const texts = requestTexts(known);
    const responses = integrationResponses({
      ...known, responseText: (known.responseTemplate ?? known.response)?.text, refusal: texts.refusal,
    });
    const parameters = givenHeaders(known.headers).flatMap(({ value }) => value.parameter ?? []);
    const cacheKeyParameters = [...new Set([...(known.cacheKeyParameters ?? []), ...parameters])];
    super(known, {
      action: 'invocations',
      ...(texts.refusal && { pathVariable: `{${texts.refusal.pathParameter}}` }),
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestParameters: {
        'integration.request.header.Content-Type': `'${texts.contentType}'`,
        ...(texts.refusal && { [texts.refusal.requestParameter]: `'${known.endpoint?.endpointName ?? known.endpointName}'` }),
        ...fixedHeaders(known.headers),
      },
      requestTemplates: texts.texts,
      integrationResponses: responses,
      ...(cacheKeyParameters.length > 0 && { cacheKeyParameters }),
    });
    this.templateChecks = known.templateChecks ?? TemplateChecks.WARN;
    this.reports = templateReports(known);
    this.requestParameters = Object.fromEntries(parameters.map((parameter) => [parameter, false]));
  }

  /**
   * @throws an error where the endpoint or the role is in another account than the method, or the method's API cannot wait so long
   */
  public bind(method: Method): IntegrationConfig {
    const config = super.bind(method);
    reportFindings(method, this.reports, this.templateChecks);
    return config;
  }
}

import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { ContentHandling, CorsOptions, PassthroughBehavior } from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration } from 'aws-cdk-lib/core';
import { ErrorStatuses } from './error-statuses';
import { InvocationHeaders, InvocationResponseHeader } from './invocation-headers';
import { checkCors } from './private/check-cors';
import { checkHeaders } from './private/check-headers';
import { checkTimeout } from './private/check-timeout';
import { checkTarget, EndpointIntegration } from './private/endpoint-integration';
import { fixedHeaders, givenHeaders } from './private/invocation-header-names';
import { RAW } from './private/kinds';
import { integrationResponses } from './private/responses';

/**
 * Which endpoint gets the bodies, and how.
 */
export interface RawIntegrationProps {
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
   * The content type that the endpoint is told for the body.
   *
   * @default - that of the client's request, which the method then requires
   */
  readonly contentType?: string;

  /**
   * What the endpoint is told besides the body: fixed values only, since a value from a parameter needs a template.
   *
   * @default - the body alone
   */
  readonly headers?: InvocationHeaders;

  /**
   * What the client is told of the endpoint's response headers.
   *
   * @default - the content type
   */
  readonly responseHeaders?: InvocationResponseHeader[];

  /**
   * With which statuses a client is told that the endpoint gave no prediction.
   *
   * @default ErrorStatuses.COMPATIBLE
   */
  readonly errorStatuses?: ErrorStatuses;

  /**
   * Whether the endpoint's own error body reaches the client.
   *
   * @default - false: the body is `{"message": …, "requestId": …}`, and the log has the rest
   */
  readonly errorDetails?: boolean;

  /**
   * Which web pages may read the responses: what the API's `defaultCorsPreflightOptions` say, with one origin.
   *
   * @default - no CORS headers
   */
  readonly cors?: CorsOptions;

  /**
   * How long API Gateway waits for the endpoint: 50 milliseconds to 29 seconds, more only for Regional and private
   * APIs whose account limit was raised.
   *
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;
}

const CONTENT_TYPE = 'method.request.header.Content-Type';

/**
 * The integration that hands the client's body to the endpoint as it is, and the endpoint's answer back: for images and
 * other binary data, and for text that needs no template.
 *
 * Give it a method of its own. For binary data the API's `binaryMediaTypes` name the types of the bodies; the endpoint
 * takes at most 6 MB. Whatever type a client names reaches the model, so the model has to cope with it, or
 * `contentType` has to be fixed.
 *
 * A method that takes it needs what belongs to it as well:
 * `resource.addMethod('POST', integration, { methodResponses: integration.methodResponses, requestParameters: integration.requestParameters })`
 */
export class RawIntegration extends EndpointIntegration {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: RawIntegrationProps): string[] {
    const known = given(props);
    const wrong = checkKinds<RawIntegrationProps>(known, RAW);
    const wrongOrigins = checkCors(known.cors);
    const origins = wrongOrigins.length > 0 ? [] : known.cors?.allowOrigins ?? [];
    return wrong.length > 0 ? wrong : [
      ...checkTarget(known),
      ...checkHeaders(known.contentType, known.headers),
      ...checkTimeout(known.timeout),
      ...givenHeaders(known.headers).flatMap(({ prop, value }) => (value.parameter === undefined ? []
        : [`'headers.${prop}' comes from a parameter, which needs a template: got '${value.parameter}'; fix the value, or use a VtlIntegration`])),
      ...wrongOrigins,
      ...(origins.length <= 1 ? [] : [
        `'cors.allowOrigins' has to be one origin, since only a template can tell callers apart: got ${JSON.stringify(origins)}; `
        + "write one origin, or '*' for every origin",
      ]),
    ];
  }

  /**
   * The parameters that a method declares: the content type, unless it is fixed.
   */
  public readonly requestParameters: { [source: string]: boolean };

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(props: RawIntegrationProps) {
    refuse(RawIntegration.check(props));
    const known = given(props);
    const [success, ...errors] = integrationResponses({ responseHeaders: [InvocationResponseHeader.CONTENT_TYPE], ...known });
    // a template runs on text only, and a client that accepts a binary type gets binary unless it is converted
    const responses = [success, ...errors.map((error) => (error.responseTemplates
      ? { ...error, contentHandling: ContentHandling.CONVERT_TO_TEXT } : error))];
    super(known, {
      action: 'invocations',
      passthroughBehavior: PassthroughBehavior.WHEN_NO_TEMPLATES,
      requestParameters: {
        'integration.request.header.Content-Type': known.contentType === undefined ? CONTENT_TYPE : `'${known.contentType}'`,
        ...fixedHeaders(known.headers),
      },
      integrationResponses: responses,
    });
    this.requestParameters = known.contentType === undefined ? { [CONTENT_TYPE]: true } : {};
  }
}

import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { CorsOptions, PassthroughBehavior } from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration, Token } from 'aws-cdk-lib/core';
import { ErrorStatuses } from './error-statuses';
import { HeaderValue } from './header-value';
import { checkCors } from './private/check-cors';
import { checkHeaders } from './private/check-headers';
import { checkTarget, EndpointIntegration } from './private/endpoint-integration';
import { ASYNC } from './private/kinds';
import { overrideStatements } from './private/request-prelude';
import { integrationResponses } from './private/responses';

/**
 * Where the inputs lie, and which endpoint works on them.
 */
export interface AsyncIntegrationProps {
  /**
   * The name of the deployed asynchronous endpoint, in the account and Region of the API.
   *
   * @default - `endpoint` says which endpoint; exactly one of the two is needed
   */
  readonly endpointName?: string;

  /**
   * The asynchronous endpoint, in the account of the API. It may be in another Region.
   *
   * @default - `endpointName` says which endpoint; exactly one of the two is needed
   */
  readonly endpoint?: IEndpoint;

  /**
   * The role that API Gateway assumes, such as a `SageMakerInvokeRole` with `asynchronous: true`.
   */
  readonly invokeRole: IRole;

  /**
   * The bucket in which the inputs lie.
   */
  readonly inputBucketName: string;

  /**
   * The prefix below which the inputs lie, without a slash at its end.
   *
   * Nothing outside it can be named by a caller, so keep nothing below it that callers should not have read.
   */
  readonly inputPrefix: string;

  /**
   * The parameter that says which input below the prefix is meant.
   *
   * @default - the query parameter `key`, of letters, digits and . _ - in segments that begin with a letter or digit
   */
  readonly inputKey?: HeaderValue;

  /**
   * The content type of the inputs.
   *
   * @default 'application/json'
   */
  readonly contentType?: string;

  /**
   * How long a request may wait for its turn: one minute to six hours.
   *
   * @default - six hours
   */
  readonly requestTtl?: Duration;

  /**
   * How long the model may work on an input: one second to one hour.
   *
   * @default Duration.minutes(15)
   */
  readonly invocationTimeout?: Duration;

  /**
   * With which statuses a client is told that the request was not taken.
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
   * Which web pages may read the responses: what the API's `defaultCorsPreflightOptions` say.
   *
   * @default - no CORS headers
   */
  readonly cors?: CorsOptions;
}

const INPUT_LOCATION = 'X-Amzn-SageMaker-InputLocation';
const SEGMENT = '[A-Za-z0-9][A-Za-z0-9._-]*';

/**
 * The integration that has an asynchronous endpoint work on an object in S3. The client is answered 202 at once, with
 * the places where output or failure will lie in the headers `X-Amzn-SageMaker-OutputLocation` and
 * `X-Amzn-SageMaker-FailureLocation`.
 *
 * The object lies below a fixed bucket and prefix, and only its key comes from the caller. A key that breaks the rule is
 * not passed on, and SageMaker refuses the request: 400.
 *
 * A method that takes it needs what belongs to it as well:
 * `resource.addMethod('POST', integration, { methodResponses: integration.methodResponses, requestParameters: integration.requestParameters })`
 */
export class AsyncIntegration extends EndpointIntegration {
  /**
   * What is wrong with these props, one message for each broken rule; empty where nothing is.
   *
   * @param props the props to look at
   */
  public static check(props: AsyncIntegrationProps): string[] {
    const known = given(props);
    const wrong = checkKinds<AsyncIntegrationProps>(known, ASYNC);
    return wrong.length > 0 ? wrong : [
      ...checkTarget(known),
      ...checkHeaders(known.contentType),
      ...checkText('inputBucketName', known.inputBucketName, /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
      ...checkText('inputPrefix', known.inputPrefix, /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/, "a prefix without slashes at its ends, for example 'inputs/daily'"),
      ...checkSeconds('requestTtl', known.requestTtl, 60, 21_600),
      ...checkSeconds('invocationTimeout', known.invocationTimeout, 1, 3600),
      ...(known.inputKey?.allowed?.refuseOthers !== true ? []
        : ["'inputKey' has 'refuseOthers': SageMaker refuses every other key by itself, with 400; leave it out"]),
      ...(known.inputKey?.text === undefined ? []
        : [`'inputKey' is the same for every caller: got '${known.inputKey.text}'; take it from a parameter`]),
      ...checkCors(known.cors),
    ];
  }

  /**
   * The parameter with the key of the input, which a method declares as required.
   */
  public readonly requestParameters: { [source: string]: boolean };

  /**
   * @throws an error that lists every broken rule of the props
   */
  constructor(props: AsyncIntegrationProps) {
    refuse(AsyncIntegration.check(props));
    const known = given(props);
    const key = known.inputKey ?? HeaderValue.fromQueryString('key', { pattern: `${SEGMENT}(/${SEGMENT})*` });
    const responses = integrationResponses({
      ...known, successStatus: '202', responseHeaders: ['X-Amzn-SageMaker-OutputLocation', 'X-Amzn-SageMaker-FailureLocation'],
    });
    super(known, {
      action: 'async-invocations',
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestParameters: {
        'integration.request.header.X-Amzn-SageMaker-Content-Type': `'${known.contentType ?? 'application/json'}'`,
        ...seconds('X-Amzn-SageMaker-RequestTTLSeconds', known.requestTtl),
        ...seconds('X-Amzn-SageMaker-InvocationTimeoutSeconds', known.invocationTimeout),
      },
      requestTemplates: {
        'application/json': overrideStatements(INPUT_LOCATION, key, `"s3://${known.inputBucketName}/${known.inputPrefix}/$invocationHeader"`),
      },
      // where a stage caches a GET, one input's answer is never another's
      ...(key.parameter !== undefined && { cacheKeyParameters: [key.parameter] }),
      integrationResponses: responses,
    });
    this.requestParameters = key.parameter === undefined ? {} : { [key.parameter]: true };
  }
}

function seconds(header: string, duration?: Duration): { [target: string]: string } {
  return duration === undefined ? {} : { [`integration.request.header.${header}`]: `'${duration.toSeconds()}'` };
}

function checkSeconds(prop: string, duration: Duration | undefined, min: number, max: number): string[] {
  if (duration === undefined || duration.isUnresolved() || (duration.toSeconds() >= min && duration.toSeconds() <= max)) { return []; }
  return [`'${prop}' is out of SageMaker's range: got ${duration.toSeconds()} seconds, ${min} to ${max} are allowed; change it`];
}

function checkText(prop: string, text: string | undefined, rule: RegExp, what: string): string[] {
  return Token.isUnresolved(text) || (text !== undefined && rule.test(text)) ? [] : [`'${prop}' cannot be part of an S3 location: got '${text}'; write ${what}`];
}

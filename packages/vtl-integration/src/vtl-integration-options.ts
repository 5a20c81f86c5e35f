import type { CorsOptions } from 'aws-cdk-lib/aws-apigateway';
import { Duration } from 'aws-cdk-lib/core';
import { ErrorStatuses } from './error-statuses';
import { InvocationHeaders, InvocationResponseHeader } from './invocation-headers';

/**
 * What can be said about an integration besides its endpoint, role and templates.
 */
export interface VtlIntegrationOptions {
  /**
   * The content type that the endpoint is told for the body it receives.
   *
   * @default 'application/json'
   */
  readonly contentType?: string;

  /**
   * Whether the endpoint is told the content type of the client's request instead, for each of the other types that
   * `requestTemplates` has: a template for `text/csv` then sends `text/csv`.
   *
   * A statement that prints nothing is put before each of those templates.
   *
   * @default false
   */
  readonly contentTypeOfRequest?: boolean;

  /**
   * What the endpoint is told besides the body.
   *
   * For a value that comes from a parameter, a statement that prints nothing is put before each request template.
   *
   * @default - the body alone
   */
  readonly headers?: InvocationHeaders;

  /**
   * What the client is told of the endpoint's response headers.
   *
   * @default - none of them
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
   * It can hold the model's message, the ARN of its log stream and the account's number, so leave it off where callers
   * are not your own developers.
   *
   * @default - false: the body is `{"message": …, "requestId": …}`, and the log has the rest
   */
  readonly errorDetails?: boolean;

  /**
   * Which web pages may read the responses: what the API's `defaultCorsPreflightOptions` say.
   *
   * With several origins, a statement that prints nothing is put before each response template.
   *
   * @default - no CORS headers
   */
  readonly cors?: CorsOptions;

  /**
   * The parameters that tell one cached answer from another, such as `method.request.querystring.items`.
   *
   * They have effect where the stage caches. The parameters of `headers` are always among them.
   *
   * @default - the parameters of `headers`
   */
  readonly cacheKeyParameters?: string[];

  /**
   * How long API Gateway waits for the endpoint: 50 milliseconds to 29 seconds, more only for Regional and private
   * APIs whose account limit was raised.
   *
   * @default Duration.seconds(29)
   */
  readonly timeout?: Duration;

  /**
   * Whether the answer is streamed: it cannot be, so `true` is an error that says what to do instead.
   *
   * @default false
   */
  readonly streaming?: boolean;
}

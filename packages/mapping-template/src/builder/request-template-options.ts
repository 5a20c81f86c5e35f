import { EndpointHeader } from './endpoint-header';
import { InvalidValue } from './invalid-value';
import { Json } from './json';

/**
 * What a request template does besides its body.
 */
export interface RequestTemplateOptions {
  /**
   * The content type of the body that the model gets.
   *
   * @default - `application/json`, `text/csv` or `text/plain`, as the body is
   */
  readonly contentType?: string;

  /**
   * Headers that the model's endpoint gets, such as `X-Amzn-SageMaker-Target-Model`.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: EndpointHeader };

  /**
   * Values of `Parameter` that are checked although the body does not hold them.
   *
   * @default - those in the body and in the headers are checked
   */
  readonly checks?: Json[];

  /**
   * What happens to a request with a value that breaks its type.
   *
   * @default InvalidValue.REFUSE
   */
  readonly onInvalid?: InvalidValue;
}

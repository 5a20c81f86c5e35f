/**
 * What happens to a request with a value that breaks its declared type.
 */
export enum InvalidValue {
  /**
   * The request is answered 400 with the parameter's name, and the model is not asked.
   *
   * The integration must be wired for it: see `Refusal`.
   */
  REFUSE = 'REFUSE',

  /**
   * The value becomes `null` (an empty field in a CSV row), and the model is asked.
   *
   * Needs nothing of the integration: for models that know missing values, and where a refusal is not wanted.
   */
  SEND_NULL = 'SEND_NULL',
}

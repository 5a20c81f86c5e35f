/**
 * How the checks weigh what they find.
 */
export interface RestApiChecksOptions {
  /**
   * Whether warnings end the synthesis too.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * Codes of rules that are not asked, in the whole app.
   *
   * To accept a finding in one place, acknowledge it there: `Validations.of(api).acknowledge({ id: 'ModelGateway::API2012', reason })`.
   *
   * @default - every rule is asked
   */
  readonly ignore?: string[];
}

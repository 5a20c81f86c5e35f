/**
 * One stack's template.
 */
export interface StackTemplate {
  /**
   * Name of the stack.
   */
  readonly name: string;

  /**
   * The template as plain data, for example from `JSON.parse`.
   */
  readonly template: unknown;

  /**
   * Region of the stack.
   *
   * @default - the region of the options
   */
  readonly region?: string;

  /**
   * Account of the stack.
   *
   * @default - the account of the options
   */
  readonly accountId?: string;
}

/**
 * What a template leaves open.
 */
export interface RestApiModelOptions {
  /**
   * Values of template parameters.
   *
   * @default - the defaults of the template
   */
  readonly parameters?: { readonly [name: string]: string };

  /**
   * Values that stacks import and none of the given stacks exports.
   *
   * @default - none
   */
  readonly imports?: { readonly [name: string]: string };

  /**
   * Region for `AWS::Region`.
   *
   * @default us-east-1
   */
  readonly region?: string;

  /**
   * Account for `AWS::AccountId`.
   *
   * @default 123456789012
   */
  readonly accountId?: string;

  /**
   * Name of the stack where a single template is given.
   *
   * @default Stack
   */
  readonly stackName?: string;
}

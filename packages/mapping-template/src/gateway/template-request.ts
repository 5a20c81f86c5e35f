/**
 * The parameters of a request, by where they come from.
 */
export interface TemplateParams {
  /**
   * Path parameters.
   *
   * @default - none
   */
  readonly path?: { readonly [name: string]: string };

  /**
   * Query parameters.
   *
   * @default - none
   */
  readonly querystring?: { readonly [name: string]: string };

  /**
   * Headers.
   *
   * @default - none
   */
  readonly header?: { readonly [name: string]: string };
}

/**
 * What a template is rendered for: a request, or in a response template the backend's answer to one.
 */
export interface TemplateRequest {
  /**
   * The payload: the client's, or in a response template the backend's.
   *
   * @default - no payload, which a template sees as `{}`
   */
  readonly body?: string;

  /**
   * The request's parameters, for `$input.params()`.
   *
   * @default - none
   */
  readonly params?: TemplateParams;

  /**
   * `$context`, as plain data. Overrides of an earlier template go under `requestOverride` and `responseOverride`.
   *
   * @default - only empty overrides
   */
  readonly context?: { readonly [name: string]: unknown };

  /**
   * `$stageVariables`.
   *
   * @default - none
   */
  readonly stageVariables?: { readonly [name: string]: string };

  /**
   * Further variables, which API Gateway does not have: plain data becomes Java's maps, lists and numbers.
   *
   * @default - none
   */
  readonly variables?: { readonly [name: string]: unknown };
}

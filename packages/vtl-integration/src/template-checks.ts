/**
 * What is made of the findings in a mapping template that API Gateway can render, and that may yet not do what it says.
 *
 * A finding has a code, such as `MAP2033`. A template that API Gateway can never render as it stands is refused in any
 * case when it does not parse, and for the rest unless the checks are off.
 */
export enum TemplateChecks {
  /**
   * A warning for each finding, once, when the app is synthesized. Its id is `@model-gateway/vtl-integration:` and the
   * code, so `Annotations.of(scope).acknowledgeWarning(id)` silences it.
   */
  WARN = 'warn',

  /**
   * An error for each finding that is not acknowledged: the app is not synthesized.
   */
  STRICT = 'strict',

  /**
   * Nothing is looked for.
   */
  OFF = 'off',
}

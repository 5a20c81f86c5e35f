/**
 * What holds for a value of every type.
 */
export interface ParameterOptions {
  /**
   * Whether the value may be missing: it is then `null` in JSON, empty in a CSV row, and its header is left out.
   *
   * @default false - the value is required, unless it has a default
   */
  readonly optional?: boolean;

  /**
   * What the value means, for the documentation of the API.
   *
   * @default - none
   */
  readonly description?: string;
}

/**
 * What an integer must be like.
 */
export interface IntegerOptions extends ParameterOptions {
  /**
   * The smallest value.
   *
   * @default - at most 15 digits below zero
   */
  readonly minimum?: number;

  /**
   * The largest value.
   *
   * @default - at most 15 digits
   */
  readonly maximum?: number;

  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: number;
}

/**
 * What a number must be like. A caller writes it in plain decimal notation: no exponent, at most 15 digits on either side of the point.
 */
export interface NumberOptions extends ParameterOptions {
  /**
   * The smallest value.
   *
   * @default - unbounded
   */
  readonly minimum?: number;

  /**
   * The largest value.
   *
   * @default - unbounded
   */
  readonly maximum?: number;

  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: number;
}

/**
 * What a boolean must be like: `true` or `false`.
 */
export interface BooleanOptions extends ParameterOptions {
  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: boolean;
}

/**
 * What a text must be like. An empty text counts as missing, as it does for API Gateway.
 */
export interface TextOptions extends ParameterOptions {
  /**
   * The fewest characters (UTF-16 units).
   *
   * @default 1
   */
  readonly minLength?: number;

  /**
   * The most characters (UTF-16 units).
   *
   * @default 1024
   */
  readonly maxLength?: number;

  /**
   * A regular expression for the whole text, in what Java and ECMAScript have in common.
   *
   * @default - any text
   */
  readonly pattern?: string;

  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: string;
}

/**
 * What one of a set must be like.
 */
export interface OneOfOptions extends ParameterOptions {
  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: string;
}

/**
 * What a JSON value must be like.
 */
export interface JsonOptions extends ParameterOptions {
  /**
   * The most characters of its text.
   *
   * @default 8192
   */
  readonly maxLength?: number;

  /**
   * How deep lists and objects may be nested, at most 32. A number or text alone is 0 deep.
   *
   * @default 8
   */
  readonly maxDepth?: number;

  /**
   * The value of a request that has none.
   *
   * @default - none: the value is required, or optional
   */
  readonly defaultValue?: unknown;
}

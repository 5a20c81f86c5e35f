import { ParameterOptions } from './parameter-options';

/**
 * How many items a list may have.
 */
export interface ListOptions extends ParameterOptions {
  /**
   * The fewest items. A list that is a text has at least one.
   *
   * @default 1
   */
  readonly minItems?: number;

  /**
   * The most items; at most 1000, which is how often API Gateway runs a loop.
   *
   * @default 100
   */
  readonly maxItems?: number;
}

/**
 * What a list of integers must be like.
 */
export interface IntegerListOptions extends ListOptions {
  /**
   * The smallest value of an item.
   *
   * @default - at most 15 digits below zero
   */
  readonly minimum?: number;

  /**
   * The largest value of an item.
   *
   * @default - at most 15 digits
   */
  readonly maximum?: number;

  /**
   * The items of a request that has none.
   *
   * @default - none: the list is required, or optional
   */
  readonly defaultValue?: number[];
}

/**
 * What a list of numbers must be like.
 */
export interface NumberListOptions extends ListOptions {
  /**
   * The smallest value of an item.
   *
   * @default - unbounded
   */
  readonly minimum?: number;

  /**
   * The largest value of an item.
   *
   * @default - unbounded
   */
  readonly maximum?: number;

  /**
   * The items of a request that has none.
   *
   * @default - none: the list is required, or optional
   */
  readonly defaultValue?: number[];
}

/**
 * What a list of booleans must be like.
 */
export interface BooleanListOptions extends ListOptions {
  /**
   * The items of a request that has none.
   *
   * @default - none: the list is required, or optional
   */
  readonly defaultValue?: boolean[];
}

/**
 * What a list of texts must be like. An item from path, query string or headers holds no comma.
 */
export interface TextListOptions extends ListOptions {
  /**
   * The fewest characters of an item.
   *
   * @default 1
   */
  readonly minLength?: number;

  /**
   * The most characters of an item.
   *
   * @default 1024
   */
  readonly maxLength?: number;

  /**
   * A regular expression for the whole item, in what Java and ECMAScript have in common.
   *
   * @default - any text
   */
  readonly pattern?: string;

  /**
   * The items of a request that has none.
   *
   * @default - none: the list is required, or optional
   */
  readonly defaultValue?: string[];
}

/**
 * What a list of texts of a set must be like.
 */
export interface OneOfListOptions extends ListOptions {
  /**
   * The items of a request that has none.
   *
   * @default - none: the list is required, or optional
   */
  readonly defaultValue?: string[];
}

import { SourceLocation } from '../model/location';

/**
 * Something in a template that keeps an API from being read.
 */
export interface Problem {
  /**
   * Stable code, for example `API1006`.
   */
  readonly code: string;

  /**
   * What is wrong, with the value and the way out.
   */
  readonly message: string;

  /**
   * Where it is.
   *
   * @default - the template as a whole
   */
  readonly location?: SourceLocation;
}

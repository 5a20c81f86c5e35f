import { ParameterLocation } from '../gateway/analysis/template-reads';

/**
 * A parameter that a built template reads: what the method declares for it.
 */
export interface DeclaredParameter {
  /**
   * The name that the client uses.
   */
  readonly name: string;

  /**
   * Where it stands in the request.
   */
  readonly location: ParameterLocation;

  /**
   * Whether a request without it is refused.
   */
  readonly required: boolean;

  /**
   * How parameter mappings and cache keys name it, for example `method.request.querystring.items`.
   */
  readonly source: string;

  /**
   * What it must be, in words.
   */
  readonly type: string;
}

/**
 * A stretch of a template, as offsets in UTF-16 units.
 */
export interface SourceSpan {
  /** Offset of the first unit. */
  readonly start: number;
  /** Offset behind the last unit. */
  readonly end: number;
}

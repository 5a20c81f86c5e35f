/** Bounds of one rendering, all of them positive whole numbers. */
export interface EvaluationLimits {
  /** Passes of one `#foreach`; it then ends silently, as Velocity does. */
  readonly loopIterations: number;
  /** Units of work: a pass of a loop, a call, or some characters that a call reads or writes. */
  readonly steps: number;
  /** UTF-16 units of the output, and of any single text on the way. */
  readonly outputLength: number;
  /** Elements of one list, map or range. */
  readonly collectionSize: number;
  /** `#define` blocks inside one another while they are printed. */
  readonly depth: number;
}

/**
 * Bounds of parsing and rendering. They keep a template or a request from holding up or exhausting the process, and end in an error that
 * names the limit.
 */
export interface RenderLimits {
  /**
   * Passes of one `#foreach`. A loop ends silently behind them, as API Gateway's does.
   *
   * @default 1000, API Gateway's quota
   */
  readonly loopIterations?: number;

  /**
   * Units of work: a pass of a loop, a call of a method, or some characters that a call reads or writes.
   *
   * @default 5000000
   */
  readonly steps?: number;

  /**
   * UTF-16 units of the output, and of any text that is made on the way.
   *
   * @default 10485760, API Gateway's quota of 10 MB for a payload
   */
  readonly outputLength?: number;

  /**
   * Elements of one list, map or range.
   *
   * @default 1000000
   */
  readonly collectionSize?: number;

  /**
   * `#define` blocks inside one another while they are printed.
   *
   * @default 100
   */
  readonly depth?: number;
}

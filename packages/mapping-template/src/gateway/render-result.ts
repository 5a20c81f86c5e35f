/**
 * A stretch of the output, and what in the template printed it.
 */
export interface SourceMapping {
  /** Offset in the output, in UTF-16 units, where the stretch begins. */
  readonly outputStart: number;
  /** Offset in the output behind the stretch. */
  readonly outputEnd: number;
  /** Offset in the template where the text, reference or directive begins. */
  readonly start: number;
  /** Offset in the template behind it. */
  readonly end: number;
}

/**
 * How often a branch of an `#if` ran.
 */
export interface BranchTrace {
  /** Offset in the template where the branch begins, at its `#if`, `#elseif` or `#else`. */
  readonly start: number;
  /** Which branch of its `#if` it is, counted from 0. */
  readonly index: number;
  /** How often it ran; branches that never ran are not listed. */
  readonly count: number;
}

/**
 * How many passes a `#foreach` made.
 */
export interface LoopTrace {
  /** Offset in the template where the loop begins. */
  readonly start: number;
  /** Passes over all of its runs. */
  readonly passes: number;
}

/**
 * What a rendering did.
 */
export interface RenderTrace {
  /** Branches that ran, in the order of the template. */
  readonly branches: BranchTrace[];
  /** Loops that made a pass, in the order of the template. */
  readonly loops: LoopTrace[];
}

/**
 * What a template was rendered to.
 */
export interface RenderResult {
  /** The output. */
  readonly body: string;

  /**
   * `$context.requestOverride` behind the run: `header`, `path` and `querystring` with what the template has set, and whatever else it
   * has put there. A list of values is an array.
   */
  readonly requestOverride: { readonly [name: string]: unknown };

  /** `$context.responseOverride` behind the run: `header`, `status` where it was set, and whatever else the template has put there. */
  readonly responseOverride: { readonly [name: string]: unknown };

  /**
   * Where in the template each part of the output comes from, in the order of the output.
   *
   * @default - not asked for
   */
  readonly sourceMap?: SourceMapping[];

  /**
   * Which branches ran, and how often each loop.
   *
   * @default - not asked for
   */
  readonly trace?: RenderTrace;
}

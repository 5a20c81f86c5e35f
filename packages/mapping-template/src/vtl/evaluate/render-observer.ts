import type { SourceSpan } from '../source/text-span';

/** Watches a rendering; without an observer none of this costs anything. */
export interface RenderObserver {
  /** A statement has printed the output from one offset to another. Only the outermost output is told. */
  printed(span: SourceSpan, start: number, end: number): void;
  /** A branch of an `#if` runs; `index` counts branches, the `#else` being the last. */
  branch(span: SourceSpan, index: number): void;
  /** A pass of a loop begins. */
  pass(span: SourceSpan): void;
}

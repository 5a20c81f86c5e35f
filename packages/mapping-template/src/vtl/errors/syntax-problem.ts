import type { SourceSpan } from '../source/text-span';

/** A mistake in a template's syntax: what Velocity refuses, and the way out. */
export interface SyntaxProblem extends SourceSpan {
  /** Stable code, MAP1xxx or MAP5xxx. */
  readonly code: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /**
   * The change to make.
   *
   * @default - nothing better is known than what the message says
   */
  readonly help?: string;
}

/** Carries a problem out of the parser. */
export class SyntaxFailure extends Error {
  public constructor(
    /** What is wrong, and where. */
    public readonly problem: SyntaxProblem,
  ) {
    super(problem.message);
    this.name = 'SyntaxFailure';
  }
}

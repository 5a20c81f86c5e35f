import { Fault } from '../../diagnostics/fault';
import type { JavaValue } from '../../vtl/values';
import type { CompiledPath, PathToken } from './path-token';

/** Steps that reading one path may take: values visited and elements compared. */
const MAX_STEPS = 2_000_000;

/** Who else wants to know of the work that is done. */
export interface PathBudget {
  /** Throws where it has become too much. */
  spend(steps: number): void;
}

/** Steps between two reports to the budget. */
const REPORT = 1024;

/**
 * Why an evaluation stopped, in the terms of Jayway's exceptions:
 *
 * - `not-found`: a part of a definite path is missing; the answer is null, a filter takes it as not fulfilled
 * - `invalid`: the path asks what cannot be asked; a filter takes it as not fulfilled
 * - `index`: an index is out of range; the element is left out
 * - `failure`: anything else, which ends the rendering
 */
export type StopKind = 'not-found' | 'invalid' | 'index' | 'failure';

/** Ends the evaluation of a path, up to whoever knows what to make of it. */
export class EvaluationStop extends Error {
  public constructor(public readonly kind: StopKind, message: string) {
    super(message);
    this.name = 'EvaluationStop';
  }
}

// Made once: whole lists are filtered by them, and a stack is not looked at.
const NOT_FOUND = new EvaluationStop('not-found', 'the path leads nowhere');
const INVALID = new EvaluationStop('invalid', 'the values of the filter cannot be compared');
const OUT_OF_RANGE = new EvaluationStop('index', 'the index is out of range');

export function notFound(): never {
  throw NOT_FOUND;
}

export function invalid(): never {
  throw INVALID;
}

export function outOfRange(): never {
  throw OUT_OF_RANGE;
}

export function failure(message: string): never {
  throw new EvaluationStop('failure', message);
}

/** What one call of `read` keeps for all the paths that it evaluates. */
export class ReadState {
  /** The index of the list element through which a scan last came to a step; Jayway compares it in an odd way. */
  public readonly upstreamIndex = new Map<PathToken, number>();
  private steps = 0;
  private reported = 0;

  public constructor(private readonly budget: PathBudget | undefined) {
  }

  /** @throws Fault MAP5023 */
  public step(steps = 1): void {
    this.steps += steps;
    if (this.steps - this.reported >= REPORT) {
      this.report();
    }
    if (this.steps > MAX_STEPS) {
      throw new Fault('MAP5023', `the JSONPath needs more than ${MAX_STEPS} steps on this document`, {
        help: `the limit is ${MAX_STEPS} steps; name the parts of the path instead of scanning with ..`,
      });
    }
  }

  /** Tells the budget of the steps since the last time. */
  public report(): void {
    this.budget?.spend(this.steps - this.reported);
    this.reported = this.steps;
  }
}

/** The evaluation of one path. */
export interface Evaluation {
  readonly path: CompiledPath;
  /** The document that `$` means. */
  readonly document: JavaValue;
  /** Whether a missing property at the end of a path is an error, as in a check of existence. */
  readonly requireProperties: boolean;
  readonly results: JavaValue[];
  /** Results of the `$` paths in the filters of this path. */
  readonly cache: Map<CompiledPath, JavaValue>;
  readonly state: ReadState;
}

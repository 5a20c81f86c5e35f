import { Fault } from '../../diagnostics/fault';
import type { JavaValue } from '../../vtl/values';
import { evaluatePath } from './evaluate-path';
import { EvaluationStop, type PathBudget } from './evaluation';
import { parsePath } from './parse-path';
import type { CompiledPath } from './path-token';

/**
 * A path of Jayway's JSONPath, ready to be read from documents.
 *
 * It follows Jayway 2.9.0 with its default configuration, oddities included. Versions that matter:
 *
 * | Jayway | role | differences |
 * |---|---|---|
 * | 2.0.0 | Debian's package, made the 639 conformance cases | no functions (`length()` is a missing name), fewer operators |
 * | 2.4.0 | the version that the evidence about API Gateway was replayed with | fewer functions and operators |
 * | 2.9.0 | what new cases are compared with, and what is followed | |
 * | 3.0.0 | adds providers for Jackson 3 | none: the code of paths is that of 2.9.0 |
 *
 * No conformance case shows a difference: all 639 give the same with 2.0.0, 2.4.0 and 2.9.0, so each of them follows 2.9.0.
 *
 * Two things are kept apart from Jayway: `append()` leaves the document alone that the template sees, and what a path finds does not
 * depend on earlier readings (Jayway's compiled paths remember some).
 */
export class JsonPath {
  /** @throws Fault MAP4003 for a path that Jayway refuses, with its place */
  public static compile(text: string): JsonPath {
    return new JsonPath(text, parsePath(text));
  }

  /** Whether the function append() may be on the path. */
  private readonly changes: boolean;

  private constructor(
    public readonly text: string,
    private readonly path: CompiledPath,
  ) {
    this.changes = text.includes('append(');
  }

  /** Whether the path leads to one value; otherwise it always gives a list, which may be empty. */
  public get isDefinite(): boolean {
    return this.path.definite;
  }

  /**
   * Reads the path from a document.
   *
   * @param budget is told of the steps taken
   * @returns undefined where Jayway reports that there is no such path: a part of a path is missing that leads to one value
   * @throws Fault MAP4004 where Jayway fails, MAP5023 where it takes too long
   */
  public read(document: JavaValue, budget?: PathBudget): JavaValue | undefined {
    try {
      return evaluatePath(this.path, document, this.changes, budget);
    } catch (error) {
      if (!(error instanceof EvaluationStop)) {
        throw error;
      }
      if (error.kind === 'not-found') {
        return undefined;
      }
      const shown = this.text.length > 100 ? `${this.text.slice(0, 100)}…` : this.text;
      throw new Fault('MAP4004', `the JSONPath '${shown}' cannot be read from this document: ${error.message}`, {
        help: 'check the types of the values that the path works on',
      });
    }
  }
}

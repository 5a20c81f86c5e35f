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
 * | Jayway | where | differences |
 * |---|---|---|
 * | 2.0.0 | Debian's package, which the 639 conformance cases were made with | no functions: `length()` is a name like any other, and missing; no `===`, `SUBSETOF`, `ANYOF`, `NONEOF`; other error cases. None of the conformance cases shows a difference: they give the same with 2.0.0, 2.4.0 and 2.9.0, so all follow 2.9.0 |
 * | 2.9.0 | what new cases are compared with | |
 * | 3.0.0 | Jackson 3 providers added | the path code is the same as in 2.9.0 |
 *
 * Two things are kept apart from Jayway: `append()` answers a new list and leaves the document alone, and what a path found does not
 * depend on earlier readings (Jayway's compiled paths remember some).
 */
export class JsonPath {
  /** @throws Fault MAP4003 for a path that Jayway refuses, with its place */
  public static compile(text: string): JsonPath {
    return new JsonPath(text, parsePath(text));
  }

  private constructor(
    public readonly text: string,
    private readonly path: CompiledPath,
  ) {
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
      return evaluatePath(this.path, document, budget);
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

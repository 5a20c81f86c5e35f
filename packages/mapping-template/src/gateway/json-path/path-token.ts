import type { JavaRegex } from '../regex';
import type { FilterNumber } from './filter-number';
import type { Operator } from './filter-operator';

/** A parameter of a function: a path, or JSON text that is parsed when it is needed. */
export type PathParameter = { readonly kind: 'path'; readonly path: CompiledPath } | { readonly kind: 'json'; readonly text: string };

/** What one step of a path does. */
export type Step =
  | { readonly kind: 'root' }
  | { readonly kind: 'property'; readonly names: readonly string[] }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'index'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'filter'; readonly predicate: Predicate }
  | { readonly kind: 'function'; readonly name: string; readonly parameters: readonly PathParameter[] | undefined };

/** A value as it is written in a filter. */
export type Operand =
  | { readonly kind: 'path'; readonly path: CompiledPath; readonly existence: boolean; readonly expected: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: FilterNumber }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'json-text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly regex: JavaRegex };

/** What a filter asks of an element. */
export type Predicate =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Predicate[] }
  | { readonly kind: 'not'; readonly part: Predicate }
  | { readonly kind: 'relation'; readonly left: Operand; readonly operator: Operator; readonly right: Operand };

/** A step in its place on a path. */
export class PathToken {
  public previous: PathToken | undefined;
  public next: PathToken | undefined;

  public constructor(public step: Step) {
  }

  public get isLeaf(): boolean {
    return this.next === undefined;
  }

  /** Whether this step leads to at most one value. */
  public get isDefinite(): boolean {
    switch (this.step.kind) {
      case 'root':
      case 'function':
        return true;
      case 'property':
        // Several names at the end are gathered in one map.
        return this.step.names.length === 1 || this.isLeaf;
      case 'index':
        return this.step.indexes.length === 1;
      default:
        return false;
    }
  }

  /** Whether all steps in front lead to at most one value; then a missing part is an error, else it is left out. */
  public get isUpstreamDefinite(): boolean {
    for (let token = this.previous; token !== undefined; token = token.previous) {
      if (!token.isDefinite) {
        return false;
      }
    }
    return true;
  }
}

/** A path that has been parsed. */
export interface CompiledPath {
  readonly root: PathToken;
  /** The last step as it was written; a function that was turned around is its own. */
  readonly tail: PathToken;
  /** Whether the path starts with `$`, other than `@`. */
  readonly isRootPath: boolean;
  readonly definite: boolean;
}

/** Links steps behind each other. */
export function linkTokens(steps: readonly Step[]): PathToken[] {
  const tokens = steps.map((step) => new PathToken(step));
  tokens.forEach((token, index) => {
    token.previous = tokens[index - 1];
    token.next = tokens[index + 1];
  });
  return tokens;
}

/** Whether a path from this token on leads to at most one value. */
function isDefiniteFrom(token: PathToken): boolean {
  for (let at: PathToken | undefined = token; at !== undefined; at = at.next) {
    if (!at.isDefinite) {
      return false;
    }
  }
  return true;
}

/**
 * Makes a path of tokens.
 *
 * `$..a.length()` is turned around to `$.length($..a)`: a function works on one value or one list, so the scan has to end first.
 */
export function compileTokens(tokens: readonly PathToken[], isRootPath: boolean): CompiledPath {
  const [root] = tokens;
  const tail = tokens[tokens.length - 1];
  const call = tokens.findIndex((token) => token.step.kind === 'function');
  if (tail.step.kind !== 'function' || tokens[1].step.kind !== 'scan') {
    return { root, tail, isRootPath, definite: isDefiniteFrom(root) };
  }
  const scanned = tokens[call - 1];
  scanned.next = undefined;
  const path: CompiledPath = { root, tail: scanned, isRootPath: true, definite: isDefiniteFrom(root) };
  const called = tokens[call];
  called.step = { kind: 'function', name: (called.step as { name: string }).name, parameters: [{ kind: 'path', path }] };
  const turned = new PathToken({ kind: 'root' });
  turned.next = called;
  return { root: turned, tail: called, isRootPath, definite: isDefiniteFrom(turned) };
}

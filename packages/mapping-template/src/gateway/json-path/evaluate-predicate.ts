import { EvaluationStop, type Evaluation } from './evaluation';
import type { JavaValue } from '../../vtl/values';
import { holds } from './compare';
import { type FilterValue, UNDEFINED, valueOfResult } from './filter-value';
import type { CompiledPath, Operand, Predicate } from './path-token';
/** Evaluates a path: `item` is what the path starts from, `document` what `$` means below it. */
export type EvaluatePath = (
  path: CompiledPath, item: JavaValue, document: JavaValue, outer: Evaluation, requireProperties: boolean,
) => JavaValue;

/** Whether an element fulfils a filter; what cannot be asked is not fulfilled. */
export function accepts(predicate: Predicate, item: JavaValue, outer: Evaluation, evaluatePath: EvaluatePath): boolean {
  outer.state.step();
  try {
    return test(predicate, item, outer, evaluatePath);
  } catch (error) {
    if (error instanceof EvaluationStop && (error.kind === 'invalid' || error.kind === 'not-found')) {
      return false;
    }
    throw error;
  }
}

function test(predicate: Predicate, item: JavaValue, outer: Evaluation, evaluatePath: EvaluatePath): boolean {
  switch (predicate.kind) {
    case 'or':
      return predicate.parts.some((part) => test(part, item, outer, evaluatePath));
    case 'and':
      return predicate.parts.every((part) => test(part, item, outer, evaluatePath));
    case 'not':
      return !test(predicate.part, item, outer, evaluatePath);
    default:
      return holds(valueOf(predicate.left, item, outer, evaluatePath), predicate.operator,
        valueOf(predicate.right, item, outer, evaluatePath), outer.state);
  }
}

function valueOf(operand: Operand, item: JavaValue, outer: Evaluation, evaluatePath: EvaluatePath): FilterValue {
  if (operand.kind !== 'path') {
    return operand;
  }
  try {
    if (operand.existence) {
      // Jayway starts from the element here even where the path begins with $.
      evaluatePath(operand.path, item, outer.document, outer, true);
      return { kind: 'boolean', value: true };
    }
    return valueOfResult(operand.path.isRootPath ? rootResult(operand.path, outer, evaluatePath)
      : evaluatePath(operand.path, item, outer.document, outer, outer.requireProperties));
  } catch (error) {
    if (error instanceof EvaluationStop && error.kind === 'not-found') {
      return operand.existence ? { kind: 'boolean', value: false } : UNDEFINED;
    }
    throw error;
  }
}

function rootResult(path: CompiledPath, outer: Evaluation, evaluatePath: EvaluatePath): JavaValue {
  const known = outer.cache.get(path);
  if (known !== undefined) {
    return known;
  }
  const result = evaluatePath(path, outer.document, outer.document, outer, outer.requireProperties);
  outer.cache.set(path, result);
  return result;
}

import { SourceLocation } from '../model/location';
import { isJsonObject } from './json-object';
import { describe, Resolving } from './resolving';

type Evaluate = (argument: unknown, resolver: Resolving, location: SourceLocation) => boolean;

/** The functions that may stand where CloudFormation expects a condition. */
const CONDITION_FUNCTIONS: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ['Fn::Equals', (argument, resolver, location) => {
    const [left, right] = operands(argument).map((operand) => resolver.resolve(operand, location));
    return JSON.stringify(left) === JSON.stringify(right);
  }],
  ['Fn::And', (argument, resolver, location) => operands(argument).every((each) => evaluateCondition(each, resolver, location))],
  ['Fn::Or', (argument, resolver, location) => operands(argument).some((each) => evaluateCondition(each, resolver, location))],
  ['Fn::Not', (argument, resolver, location) => !evaluateCondition(operands(argument)[0], resolver, location)],
  ['Condition', (argument, resolver, location) => resolver.holds(String(argument), location)],
]);

/** Whether the expression of a condition holds. */
export function evaluateCondition(expression: unknown, resolver: Resolving, location: SourceLocation): boolean {
  if (typeof expression === 'boolean') return expression;
  if (isJsonObject(expression)) {
    const keys = Object.keys(expression);
    const evaluate = keys.length === 1 ? CONDITION_FUNCTIONS.get(keys[0] ?? '') : undefined;
    if (evaluate !== undefined) return evaluate(expression[keys[0] ?? ''], resolver, location);
  }
  const allowed = [...CONDITION_FUNCTIONS.keys()].join(', ');
  resolver.report('API1008', `a condition is made of ${allowed}; got ${describe(expression)}`, location);
  return false;
}

function operands(argument: unknown): readonly unknown[] {
  return Array.isArray(argument) ? argument : [argument];
}

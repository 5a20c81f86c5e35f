import type { Expression } from '../../../vtl/tree';
import type { AbstractValue } from './abstract-value';
import { valueKey } from './abstract-value';
import { hole } from './text-hole';
import { ALWAYS, NEVER, not, type Condition } from './condition';

/**
 * Whether a value counts as true.
 *
 * Velocity 1.7 takes everything but null and Boolean false as true, and what is missing is the empty string on
 * API Gateway; a literal that is no Boolean is false as a condition.
 */
export function truthiness(value: AbstractValue, expression: Expression): Condition {
  switch (withoutParentheses(expression).kind) {
    case 'string':
    case 'interpolation':
    case 'number':
    case 'list':
    case 'map':
    case 'range':
      return NEVER;
    default:
  }
  switch (value.kind) {
    case 'boolean':
      return value.condition;
    case 'data':
      return not({ test: 'equals', subject: hole({ kind: 'data', path: value.path }), to: 'false' });
    case 'unknown':
      return { test: 'opaque', key: `true? ${valueKey(value)}` };
    case 'null':
      return value.why === 'no-result' && expression.kind === 'binary' ? NEVER : ALWAYS;
    default:
      return ALWAYS;
  }
}

export function withoutParentheses(expression: Expression): Expression {
  return expression.kind === 'parentheses' ? withoutParentheses(expression.inner) : expression;
}

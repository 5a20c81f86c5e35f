import type { Expression } from '../../../vtl/tree';
import { isNeverTrue } from '../../../vtl/tree/never-true';
import type { AbstractValue } from './abstract-value';
import { valueKey } from './abstract-value';
import { hole, holeKey } from './text-hole';
import { ALWAYS, NEVER, not, or, type Condition } from './condition';

/**
 * Whether a value counts as true.
 *
 * Velocity 1.7 takes everything but null and Boolean false as true, and what is missing is the empty string on
 * API Gateway; a literal that is no Boolean is false as a condition, and so is what a calculation answers.
 */
export function truthiness(value: AbstractValue, expression: Expression): Condition {
  if (isNeverTrue(expression)) {
    return NEVER;
  }
  switch (value.kind) {
    case 'boolean':
      return value.askedOf === undefined ? value.condition
        : or({ test: 'opaque', key: `no answer of ${holeKey(value.askedOf)}: ${JSON.stringify(value.condition)}` }, value.condition);
    case 'data':
      return not({ test: 'equals', subject: hole({ kind: 'data', path: value.path }), to: 'false' });
    case 'unknown':
      return { test: 'opaque', key: `true? ${valueKey(value)}` };
    case 'null':
      return expression.kind === 'word' && !expression.computed ? NEVER : ALWAYS;
    default:
      return ALWAYS;
  }
}

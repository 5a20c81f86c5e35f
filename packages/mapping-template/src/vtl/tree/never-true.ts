import type { ArithmeticOperator } from '../values';
import type { BinaryOperator, Expression, InterpolatedString, ListLiteral, MapLiteral, NumberLiteral, RangeLiteral, StringLiteral } from './nodes';

/** The literals that Velocity asks for no truth: as a condition each of them is false. */
export type UntrueLiteral = StringLiteral | InterpolatedString | NumberLiteral | ListLiteral | MapLiteral | RangeLiteral;

/** Whether an expression is a literal other than `true` and `false`. */
export function isUntrueLiteral(expression: Expression): expression is UntrueLiteral {
  switch (expression.kind) {
    case 'string':
    case 'interpolation':
    case 'number':
    case 'list':
    case 'map':
    case 'range':
      return true;
    default:
      return false;
  }
}

/** Whether an expression is false as a condition, whatever its value: such a literal, or a calculation. */
export function isNeverTrue(expression: Expression): boolean {
  switch (expression.kind) {
    case 'parentheses':
      return isNeverTrue(expression.inner);
    case 'binary':
      return isArithmetic(expression.operator);
    default:
      return isUntrueLiteral(expression);
  }
}

/** Whether an operator computes a number, or joins texts. */
export function isArithmetic(operator: BinaryOperator): operator is ArithmeticOperator {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '%';
}

import type { BinaryExpression, Expression, InterpolatedString, RangeLiteral } from '../tree';
import { isArithmetic, isUntrueLiteral } from '../tree/never-true';
import { compute, isJavaNumber, JavaList, JavaMap, toInt, type ArithmeticOperator, type JavaValue } from '../values';
import { checkedDigits } from './check-digits';
import { limitFault } from './limit-fault';
import { Fault } from '../../diagnostics/fault';
import type { CompileScope } from './compile-scope';
import type { Test, Value } from './compiled';
import { compileReferenceTest, compileReferenceValue } from './compile-reference';
import { looselyEqual, ordered } from './operators';
import { valueText } from './value-text';

/** The value of an expression. */
export function compileValue(scope: CompileScope, expression: Expression): Value {
  switch (expression.kind) {
    case 'reference':
      return compileReferenceValue(scope, expression);
    case 'string':
      if (expression.broken !== undefined) {
        scope.fail('MAP1022', '\'\\u\' in a double-quoted string needs four hexadecimal digits', expression.broken,
          'use single quotes, or write the backslash as \\u005c');
      }
      return constant(expression.value);
    case 'number':
      if (expression.broken) {
        scope.fail('MAP1023', '\'#\' cannot touch a number', expression, 'remove the \'#\'');
      }
      return constant(expression.value);
    case 'boolean':
      return constant(expression.value);
    case 'word':
      return constant(null);
    case 'interpolation':
      return compileInterpolation(scope, expression);
    case 'list': {
      const items = expression.items.map((item) => scope.value(item));
      return (frame) => new JavaList(items.map((item) => item(frame)));
    }
    case 'map': {
      const entries = expression.entries.map((entry) => [scope.value(entry.key), scope.value(entry.value)] as const);
      return (frame) => {
        const map = new JavaMap();
        for (const [key, value] of entries) {
          map.put(key(frame), value(frame));
        }
        return map;
      };
    }
    case 'range':
      return compileRange(scope, expression);
    case 'parentheses':
      return scope.value(expression.inner);
    case 'not': {
      const test = scope.test(expression.operand);
      return (frame) => !test(frame);
    }
    case 'binary':
      return isArithmetic(expression.operator) ? compileArithmetic(scope, expression, expression.operator) : scope.test(expression);
  }
}

/** Whether an expression counts as true. Literals other than `true` never do, nor do results of arithmetic. */
export function compileTest(scope: CompileScope, expression: Expression): Test {
  if (isUntrueLiteral(expression)) {
    // Compiled all the same, for what in them may be broken.
    scope.value(expression);
    return () => false;
  }
  switch (expression.kind) {
    case 'reference':
      return compileReferenceTest(scope, expression);
    case 'boolean':
      return () => expression.value;
    case 'word':
      return () => expression.computed;
    case 'parentheses':
      return scope.test(expression.inner);
    case 'not': {
      const test = scope.test(expression.operand);
      return (frame) => !test(frame);
    }
    case 'binary':
      return compileComparison(scope, expression);
  }
}

function compileComparison(scope: CompileScope, expression: BinaryExpression): Test {
  const { operator } = expression;
  if (operator === '&&' || operator === '||') {
    const left = scope.test(expression.left);
    const right = scope.test(expression.right);
    return operator === '&&' ? (frame) => left(frame) && right(frame) : (frame) => left(frame) || right(frame);
  }
  const left = scope.value(expression.left);
  const right = scope.value(expression.right);
  switch (operator) {
    case '==':
      return (frame) => looselyEqual(left(frame), right(frame));
    case '!=':
      return (frame) => !looselyEqual(left(frame), right(frame));
    case '<':
    case '>':
    case '<=':
    case '>=':
      return (frame) => ordered(operator, left(frame), right(frame));
    default:
      return () => false;
  }
}

function compileArithmetic(scope: CompileScope, expression: BinaryExpression, operator: ArithmeticOperator): Value {
  const left = scope.value(expression.left);
  const right = scope.value(expression.right);
  const plus = operator === '+';
  return (frame) => {
    const leftValue = left(frame);
    const rightValue = right(frame);
    if (plus && (typeof leftValue === 'string' || typeof rightValue === 'string')) {
      return frame.checkedText(sideText(leftValue, expression.leftText) + sideText(rightValue, expression.rightText));
    }
    if (!isJavaNumber(leftValue) || !isJavaNumber(rightValue)) {
      return null;
    }
    frame.at = expression;
    return checkedDigits(compute(operator, leftValue, rightValue));
  };
}

function sideText(value: JavaValue, literal: string): string {
  if (value === null) {
    return literal;
  }
  const text = valueText(value);
  if (text === null) {
    throw new Fault('MAP3006', 'a block that is inside of itself too often has no text to add');
  }
  return text;
}

function compileRange(scope: CompileScope, range: RangeLiteral): Value {
  const from = scope.value(range.from);
  const to = scope.value(range.to);
  return (frame) => {
    const first = from(frame);
    const last = to(frame);
    if (!isJavaNumber(first) || !isJavaNumber(last)) {
      return null;
    }
    const start = toInt(first);
    const end = toInt(last);
    const size = Math.abs(start - end) + 1;
    frame.at = range;
    if (size > frame.limits.collectionSize) {
      throw limitFault('collectionSize', frame.limits.collectionSize);
    }
    frame.charge(size >> 4);
    const step = start >= end ? -1 : 1;
    return new JavaList(Array.from({ length: size }, (_, index) => start + index * step));
  };
}

function compileInterpolation(scope: CompileScope, string: InterpolatedString): Value {
  const body = scope.block(string.body);
  const { chopped } = string;
  return (frame) => {
    const before = frame.out;
    frame.out = '';
    frame.inner++;
    try {
      body(frame);
      const text = frame.checkedText(frame.out);
      return chopped ? text.slice(0, -1) : text;
    } finally {
      frame.out = before;
      frame.inner--;
    }
  };
}

function constant(value: JavaValue): Value {
  return () => value;
}

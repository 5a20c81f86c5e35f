import type { Access, BinaryExpression, Block, Expression, Reference } from '../../../vtl/tree';
import {
  constantText, known, NO_RESULT, partsOf, text, truth, UNASSIGNED, unknown, type AbstractValue, type Asked,
} from '../values/abstract-value';
import { GROWTH_LIMIT, LIST_LIMIT, noteAssignment, noteCall } from '../values/abstract-change';
import { element, property, subjectOf } from '../values/abstract-members';
import { equality, method } from '../values/abstract-methods';
import { truthiness } from '../values/abstract-truth';
import type { TextHole } from '../values/text-hole';
import { and, NEVER, not, or, type Condition } from '../values/condition';
import type { RunLog } from './run-log';
import type { RunState } from './run-state';

const BUILT_IN: ReadonlyMap<string, AbstractValue> = new Map<string, AbstractValue>([
  ['input', { kind: 'object', name: 'input', path: [] }],
  ['util', { kind: 'object', name: 'util', path: [] }],
  ['context', { kind: 'object', name: 'context', path: [] }],
  ['stageVariables', { kind: 'object', name: 'stageVariables', path: [] }],
]);

/** Answers what is known of the values of expressions. */
export class AbstractEvaluator {
  constructor(private readonly log: RunLog, private readonly inString: (block: Block, state: RunState) => AbstractValue) {}

  evaluate(expression: Expression, state: RunState): AbstractValue {
    const value = this.valueOf(expression, state);
    this.log.value(expression, value);
    return value;
  }

  /** The object that an assignment to a member changes. */
  holder(target: Reference, state: RunState): AbstractValue {
    let value = variable(target.name, state);
    for (const access of target.accesses.slice(0, -1)) {
      value = this.step(value, access, state);
    }
    return value;
  }

  /** `#set($variable = value)` or `#set($variable.member = value)` */
  assign(target: Reference, value: AbstractValue, state: RunState): void {
    if (target.accesses.length === 0) {
      state.variables.set(target.name, value);
      return;
    }
    const last = target.accesses[target.accesses.length - 1];
    const key = last.kind === 'property' ? text(last.name) : last.kind === 'index' ? this.evaluate(last.index, state) : undefined;
    noteAssignment(this.holder(target, state), key, value, state);
  }

  private valueOf(expression: Expression, state: RunState): AbstractValue {
    switch (expression.kind) {
      case 'reference':
        return this.reference(expression, state);
      case 'string':
        return expression.holes.length > 0 ? unknown('text that is filled in later') : text(expression.value);
      case 'interpolation':
        return this.inString(expression.body, state);
      case 'number':
        return typeof expression.value === 'number' ? known(expression.value) : known(undefined);
      case 'boolean':
        return { kind: 'boolean', condition: { test: 'known', value: expression.value } };
      case 'list':
        return { kind: 'list', items: expression.items.map((item) => this.evaluate(item, state)) };
      case 'map':
        return this.map(expression.entries.map((entry) => [this.evaluate(entry.key, state), this.evaluate(entry.value, state)]));
      case 'range':
        return range(this.evaluate(expression.from, state), this.evaluate(expression.to, state));
      case 'not':
        return { kind: 'boolean', condition: not(truthiness(this.evaluate(expression.operand, state), expression.operand)) };
      case 'parentheses':
        return this.evaluate(expression.inner, state);
      case 'binary':
        return this.binary(expression, state);
      case 'word':
        return NO_RESULT;
    }
  }

  private reference({ name, accesses }: Reference, state: RunState): AbstractValue {
    let value = variable(name, state);
    let maybeMissing: Asked | undefined;
    // Text that a variable holds is there, be it empty, and so is the text that a method makes of it.
    let isText = value.kind === 'text';
    for (const access of accesses) {
      const before = value;
      value = this.step(before, access, state);
      maybeMissing = (isText ? undefined : fromPayload(before)) ?? (isNamedMember(before, access) ? subjectOf(value) : maybeMissing);
      isText &&= value.kind === 'text';
      if (maybeMissing !== undefined && (value.kind === 'number' || value.kind === 'boolean')) {
        value = { ...value, askedOf: maybeMissing };
      }
    }
    return value;
  }

  private map(entries: readonly (readonly [AbstractValue, AbstractValue])[]): AbstractValue {
    const known = new Map<string, AbstractValue>();
    let open = false;
    for (const [key, value] of entries) {
      const name = constantText(key);
      if (name === undefined) {
        open = true;
      } else {
        known.set(name, value);
      }
    }
    return { kind: 'map', entries: known, open };
  }

  private step(value: AbstractValue, access: Access, state: RunState): AbstractValue {
    this.log.receiver(access, value);
    switch (access.kind) {
      case 'property':
        return property(value, access.name, state);
      case 'index':
        return element(value, this.evaluate(access.index, state), state);
      case 'method': {
        const args = access.args.map((arg) => this.evaluate(arg, state));
        const result = method(value, access.name, args, state);
        noteCall(value, access.name, args, state);
        return result;
      }
    }
  }

  private binary(expression: BinaryExpression, state: RunState): AbstractValue {
    const left = this.evaluate(expression.left, state);
    const right = this.evaluate(expression.right, state);
    const leftTruth = truthiness(left, expression.left);
    const rightTruth = truthiness(right, expression.right);
    const nulls = [isNull(left, expression.left), isNull(right, expression.right)].filter(Boolean).length;
    // What is not known may be null itself.
    const toNull = nulls > 0 && left.kind !== 'unknown' && right.kind !== 'unknown';
    switch (expression.operator) {
      case '&&':
        return { kind: 'boolean', condition: and(leftTruth, rightTruth) };
      case '||':
        return { kind: 'boolean', condition: or(leftTruth, rightTruth) };
      case '==':
        return toNull ? truth(nulls === 2) : equality(left, right);
      case '!=': {
        const equal = equality(left, right);
        return toNull ? truth(nulls === 1) : equal.kind === 'boolean' ? { kind: 'boolean', condition: not(equal.condition) } : equal;
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
        return { kind: 'boolean', condition: comparison(left, right, expression.operator) };
      case '+':
        // Beside a text, null is what the template has in its place.
        return nulls > 0 ? unknown('a sum or a joined text', left, right) : sum(left, right);
      default:
        return arithmetic(left, right, expression.operator);
    }
  }
}

/** The part of the payload that a value is, or was made of. */
function fromPayload(value: AbstractValue): TextHole | undefined {
  const parts = value.kind === 'text' || value.kind === 'data' ? partsOf(value) : undefined;
  return parts?.find((part) => typeof part !== 'string' && part.origin.kind === 'data') as TextHole | undefined;
}

/** Whether a step names a member that a map of the service may not have, other than a name that a loop found in that map. */
function isNamedMember(value: AbstractValue, access: Access): boolean {
  return (value.kind === 'param-map' || value.kind === 'object')
    && (access.kind === 'property' ? value.kind === 'param-map' || ['stageVariables', 'context'].includes(value.name)
      : access.kind === 'index' ? access.index.kind === 'string' : access.name === 'get' && access.args[0]?.kind === 'string');
}

/** Whether a value is null: what is missing is the empty string, but a calculation without a result is not. */
export function isNull(value: AbstractValue, expression: Expression): boolean {
  return value.kind === 'null' && (expression.kind === 'parentheses' ? isNull(value, expression.inner) : expression.kind !== 'reference');
}

function variable(name: string, state: RunState): AbstractValue {
  return state.variables.get(name) ?? BUILT_IN.get(name) ?? UNASSIGNED;
}

function range(from: AbstractValue, to: AbstractValue): AbstractValue {
  if (from.kind === 'number' && to.kind === 'number' && from.value !== undefined && to.value !== undefined) {
    const step = from.value <= to.value ? 1 : -1;
    const size = Math.min(Math.abs(to.value - from.value) + 1, LIST_LIMIT);
    return { kind: 'list', items: Array.from({ length: size }, (_, i) => known((from.value ?? 0) + i * step)) };
  }
  return unknown('a range', from, to);
}

function comparison(left: AbstractValue, right: AbstractValue, operator: string): Condition {
  if (left.kind === 'number' && right.kind === 'number') {
    if (left.value === undefined || right.value === undefined) {
      return { test: 'opaque', key: `${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}` };
    }
    const [a, b] = [left.value, right.value];
    return { test: 'known', value: operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b };
  }
  if ([left, right].some((side) => ['text', 'null', 'list', 'map', 'pieces', 'param-map', 'params', 'boolean'].includes(side.kind))) {
    return NEVER;
  }
  const subject = subjectOf(left) ?? subjectOf(right);
  return subject !== undefined && (left.kind === 'number' || right.kind === 'number')
    ? { test: 'number', subject, than: operator }
    : { test: 'opaque', key: `${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}` };
}

function sum(left: AbstractValue, right: AbstractValue): AbstractValue {
  if (left.kind === 'number' && right.kind === 'number') {
    return known(left.value === undefined || right.value === undefined ? undefined : left.value + right.value);
  }
  if ([left, right].every(({ kind }) => ['number', 'boolean', 'list', 'map', 'pieces'].includes(kind))) {
    return NO_RESULT;
  }
  if (left.kind === 'data' || right.kind === 'data') {
    return unknown('a sum or a joined text', left, right);
  }
  const parts = [left.kind === 'number' && left.value === undefined ? undefined : partsOf(left), partsOf(right)];
  if (parts[0] === undefined || parts[1] === undefined || parts[0].length + parts[1].length > GROWTH_LIMIT) {
    return unknown('a sum or a joined text', left, right);
  }
  return { kind: 'text', parts: [...parts[0], ...parts[1]] };
}

function arithmetic(left: AbstractValue, right: AbstractValue, operator: string): AbstractValue {
  if (left.kind === 'text' || right.kind === 'text' || left.kind === 'null' || right.kind === 'null') {
    return NO_RESULT;
  }
  if (left.kind !== 'number' || right.kind !== 'number' || left.value === undefined || right.value === undefined) {
    return left.kind === 'number' && right.kind === 'number' ? known(undefined) : unknown('a calculation', left, right);
  }
  switch (operator) {
    case '-':
      return known(left.value - right.value);
    case '*':
      return known(left.value * right.value);
    default:
      return right.value === 0 ? NO_RESULT
        : known(operator === '/' ? Math.trunc(left.value / right.value) : left.value % right.value);
  }
}

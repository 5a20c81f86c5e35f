import type { Block, IfDirective, SetDirective } from '../../../vtl/tree';
import { GROWTH_LIMIT } from '../values/abstract-change';
import type { AbstractEvaluator } from './abstract-evaluator';
import { truthiness } from '../values/abstract-truth';
import { constantText, text, unknown, type AbstractValue } from '../values/abstract-value';
import type { RunLog } from './run-log';
import type { RunState } from './run-state';
import { hole } from '../values/text-hole';

/** Runs the insides of interpolated strings. */
export class StringRun {
  public constructor(
    private readonly log: RunLog, private readonly evaluator: AbstractEvaluator,
    private readonly assign: (statement: SetDirective, state: RunState) => void,
  ) {
  }

  /** Runs the inside of a string, and answers its text. */
  public textOf(block: Block, state: RunState): AbstractValue {
    const parts: (string | ReturnType<typeof hole>)[] = [];
    for (const statement of block.statements) {
      if (statement.kind === 'text' || statement.kind === 'raw' || statement.kind === 'directive' || statement.kind === 'literal') {
        parts.push(statement.text);
      } else if (statement.kind === 'hole') {
        parts.push(hole({ kind: 'other', why: 'text that is filled in later' }));
      } else if (statement.kind === 'reference') {
        parts.push(statement.prefix);
        if (statement.escaped) {
          parts.push(statement.text);
          continue;
        }
        const value = this.evaluator.evaluate(statement, state);
        const printed = value.kind === 'text' ? value.parts
          : value.kind === 'data' ? [hole({ kind: 'data', path: value.path })]
            : constantText(value) === undefined ? undefined : [constantText(value) ?? ''];
        if (printed === undefined) {
          return value.kind === 'number'
            ? { kind: 'text', parts: [...parts, hole({ kind: 'other', why: 'a number' })] }
            : unknown('a value inside a string', value, { kind: 'text', parts });
        }
        parts.push(...printed);
      } else if (statement.kind === 'set') {
        this.assign(statement, state);
      } else if (statement.kind === 'if') {
        const value = this.decided(statement, state);
        if (value === undefined) {
          return unknown('a string with a condition', { kind: 'text', parts });
        }
        parts.push(...(value.kind === 'text' ? value.parts : []));
      } else if (statement.kind !== 'comment') {
        return unknown('a string with a directive', { kind: 'text', parts });
      }
    }
    return parts.length > GROWTH_LIMIT ? unknown('a long text', { kind: 'text', parts: joined(parts) }) : { kind: 'text', parts: joined(parts) };
  }

  /** A condition inside a string whose outcome is known. */
  private decided(statement: IfDirective, state: RunState): AbstractValue | undefined {
    for (const branch of statement.branches) {
      const condition = truthiness(this.evaluator.evaluate(branch.condition, state), branch.condition);
      if (condition.test !== 'known') {
        return undefined;
      }
      this.log.outcome(branch.condition, condition.value);
      if (condition.value) {
        return this.textOf(branch.body, state);
      }
    }
    return statement.otherwise === undefined ? text('') : this.textOf(statement.otherwise.body, state);
  }
}

/** Texts that touch become one. */
function joined(parts: readonly (string | ReturnType<typeof hole>)[]): (string | ReturnType<typeof hole>)[] {
  const out: (string | ReturnType<typeof hole>)[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    if (typeof part === 'string' && typeof last === 'string') {
      out[out.length - 1] = last + part;
    } else if (part !== '') {
      out.push(part);
    }
  }
  return out;
}

import type { Block, DefineDirective, ForeachDirective, IfDirective, Reference, SetDirective, Statement } from '../../../vtl/tree';
import { AbstractEvaluator, isNull } from './abstract-evaluator';
import { truthiness } from '../values/abstract-truth';
import { MISSING, text, valueKey } from '../values/abstract-value';
import { WAY_LIMIT } from '../values/fact';
import { elementAt, loopCounts } from './loop-elements';
import { AbstractPrinter } from '../json/print-abstract';
import { RunLog } from './run-log';
import { distinct, RunState } from './run-state';
import { StringRun } from './string-run';
import { hole } from '../values/text-hole';

const STATE_LIMIT = 48;
const STEP_LIMIT = 60_000;
/** Bounds the time of a run: what a step costs depends on what is known where it is taken. */
const WORK_LIMIT = 2_500_000;
const MAX_DEPTH = 12;

/**
 * Runs a template on every way through it at once, without a request: each branch both ways, each loop never,
 * once and twice, unknown values as holes. What it sees is in the log.
 */
export function runAbstractly(root: Block): RunLog {
  const log = new RunLog();
  new AbstractRun(log).run(root);
  return log;
}

class AbstractRun {
  private readonly printer: AbstractPrinter;
  private readonly evaluator: AbstractEvaluator;
  private steps = 0;
  private work = 0;
  private depth = 0;

  constructor(private readonly log: RunLog) {
    this.printer = new AbstractPrinter(log);
    this.evaluator = new AbstractEvaluator(log, (block, state) => strings.textOf(block, state));
    const strings = new StringRun(log, this.evaluator, (statement, state) => this.set(statement, state));
  }

  run(root: Block): void {
    const end = { start: root.end, end: root.end };
    for (const state of this.block(root, [new RunState()])) {
      this.printer.end(state, end);
      this.log.need(state.needs);
    }
  }

  private block(block: Block, start: readonly RunState[]): RunState[] {
    let states = [...start];
    for (const statement of block.statements) {
      if (states.every(({ ended }) => ended !== 'no')) {
        return states;
      }
      states = states.flatMap((state) => (state.ended === 'no' ? this.statement(statement, state) : [state]));
      if (states.length > 1) {
        states = this.distinct(states);
      }
    }
    return states;
  }

  private copy(state: RunState): RunState {
    this.work += state.weight;
    return state.copy();
  }

  private distinct(states: readonly RunState[]): RunState[] {
    this.work += states.reduce((sum, { weight }) => sum + weight, 0);
    const result = distinct(states, STATE_LIMIT);
    if (result.dropped) {
      this.log.gaps.add('there are too many ways through the template');
    }
    return result.states;
  }

  private statement(statement: Statement, state: RunState): RunState[] {
    if (++this.steps > STEP_LIMIT || this.work > WORK_LIMIT) {
      this.log.gaps.add('the template is too large to follow every way through it');
      state.ended = 'stop';
      state.lost = true;
      return [state];
    }
    switch (statement.kind) {
      case 'text': {
        const { start, end } = statement;
        const printed = statement.text;
        const exact = end - start === printed.length;
        this.work += printed.length;
        this.printer.text(state, printed, (i) => (exact ? { start: start + i, end: start + i + 1 } : { start, end }));
        return [state];
      }
      case 'comment':
      case 'raw':
      case 'literal':
      case 'directive':
        this.printer.text(state, statement.text, () => statement);
        return [state];
      case 'hole':
        return this.printer.value(state, text(hole({ kind: 'other', why: 'text that is filled in later' })), statement);
      case 'reference':
        return this.reference(statement, state);
      case 'set':
        return [this.set(statement, state)];
      case 'if':
        return this.branches(statement, state);
      case 'foreach':
        return this.loop(statement, state);
      case 'define':
        return [this.define(statement, state)];
      case 'stop':
      case 'break':
        state.ended = statement.kind;
        return [state];
      case 'resource':
      case 'broken':
        state.ended = 'stop';
        state.lost = true;
        return [state];
      case 'macro':
        return [state];
    }
  }

  private reference(reference: Reference, state: RunState): RunState[] {
    this.printer.text(state, reference.prefix, () => reference);
    if (reference.escaped) {
      this.printer.text(state, reference.text, () => reference);
      return [state];
    }
    const value = this.evaluator.evaluate(reference, state);
    this.log.print(reference, value);
    if (value.kind === 'block' && this.depth < MAX_DEPTH) {
      this.depth++;
      const after = this.block(value.body, [state]);
      this.depth--;
      return after;
    }
    return this.printer.value(state, value, reference);
  }

  private define(statement: DefineDirective, state: RunState): RunState {
    state.variables.set(statement.name, { kind: 'block', body: statement.body });
    return state;
  }

  private set(statement: SetDirective, state: RunState): RunState {
    const value = this.evaluator.evaluate(statement.value, state);
    const { target } = statement;
    const assigned = isNull(value, statement.value) ? undefined : value.kind === 'null' ? text('') : value;
    if (target.accesses.length > 0) {
      this.log.holder(statement, this.evaluator.holder(target, state));
    }
    if (assigned !== undefined) {
      this.evaluator.assign(target, assigned, state);
    }
    return state;
  }

  private branches(statement: IfDirective, start: RunState): RunState[] {
    const exits: RunState[] = [];
    let open = [start];
    for (const branch of statement.branches) {
      const others: RunState[] = [];
      for (const state of open) {
        const condition = truthiness(this.evaluator.evaluate(branch.condition, state), branch.condition);
        for (const outcome of [true, false]) {
          const ways = state.facts.assume(condition, outcome);
          if (ways.length >= WAY_LIMIT) {
            this.log.gaps.add('there are too many ways through the template');
          }
          for (const facts of ways) {
            this.log.outcome(branch.condition, outcome);
            const next = this.copy(state);
            next.facts = facts;
            if (outcome) {
              exits.push(...this.block(branch.body, [next]));
            } else {
              others.push(next);
            }
          }
        }
      }
      open = this.distinctWays(others);
    }
    return [...exits, ...(statement.otherwise === undefined ? open : this.block(statement.otherwise.body, open))];
  }

  /** Ways that a condition parted stay apart, however alike they printed: what they prove differs. */
  private distinctWays(states: RunState[]): RunState[] {
    return states.length <= STATE_LIMIT ? states : this.distinct(states);
  }

  private loop(statement: ForeachDirective, start: RunState): RunState[] {
    const source = statement.source === undefined ? MISSING : this.evaluator.evaluate(statement.source, start);
    this.log.source(statement, source);
    if (source.kind === 'data') {
      start.require(source.path, 'list');
    }
    // Kept where changes of values are followed, under a name that no variable has.
    const walked = `#foreach ${statement.start}`;
    const outer = [statement.variable, 'foreach', 'velocityCount', 'velocityHasNext', walked].map((name) => [name, start.variables.get(name)] as const);
    const outerLoop = start.variables.get('foreach');
    const exits: RunState[] = [];
    const key = valueKey(source);
    for (const count of loopCounts(source, key, start)) {
      let states = [this.copy(start)];
      states[0].lengths.set(key, count);
      states[0].variables.set(walked, source);
      for (let index = 0; index < count; index++) {
        for (const state of states) {
          if (state.ended === 'no') {
            state.variables.set(statement.variable, elementAt(state.variables.get(walked) ?? source, index));
            state.variables.set('foreach', { kind: 'loop', index, last: index === count - 1, parent: outerLoop });
            state.variables.set('velocityCount', { kind: 'number', value: index + 1 });
            state.variables.set('velocityHasNext', { kind: 'boolean', condition: { test: 'known', value: index < count - 1 } });
          }
        }
        states = this.block(statement.body, states);
      }
      exits.push(...states);
    }
    for (const state of exits) {
      state.ended = state.ended === 'break' ? 'no' : state.ended;
      for (const [name, value] of outer) {
        if (value === undefined) {
          state.variables.delete(name);
        } else {
          state.variables.set(name, value);
        }
      }
    }
    return this.distinct(exits);
  }
}

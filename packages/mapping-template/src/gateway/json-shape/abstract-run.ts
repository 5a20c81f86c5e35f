import type { Block, DefineDirective, ForeachDirective, IfDirective, Reference, SetDirective, Statement } from '../../vtl/tree';
import { AbstractEvaluator, GROWTH_LIMIT } from './abstract-evaluator';
import {
  constantText, MISSING, NO_RESULT, text, unknown, valueKey, type AbstractValue,
} from './abstract-value';
import { hole } from './text-hole';
import { piece } from './abstract-members';
import { truthiness } from './abstract-truth';
import { WAY_LIMIT } from './fact';
import { AbstractPrinter } from './print-abstract';
import { RunLog } from './run-log';
import { distinct, RunState } from './run-state';

const STATE_LIMIT = 48;
const STEP_LIMIT = 60_000;
/** Bounds the time of a run: what a step costs depends on what is known where it is taken. */
const WORK_LIMIT = 2_500_000;
const MAX_DEPTH = 12;
const LOOP_LIMIT = 5;

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
    this.evaluator = new AbstractEvaluator(log, (block, state) => this.insideString(block, state));
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
    if (target.accesses.length === 0) {
      if (value.kind !== 'null' || value.why !== 'no-result' || statement.value.kind === 'reference') {
        state.variables.set(target.name, value.kind === 'null' ? text('') : value);
      }
      return state;
    }
    const holder = this.evaluator.holder(target, state);
    this.log.holder(statement, holder);
    this.evaluator.assign(target, value, state);
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
    const outer = [statement.variable, 'foreach', 'velocityCount', 'velocityHasNext'].map((name) => [name, start.variables.get(name)] as const);
    const outerLoop = start.variables.get('foreach');
    const exits: RunState[] = [];
    const key = valueKey(source);
    for (const count of this.counts(source, key, start)) {
      let states = [this.copy(start)];
      states[0].lengths.set(key, count);
      for (let index = 0; index < count; index++) {
        for (const state of states) {
          if (state.ended === 'no') {
            state.variables.set(statement.variable, elementAt(source, index));
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

  /** How often a loop may run, as far as it matters. */
  private counts(source: AbstractValue, key: string, state: RunState): readonly number[] {
    const earlier = state.lengths.get(key);
    if (earlier !== undefined && source.kind !== 'list') {
      return [earlier];
    }
    switch (source.kind) {
      case 'list':
        if (source.items.length > LOOP_LIMIT) {
          return [LOOP_LIMIT];
        }
        return [source.items.length];
      case 'pieces': {
        const constant = constantText({ kind: 'text', parts: source.of });
        return constant === undefined ? [1, 2] : [Math.min(LOOP_LIMIT, constant.split(source.separator ?? ',').length)];
      }
      case 'map':
        return source.open ? [0, 1, 2] : [Math.min(LOOP_LIMIT, source.entries.size)];
      case 'names':
      case 'values':
        return this.counts(source.of, valueKey(source.of), state);
      case 'params':
        return [3];
      case 'data':
      case 'param-map':
      case 'unknown':
        return [0, 1, 2];
      case 'object':
        return source.name === 'stageVariables' || source.name === 'context' ? [0, 1, 2] : [0];
      default:
        return [0];
    }
  }

  /** Runs the inside of an interpolated string, and answers its text. */
  private insideString(block: Block, state: RunState): AbstractValue {
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
        this.set(statement, state);
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
        return this.insideString(branch.body, state);
      }
    }
    return statement.otherwise === undefined ? text('') : this.insideString(statement.otherwise.body, state);
  }
}

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

const LOCATION_NAMES = ['path', 'querystring', 'header'];

function elementAt(source: AbstractValue, index: number): AbstractValue {
  switch (source.kind) {
    case 'list':
      return source.items[index] ?? NO_RESULT;
    case 'pieces':
      return piece(source, index);
    case 'data':
      return { kind: 'data', path: [...source.path, index] };
    case 'names':
      return nameAt(source.of, index);
    case 'map':
      return [...source.entries.values()][index] ?? unknown('a value of a map', source);
    case 'param-map':
      return text(hole({ kind: 'param', name: `p${index}`, location: source.location }));
    case 'values':
      return elementAt(source.of, index);
    case 'params':
      return { kind: 'param-map', location: undefined };
    case 'object':
      return source.name === 'stageVariables' ? text(hole({ kind: 'stage', name: `v${index}` })) : unknown('a member of $context', source);
    default:
      return unknown('an element of something unknown', source);
  }
}

function nameAt(of: AbstractValue, index: number): AbstractValue {
  switch (of.kind) {
    case 'params':
      return text(LOCATION_NAMES[index]);
    case 'param-map':
      return text(hole({ kind: 'param-name', name: `p${index}`, location: of.location }));
    case 'data':
      return text(hole({ kind: 'data-key', path: of.path, name: `k${index}` }));
    case 'map': {
      const name = [...of.entries.keys()][index];
      return name === undefined ? unknown('a name in a map', of) : text(name);
    }
    case 'object':
      return of.name === 'stageVariables'
        ? text(hole({ kind: 'other', why: 'the name of a stage variable' }))
        : text(hole({ kind: 'context', name: `name ${index}`, fromCaller: false }));
    default:
      return unknown('a name in something unknown', of);
  }
}

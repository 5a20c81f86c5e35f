import { LineMap, type SourceSpan } from '../../vtl/source';
import type { Block, Expression, ForeachDirective, IfDirective, SetDirective, Statement } from '../../vtl/tree';
import { derived, either, merged, NO_FLOW, OTHER, shaped, type Flow, type ReadShape } from './read-flow';
import { ReadLog } from './read-log';
import { ReferenceReader } from './read-references';
import { joinStates, ReadState } from './read-state';
import type { TemplateReads } from './template-reads';

const MAX_ROUNDS = 8;
const MAX_DEPTH = 16;

/** Passes of loops that are followed at most: loops in loops multiply. A template with more of them is said to require nothing. */
const MAX_PASSES = 1000;

/**
 * How much is copied, joined and put together at most. Behind that the analysis goes on roughly: branches and passes are taken one behind
 * the other, a variable may be all that it ever was, and nothing is said to be required.
 */
const MAX_WORK = 1_000_000;

/**
 * Answers what a template reads from the request.
 *
 * Follows variables, loops, blocks and strings; a name that only the run decides is answered as computed.
 */
export function analyseReads(text: string, root: Block): TemplateReads {
  const analysis = new ReadAnalysis();
  const printed = analysis.run(root);
  return analysis.log.reads(printed, new LineMap(text));
}

class ReadAnalysis {
  readonly log = new ReadLog();
  private readonly references = new ReferenceReader(
    this.log, (expression, state) => this.evaluate(expression, state), (flow, span, state) => this.textOf(flow, span, state),
  );
  private readonly ends: ReadState[] = [];
  private readonly breaks: ReadState[][] = [];
  private depth = 0;
  private passes = 0;
  private work = 0;

  /** Runs the template; answers what is printed on every way through it. */
  run(root: Block): ReadonlySet<string> {
    const last = this.block(root, new ReadState());
    const exits = last.ended ? this.ends : [...this.ends, last];
    const printed = joinStates(exits.map((state) => Object.assign(state.copy(), { ended: false }))).must;
    return this.passes > MAX_PASSES || this.isRough ? new Set() : printed;
  }

  private get isRough(): boolean {
    return this.work > MAX_WORK;
  }

  private copy(state: ReadState): ReadState {
    this.work += state.weight;
    return state.copy();
  }

  private join(states: readonly ReadState[]): ReadState {
    this.work += states.reduce((sum, { weight }) => sum + weight, 0);
    return joinStates(states);
  }

  /** A part that may run, on the state that all ways share. */
  private roughly(body: Block, state: ReadState): ReadState {
    const after = this.block(body, state);
    after.ended = false;
    return after;
  }

  private block(block: Block, start: ReadState): ReadState {
    let state = start;
    for (const statement of block.statements) {
      if (state.ended) {
        break;
      }
      state = this.statement(statement, state);
    }
    return state;
  }

  private statement(statement: Statement, state: ReadState): ReadState {
    switch (statement.kind) {
      case 'reference':
        return statement.escaped ? state : this.printed(statement, state);
      case 'set':
        return this.set(statement, state);
      case 'if':
        return this.branches(statement, state);
      case 'foreach':
        return this.loop(statement, state);
      case 'define':
        this.assign(statement.name, shaped({ is: 'block', bodies: [statement.body], certain: true }), state);
        return state;
      case 'stop':
        this.leave(this.ends, state);
        return Object.assign(state, { ended: true });
      case 'break':
        this.leave(this.breaks[this.breaks.length - 1] ?? this.ends, state);
        return Object.assign(state, { ended: true });
      default:
        return state;
    }
  }

  private leave(exits: ReadState[], state: ReadState): void {
    if (!this.isRough) {
      exits.push(this.copy(state));
    }
  }

  private printed(expression: Expression, state: ReadState): ReadState {
    const flow = this.evaluate(expression, state);
    if (flow.shape.is === 'block') {
      return this.printedBlock(flow.shape, expression, state);
    }
    state.print(this.references.whole(flow, expression));
    return state;
  }

  private printedBlock({ bodies, certain }: Extract<ReadShape, { is: 'block' }>, span: SourceSpan, state: ReadState): ReadState {
    if (this.depth >= MAX_DEPTH) {
      this.log.anything(span);
      return state;
    }
    this.depth++;
    const after = this.isRough ? bodies.reduce((each, body) => this.roughly(body, each), state)
      : certain && bodies.length === 1 ? this.block(bodies[0], state)
        : this.join([...certain ? [] : [this.copy(state)], ...bodies.map((body) => this.block(body, this.copy(state)))]);
    this.depth--;
    return after;
  }

  /** What the text of a block carries where it is a value, such as an argument. */
  private textOf(flow: Flow, span: SourceSpan, state: ReadState): Flow {
    if (flow.shape.is !== 'block') {
      return flow;
    }
    const { may } = this.printedBlock(flow.shape, span, new ReadState(new Map(state.variables)));
    return merged(flow, { ...NO_FLOW, may });
  }

  private assign(name: string, value: Flow, state: ReadState): void {
    const before = state.variables.get(name);
    state.variables.set(name, this.isRough ? shaped(before === undefined ? value.shape : either(before, value).shape) : value);
  }

  private set(statement: SetDirective, state: ReadState): ReadState {
    const { target } = statement;
    const value = this.evaluate(statement.value, state);
    this.work += value.must.size + value.may.size;
    if (target.accesses.length === 0) {
      this.assign(target.name, value, state);
      return state;
    }
    this.references.handedOn(value, statement.value, state);
    for (const access of target.accesses) {
      if (access.kind === 'index') {
        this.evaluate(access.index, state);
      }
    }
    const holder = state.variables.get(target.name);
    if (holder !== undefined) {
      state.variables.set(target.name, merged(holder, value));
    }
    return state;
  }

  private branches(statement: IfDirective, start: ReadState): ReadState {
    const rough = this.isRough;
    const exits: ReadState[] = [];
    for (const branch of statement.branches) {
      this.log.test(this.evaluate(branch.condition, start).may);
      exits.push(rough ? this.roughly(branch.body, start) : this.block(branch.body, this.copy(start)));
    }
    if (rough) {
      return statement.otherwise === undefined ? start : this.roughly(statement.otherwise.body, start);
    }
    exits.push(statement.otherwise === undefined ? start : this.block(statement.otherwise.body, start));
    return this.join(exits);
  }

  private loop(statement: ForeachDirective, start: ReadState): ReadState {
    const source = statement.source === undefined ? NO_FLOW : this.evaluate(statement.source, start);
    if (statement.source !== undefined) {
      this.references.whole(source, statement.source);
    }
    const outer = start.variables.get(statement.variable);
    if (this.isRough) {
      start.variables.set(statement.variable, shaped(elementOf(source).shape));
      start.variables.set('foreach', NO_FLOW);
      return this.roughly(statement.body, start);
    }
    const exits: ReadState[] = runsOnce(statement.source, source) ? [] : [this.copy(start)];
    let state = start;
    let key = '';
    for (let round = 0; round < MAX_ROUNDS && key !== state.key; round++) {
      if (++this.passes > MAX_PASSES && round > 0) {
        break;
      }
      key = state.key;
      state = this.copy(state);
      state.variables.set(statement.variable, elementOf(source));
      state.variables.set('foreach', NO_FLOW);
      this.breaks.push([]);
      state = this.block(statement.body, state);
      exits.push(state, ...(this.breaks.pop() ?? []));
      if (state.ended) {
        break;
      }
    }
    if (!state.ended && key !== state.key) {
      // What still changes may become anything.
      const wide = this.copy(state);
      for (const [name, flow] of wide.variables) {
        if (flow.shape.is === 'words' || flow.shape.is === 'list') {
          wide.variables.set(name, { ...flow, shape: OTHER });
        }
      }
      this.breaks.push([]);
      exits.push(this.roughly(statement.body, wide), ...(this.breaks.pop() ?? []));
    }
    const after = this.copy(this.join(exits));
    if (outer === undefined) {
      after.variables.delete(statement.variable);
    } else {
      after.variables.set(statement.variable, outer);
    }
    after.variables.delete('foreach');
    return after;
  }

  private evaluate(expression: Expression, state: ReadState): Flow {
    switch (expression.kind) {
      case 'reference':
        return this.references.read(expression, state);
      case 'string':
        return expression.holes.length > 0 ? NO_FLOW : shaped({ is: 'words', words: [expression.value] });
      case 'interpolation':
        return this.interpolated(expression.body, state);
      case 'list':
        return this.list(expression.items.map((item) => this.handedOn(item, state)));
      case 'map':
        return expression.entries
          .map((entry) => merged(this.handedOn(entry.key, state), this.handedOn(entry.value, state)))
          .reduce((all, entry) => merged(all, entry), NO_FLOW);
      case 'range':
        return merged(this.handedOn(expression.from, state), this.handedOn(expression.to, state));
      case 'not':
        return this.tested(this.evaluate(expression.operand, state));
      case 'parentheses':
        return this.evaluate(expression.inner, state);
      case 'binary': {
        const both = merged(this.handedOn(expression.left, state), this.handedOn(expression.right, state));
        return '+-*/%'.includes(expression.operator) ? both : this.tested(both);
      }
      default:
        return NO_FLOW;
    }
  }

  private handedOn(expression: Expression, state: ReadState): Flow {
    return this.references.handedOn(this.evaluate(expression, state), expression, state);
  }

  private tested(flow: Flow): Flow {
    this.log.test(flow.may);
    return derived(flow);
  }

  private list(items: readonly Flow[]): Flow {
    const words = items.map((item) => (item.shape.is === 'words' && item.shape.words.length === 1 ? item.shape.words[0] : undefined));
    if (words.length > 0 && words.every((word) => word !== undefined)) {
      return shaped({ is: 'list', items: [shaped({ is: 'words', words: words.filter((word) => word !== undefined) })] });
    }
    return { ...items.reduce((all, item) => merged(all, item), NO_FLOW), shape: items.length > 0 ? { is: 'pieces' } : OTHER };
  }

  private interpolated(body: Block, state: ReadState): Flow {
    const inner = new ReadState(state.variables);
    const after = this.block(body, inner);
    if (after.variables !== state.variables) {
      for (const [name, flow] of after.variables) {
        state.variables.set(name, flow);
      }
    }
    const constant = constantText(body, after);
    return { must: after.must, may: after.may, shape: constant === undefined ? OTHER : { is: 'words', words: [constant] } };
  }
}

/** The text of an interpolated string whose references all stand for one known word. */
function constantText(body: Block, state: ReadState): string | undefined {
  let text = '';
  for (const statement of body.statements) {
    if (statement.kind === 'text') {
      text += statement.text;
    } else if (statement.kind === 'reference' && statement.accesses.length === 0 && !statement.escaped) {
      const shape = state.variables.get(statement.name)?.shape;
      if (shape?.is !== 'words' || shape.words.length !== 1) {
        return undefined;
      }
      text += statement.prefix + shape.words[0];
    } else {
      return undefined;
    }
  }
  return text;
}

function elementOf(source: Flow): Flow {
  switch (source.shape.is) {
    case 'words':
      return source;
    case 'list':
      return source.shape.items[0];
    default:
      return { ...source, shape: OTHER };
  }
}

/** Whether a loop over this runs at least once whatever the request. */
function runsOnce(expression: Expression | undefined, source: Flow): boolean {
  return source.shape.is === 'pieces' || source.shape.is === 'list' || expression?.kind === 'range';
}

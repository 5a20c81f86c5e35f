import type { SourceSpan } from '../../../vtl/source';
import { CharSet } from '../../analysis/char-set';
import { carriesCaller, constantText, text, type AbstractValue, type Asked } from '../values/abstract-value';
import { hole, type TextHole } from '../values/text-hole';
import type { Condition } from '../values/condition';
import { outsideProblem, stringProblem } from './hole-problem';
import {
  endJson, isInString, isValueDue, readJson, readUnknownToken, readWholeValue, type JsonFault, type JsonStep,
} from './json-machine';
import { wayOf, type PrintProblem, type RunLog } from '../run/run-log';
import type { RunState } from '../run/run-state';
import { textProperties, type TextProperties } from '../values/text-properties';

/** Faults behind which the structure of the text is still known. */
const SEPARATORS: ReadonlySet<JsonFault> = new Set<JsonFault>(['missing-separator', 'trailing-comma', 'leading-comma', 'double-comma', 'missing-value']);

/** Whether a text was JSON before something was done to it that may leave it none. */
function wasJson({ origin, steps }: TextHole): boolean {
  return (origin.kind === 'payload' || origin.kind === 'json') && steps.some(({ name }) => !['trim', 'strip', 'toString'].includes(name));
}

/** Prints into the JSON text of a way, and logs where that cannot be right. */
export class AbstractPrinter {
  constructor(private readonly log: RunLog) {}

  /** Prints known text; `spanOf` answers where in the template a character stands. */
  text(state: RunState, value: string, spanOf: (index: number) => SourceSpan): void {
    for (let i = 0; i < value.length && !state.lost; i++) {
      const char = value[i];
      const blank = char === ' ' || char === '\t' || char === '\n' || char === '\r';
      if (state.begun === 'no' && !blank) {
        this.begin(state, char, spanOf(i));
      } else if (state.begun === 'opaque' && !blank) {
        state.lost = true;
      }
      if (!state.lost && state.begun !== 'no') {
        const before = state.json;
        this.step(state, readJson(state.json, char), spanOf(i));
        this.track(state, before.stack.length, char, spanOf(i), blank && !isInString(before));
      }
    }
  }

  /** Prints a value; answers the states that go on: more than one where the outcome decides what follows. */
  value(state: RunState, value: AbstractValue, span: SourceSpan): RunState[] {
    const constant = value.kind === 'text' ? undefined : constantText(value);
    if (constant !== undefined) {
      this.text(state, constant, () => span);
      return [state];
    }
    switch (value.kind) {
      case 'text':
        for (const part of value.parts) {
          if (typeof part === 'string') {
            this.text(state, part, () => span);
          } else {
            this.hole(state, part, span);
          }
        }
        return [state];
      case 'number':
        this.maybeNothing(state, value.askedOf, span);
        this.whole(state, span, readUnknownToken);
        return [state];
      case 'boolean':
        this.maybeNothing(state, value.askedOf, span);
        return this.boolean(state, value.condition, span);
      case 'data':
        state.require(value.path, 'scalar');
        this.hole(state, hole({ kind: 'data', path: value.path }), span);
        return [state];
      case 'list':
        return this.list(state, value, span);
      case 'map':
        return this.map(state, value, span);
      case 'params':
      case 'param-map':
        this.javaText(state, 'printed-map', value, span);
        return [state];
      case 'pieces':
      case 'names':
      case 'values':
        this.javaText(state, 'printed-list', value, span);
        return [state];
      case 'object':
      case 'loop':
        return [state];
      default:
        this.lose(state, 'a value that is not known is printed');
        return [state];
    }
  }

  /** The end of the output. */
  end(state: RunState, span: SourceSpan): void {
    this.log.begun.add(state.begun);
    if (state.lost || state.begun !== 'json') {
      return;
    }
    const fault = endJson(state.json);
    if (fault !== undefined) {
      this.fault(state, fault, state.opened[state.opened.length - 1] ?? state.lastEnd ?? span);
    }
  }

  private begin(state: RunState, char: string, span: SourceSpan): void {
    if ('{["'.includes(char)) {
      state.begun = 'json';
      return;
    }
    state.begun = 'plain';
    state.lost = true;
    this.log.plainStarts.push({ span, char });
  }

  private hole(state: RunState, subject: TextHole, span: SourceSpan): void {
    const properties = textProperties(subject, state.facts);
    if (properties.constant !== undefined) {
      this.text(state, properties.constant, () => span);
      return;
    }
    if (state.lost) {
      return;
    }
    if (state.begun === 'no') {
      if (subject.origin.kind === 'data' && subject.origin.path.length === 0 && subject.steps.length === 0) {
        this.problem(state, 'printed-payload', subject, span);
      }
      state.begun = 'opaque';
      state.json = { ...state.json, mode: 'done' };
      return;
    }
    if (isInString(state.json)) {
      this.insideString(state, subject, properties, span);
    } else {
      this.outsideString(state, subject, properties, span);
    }
  }

  private insideString(state: RunState, subject: TextHole, properties: TextProperties, span: SourceSpan): void {
    const problem = stringProblem(subject, properties);
    if (problem !== undefined) {
      this.problem(state, problem, subject, span);
    }
    state.lastEnd = span;
  }

  private outsideString(state: RunState, subject: TextHole, properties: TextProperties, span: SourceSpan): void {
    if (state.json.mode === 'token') {
      this.whole(state, span, readUnknownToken);
      return;
    }
    const isOwn = ['param', 'data', 'json'].includes(subject.origin.kind);
    if (!isValueDue(state.json) && !(isOwn && state.json.mode === 'comma-or-end' && state.json.stack.endsWith('['))) {
      if (subject.origin.kind === 'param' || subject.origin.kind === 'payload') {
        this.problem(state, 'raw-outside', subject, span);
      }
      this.lose(state, 'a value stands where JSON has punctuation');
      return;
    }
    if (properties.isJson) {
      this.whole(state, span, readWholeValue);
      return;
    }
    const problem = outsideProblem(subject, properties, state.facts);
    if (problem !== undefined) {
      this.problem(state, problem, subject, span);
    } else if (wasJson(subject) && !properties.chars.within(CharSet.NUMBER)) {
      this.log.gaps.add('JSON is printed that was changed as a text');
    }
    this.whole(state, span, readUnknownToken);
  }

  /** An answer that is nothing where what was asked is missing. */
  private maybeNothing(state: RunState, askedOf: Asked | undefined, span: SourceSpan): void {
    if (askedOf !== undefined && isValueDue(state.json) && !state.lost && textProperties(askedOf, state.facts).mayBeEmpty) {
      this.problem(state, askedOf.origin.kind === 'data' ? 'data-outside' : 'raw-outside', askedOf, span);
    }
  }

  private boolean(state: RunState, condition: Condition, span: SourceSpan): RunState[] {
    const outcomes: RunState[] = [];
    for (const outcome of [true, false]) {
      for (const facts of state.facts.assume(condition, outcome)) {
        const next = state.copy();
        next.facts = facts;
        this.text(next, String(outcome), () => span);
        outcomes.push(next);
      }
    }
    return outcomes;
  }

  private list(state: RunState, list: Extract<AbstractValue, { kind: 'list' }>, span: SourceSpan): RunState[] {
    if (!isInString(state.json) && list.items.some((item) => item.kind !== 'number' && item.kind !== 'boolean')) {
      this.javaText(state, 'printed-list', list, span);
      return [state];
    }
    return this.all(state, [text('['), ...list.items.flatMap((item, index) => index > 0 ? [text(', '), item] : [item]), text(']')], span);
  }

  private map(state: RunState, map: Extract<AbstractValue, { kind: 'map' }>, span: SourceSpan): RunState[] {
    if (!isInString(state.json) || map.open) {
      this.javaText(state, 'printed-map', map, span);
      return [state];
    }
    const entries = [...map.entries].flatMap(([key, value], index) => [text(`${index > 0 ? ', ' : ''}${key}=`), value]);
    return this.all(state, [text('{'), ...entries, text('}')], span);
  }

  /** Prints values one behind the other. */
  private all(state: RunState, values: readonly AbstractValue[], span: SourceSpan): RunState[] {
    return values.reduce<RunState[]>((states, value) => states.flatMap((each) => this.value(each, value, span)), [state]);
  }

  private javaText(state: RunState, problem: PrintProblem, value: AbstractValue, span: SourceSpan): void {
    if (state.lost) {
      return;
    }
    if (state.begun === 'no') {
      state.begun = 'opaque';
      state.json = { ...state.json, mode: 'done' };
      return;
    }
    if (isInString(state.json)) {
      if (value.kind !== 'pieces' && carriesCaller(value)) {
        this.log.gaps.add('a collection with texts of the caller is printed inside a string');
      }
      return;
    }
    if (!isValueDue(state.json)) {
      this.lose(state, 'a collection stands where JSON has punctuation');
      return;
    }
    this.problem(state, problem, undefined, span);
    this.whole(state, span, readWholeValue);
  }

  private whole(state: RunState, span: SourceSpan, read: (json: RunState['json']) => JsonStep): void {
    if (state.begun === 'no') {
      state.begun = 'opaque';
      state.json = { ...state.json, mode: 'done' };
    } else if (!state.lost && !isInString(state.json)) {
      this.step(state, read(state.json), span);
    }
    state.lastEnd = span;
  }

  private step(state: RunState, step: JsonStep, span: SourceSpan): void {
    const wasToken = state.json.mode === 'token';
    if (step.fault !== undefined) {
      const isWord = wasToken && ['unquoted-text', 'bad-number', 'single-quotes'].includes(step.fault);
      const place = isWord && state.tokenStart !== undefined
        ? { start: state.tokenStart.start, end: Math.max(span.start, state.tokenStart.end) } : span;
      this.fault(state, step.fault, place);
    }
    if (step.state.mode === 'token' && !wasToken) {
      state.tokenStart = span;
    }
    state.json = step.state;
    if (step.state.mode === 'lost') {
      this.lose(state, 'something unknown stands where JSON has punctuation');
    }
    if (step.fault !== undefined && !SEPARATORS.has(step.fault)) {
      state.lost = true;
    }
  }

  private track(state: RunState, depth: number, char: string, span: SourceSpan, blank: boolean): void {
    const now = state.json.stack.length;
    if (now > depth) {
      state.opened = [...state.opened.slice(0, depth), span];
    } else if (now < depth) {
      state.opened = state.opened.slice(0, now);
    }
    if (!blank) {
      state.lastEnd = span;
    }
    if (char === ',' && !isInString(state.json)) {
      state.lastComma = span;
    }
  }

  private fault(state: RunState, fault: JsonFault, span: SourceSpan): void {
    this.log.shapeFault({
      fault, span, way: wayOf(state), before: state.lastEnd, comma: state.lastComma, opened: state.opened[state.opened.length - 1],
    });
  }

  private problem(state: RunState, problem: PrintProblem, subject: TextHole | undefined, span: SourceSpan): void {
    this.log.printFault({ problem, span, hole: subject, way: wayOf(state) });
  }

  private lose(state: RunState, why: string): void {
    if (!state.lost && state.begun !== 'plain') {
      this.log.gaps.add(why);
    }
    state.lost = true;
  }
}

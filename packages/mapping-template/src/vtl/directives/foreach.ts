import { Fault } from '../../diagnostics/fault';
import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import type { Frame } from '../evaluate/frame';
import { StopSignal } from '../evaluate/signals';
import { JavaArray, type JavaIterator, type JavaValue } from '../values';
import { ForeachScope } from './foreach-scope';
import type { Block, Expression, ForeachDirective, Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/**
 * `#foreach($item in source) ... #end`
 *
 * Velocity takes the arguments by position: the second is never looked at, so that `#foreach($i of $l)` parses, and where there is
 * none, nothing is walked.
 */
export function buildForeach(parsed: ParsedDirective): Statement {
  const [variable, , source, instead] = parsed.args;
  if (!parsed.parentheses || parsed.body === undefined) {
    return broken(parsed, 'MAP1021', '#foreach needs a variable and a list in parentheses, and has none',
      'write #foreach($item in $list) ... #end; print the word itself with \\#foreach');
  }
  return {
    kind: 'foreach',
    location: parsed.location,
    header: parsed.header,
    variable: variable?.kind === 'reference' ? variable.name : parsed.argumentText.slice(1),
    variableSpan: variable === undefined ? parsed.header : { start: variable.start, end: variable.end },
    arguments: parsed.args.length,
    source,
    body: parsed.body,
    ignored: ignoredOf(parsed.args),
    printed: instead === undefined ? undefined : printedArgument(instead),
    start: parsed.start,
    end: parsed.end,
  };
}

const NONE: readonly Expression[] = [];

/** What has no effect: mostly nothing. */
function ignoredOf(args: readonly Expression[]): readonly Expression[] {
  if (args.length === 3 && args[0].kind === 'reference' && args[1].kind === 'word') {
    return NONE;
  }
  return args.filter((argument, place) => argument.kind !== 'word' && place !== 2 && (place > 0 || argument.kind !== 'reference'));
}

/** A fourth argument takes the place of the body: the references in it are printed. */
function printedArgument(argument: Expression): Block {
  return { kind: 'block', statements: referencesIn(argument), start: argument.start, end: argument.end };
}

function referencesIn(expression: Expression): Statement[] {
  switch (expression.kind) {
    case 'reference':
      return [expression];
    case 'word':
      return [{ kind: 'text', text: expression.computed ? '' : expression.word, escape: false, start: expression.start, end: expression.end }];
    case 'list':
      return expression.items.flatMap(referencesIn);
    case 'map':
      return expression.entries.flatMap((entry) => [...referencesIn(entry.key), ...referencesIn(entry.value)]);
    case 'range':
      return [...referencesIn(expression.from), ...referencesIn(expression.to)];
    default:
      return [];
  }
}

/** Variables that a loop sets beside its own, by slot; undefined where the template never reads them. */
interface LoopSlots {
  readonly item: number;
  readonly scope: number | undefined;
  readonly count: number | undefined;
  readonly more: number | undefined;
}

/**
 * Runs the body for each element. The loop variable, `$foreach`, `$velocityCount` and `$velocityHasNext` have their former values
 * behind the loop; all else that the body assigns stays.
 */
export function compileForeach(scope: CompileScope, directive: ForeachDirective): Render {
  const source = directive.source === undefined ? undefined : scope.value(directive.source);
  directive.ignored.forEach((argument) => scope.value(argument));
  const body = scope.block(directive.body);
  const printed = directive.printed === undefined ? body : scope.block(directive.printed);
  if (directive.arguments < 2) {
    return (frame) => {
      frame.at = directive.header;
      throw new Fault('MAP3004', `#foreach needs a variable and a list, and has ${directive.arguments} of 3 parts`, {
        help: 'write #foreach($item in $list)',
      });
    };
  }
  if (source === undefined) {
    return () => undefined;
  }
  const slots: LoopSlots = {
    item: scope.slot(directive.variable),
    scope: directive.variable === 'foreach' ? scope.slot('foreach') : scope.slotIfRead('foreach'),
    count: scope.slotIfRead('velocityCount'),
    more: scope.slotIfRead('velocityHasNext'),
  };
  const observed = scope.observed ? directive : undefined;
  return (frame) => {
    const list = source(frame);
    // An array cannot change its size, and is what 'split' answers: it is walked without an iterator.
    const items = list instanceof JavaArray ? list.items : undefined;
    const iterator = list === null || items !== undefined ? undefined : frame.members.iterator(list);
    if (iterator === undefined && items === undefined) {
      return;
    }
    const before = enter(frame, slots, directive);
    try {
      if (items !== undefined) {
        walkArray(frame, slots, items, printed, before.scope, directive, observed);
      } else if (iterator !== undefined) {
        walk(frame, slots, iterator, printed, before.scope, directive, observed);
      }
    } catch (signal) {
      if (!(signal instanceof StopSignal && signal.isFor(directive))) {
        if (signal instanceof StopSignal) {
          leave(frame, slots, before, directive);
        }
        throw signal;
      }
    }
    leave(frame, slots, before, directive);
  };
}

interface Before {
  readonly item: JavaValue;
  readonly count: JavaValue;
  readonly more: JavaValue;
  readonly scope: ForeachScope | undefined;
}

function enter(frame: Frame, slots: LoopSlots, directive: ForeachDirective): Before {
  const before = {
    item: frame.vars[slots.item],
    count: slots.count === undefined ? null : frame.vars[slots.count],
    more: slots.more === undefined ? null : frame.vars[slots.more],
    scope: slots.scope === undefined ? undefined : new ForeachScope(directive, frame.vars[slots.scope]),
  };
  if (slots.scope !== undefined && before.scope !== undefined) {
    frame.set(slots.scope, before.scope);
  }
  return before;
}

function walk(
  frame: Frame, slots: LoopSlots, iterator: JavaIterator, body: Render, scope: ForeachScope | undefined, directive: ForeachDirective,
  observed: ForeachDirective | undefined,
): void {
  const { loopIterations } = frame.limits;
  const { header } = directive;
  for (let pass = 1; pass <= loopIterations; pass++) {
    frame.at = header;
    if (!iterator.hasNext()) {
      return;
    }
    frame.charge(1);
    const value = iterator.next();
    runPass(frame, slots, value, iterator.hasNext(), pass, body, scope, observed);
  }
}

function walkArray(
  frame: Frame, slots: LoopSlots, items: readonly JavaValue[], body: Render, scope: ForeachScope | undefined, directive: ForeachDirective,
  observed: ForeachDirective | undefined,
): void {
  const passes = Math.min(items.length, frame.limits.loopIterations);
  const { header } = directive;
  for (let pass = 1; pass <= passes; pass++) {
    frame.at = header;
    frame.charge(1);
    runPass(frame, slots, items[pass - 1], pass < items.length, pass, body, scope, observed);
  }
}

function runPass(
  frame: Frame, slots: LoopSlots, value: JavaValue, more: boolean, pass: number, body: Render, scope: ForeachScope | undefined,
  observed: ForeachDirective | undefined,
): void {
  if (slots.count !== undefined) {
    frame.set(slots.count, pass);
  }
  if (slots.more !== undefined) {
    frame.set(slots.more, more);
  }
  frame.set(slots.item, value);
  if (scope !== undefined) {
    scope.index = pass - 1;
    scope.hasNext = more;
  }
  if (observed !== undefined) {
    frame.observer?.pass(observed);
  }
  if (value === null) {
    runFrozen(frame, slots.item, body);
  } else {
    body(frame);
  }
  if (frame.out.length > frame.limits.outputLength) {
    frame.checkedText(frame.out);
  }
}

/** While a loop is at a null element, its variable stays null, whatever the body assigns to it. */
function runFrozen(frame: Frame, slot: number, body: Render): void {
  const frozen = frame.frozen ??= new Map();
  const outer = frozen.has(slot);
  frozen.set(slot, null);
  frame.vars[slot] = null;
  try {
    body(frame);
  } finally {
    if (!outer) {
      frame.vars[slot] = frozen.get(slot) ?? frame.vars[slot];
      frozen.delete(slot);
    }
  }
}

function leave(frame: Frame, slots: LoopSlots, before: Before, directive: ForeachDirective): void {
  restore(frame, slots.item, before.item);
  if (slots.count !== undefined) {
    restore(frame, slots.count, before.count);
  }
  if (slots.more !== undefined) {
    restore(frame, slots.more, before.more);
  }
  if (slots.scope === undefined) {
    return;
  }
  const current = frame.vars[slots.scope];
  if (current instanceof ForeachScope) {
    restore(frame, slots.scope, current.outside);
  } else if (current === null) {
    frame.at = directive.header;
    throw new Fault('MAP3005', '$foreach is gone at the end of the loop', { help: 'give the loop variable another name than \'foreach\'' });
  }
}

function restore(frame: Frame, slot: number, value: JavaValue): void {
  if (value === null) {
    frame.remove(slot);
  } else {
    frame.set(slot, value);
  }
}

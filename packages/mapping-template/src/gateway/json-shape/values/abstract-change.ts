import { constantText, unknown, type AbstractValue } from './abstract-value';
import { lacksMethod } from './java-kind';
import type { RunState } from '../run/run-state';

/** Entries and elements that are followed; what grows beyond is something unknown. */
export const GROWTH_LIMIT = 400;
export const LIST_LIMIT = 8;

/** Methods that change a list or map. */
const CHANGES: ReadonlySet<string> = new Set([
  'put', 'putAll', 'putIfAbsent', 'replace', 'add', 'addAll', 'set', 'remove', 'removeAll', 'retainAll', 'clear', 'sort', 'setValue',
]);

/** Methods that answer a view through which a list or map can be changed later, out of sight. */
const VIEWS: ReadonlySet<string> = new Set(['subList', 'iterator', 'listIterator', 'entrySet']);

/** Notes what a call of a method changes, in every variable that holds what it is called on. */
export function noteCall(value: AbstractValue, name: string, args: readonly AbstractValue[], state: RunState): void {
  const changes = CHANGES.has(name) && !lacksMethod(value, name);
  if (changes && value.kind === 'unknown') {
    // It may keep its arguments, and hand them out to whoever changes them.
    args.forEach((argument) => letGo(argument, state));
  }
  const owner = value.kind === 'names' || value.kind === 'values' ? value.of : value;
  if ((owner.kind !== 'map' && owner.kind !== 'list') || (!changes && !VIEWS.has(name))) {
    return;
  }
  replaceEverywhere(owner, changes ? changed(value, owner, name, args) : unknown('a value with a view that can change it', owner), state);
}

/** `#set($holder[key] = value)` and `#set($holder.key = value)` */
export function noteAssignment(holder: AbstractValue, key: AbstractValue | undefined, value: AbstractValue, state: RunState): void {
  if (holder.kind === 'map') {
    replaceEverywhere(holder, changed(holder, holder, 'put', key === undefined ? [value] : [key, value]), state);
  } else if (holder.kind === 'list') {
    replaceEverywhere(holder, unknown('a changed list', holder, value), state);
  } else if (holder.kind === 'unknown') {
    letGo(value, state);
  }
}

/** What a list or map is after a change, as far as that is known. */
function changed(
  value: AbstractValue, owner: Extract<AbstractValue, { kind: 'map' | 'list' }>, name: string, args: readonly AbstractValue[],
): AbstractValue {
  if (owner.kind === 'list') {
    return value === owner && name === 'add' && args.length === 1 && owner.items.length < LIST_LIMIT
      ? { kind: 'list', items: [...owner.items, args[0]] } : unknown('a changed list', owner, ...args);
  }
  const key = args.length > 0 ? constantText(args[0]) : undefined;
  if (value === owner && name === 'put' && args.length === 2 && key !== undefined && owner.entries.size < GROWTH_LIMIT) {
    return { ...owner, entries: new Map(owner.entries).set(key, args[1]) };
  }
  return { kind: 'map', open: true, entries: new Map([...owner.entries].map(([each, entry]) => [each, unknown('an entry of a changed map', entry, ...args)])) };
}

/** Nothing is known any more of a list or map that something out of sight may change. */
function letGo(value: AbstractValue, state: RunState): void {
  if (value.kind === 'map' || value.kind === 'list') {
    replaceEverywhere(value, unknown('a value that something unknown holds', value), state);
  }
}

/** Puts a value in the place of another one, in the variables and in all that they hold: the same object is the same thing. */
function replaceEverywhere(former: AbstractValue, next: AbstractValue, state: RunState): void {
  const done = new Map<AbstractValue, AbstractValue>([[former, next]]);
  for (const [name, value] of state.variables) {
    const replaced = replacedIn(value, done);
    if (replaced !== value) {
      state.variables.set(name, replaced);
    }
  }
}

function replacedIn(value: AbstractValue, done: Map<AbstractValue, AbstractValue>): AbstractValue {
  const known = done.get(value);
  if (known !== undefined) {
    return known;
  }
  const replaced = withReplacedParts(value, done);
  done.set(value, replaced);
  return replaced;
}

function withReplacedParts(value: AbstractValue, done: Map<AbstractValue, AbstractValue>): AbstractValue {
  switch (value.kind) {
    case 'list': {
      const items = value.items.map((item) => replacedIn(item, done));
      return items.every((item, index) => item === value.items[index]) ? value : { kind: 'list', items };
    }
    case 'map': {
      const entries = [...value.entries].map(([key, entry]) => [key, replacedIn(entry, done)] as const);
      return entries.every(([key, entry]) => entry === value.entries.get(key)) ? value : { ...value, entries: new Map(entries) };
    }
    case 'names':
    case 'values': {
      const of = replacedIn(value.of, done);
      return of === value.of ? value : { kind: value.kind, of };
    }
    default:
      return value;
  }
}

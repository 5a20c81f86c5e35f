import type { SourceSpan } from '../../vtl/source';
import type { Access, Expression, Reference } from '../../vtl/tree';
import { derived, merged, NO_FLOW, OTHER, perhaps, shaped, type Flow } from './read-flow';
import type { ReadLog } from './read-log';
import type { ReadState } from './read-state';
import { ParameterLocation } from './template-reads';

/** Evaluates an expression to what flows out of it. */
export type EvaluateFlow = (expression: Expression, state: ReadState) => Flow;

const LOCATIONS: ReadonlyMap<string, ParameterLocation> = new Map([
  ['path', ParameterLocation.PATH],
  ['querystring', ParameterLocation.QUERYSTRING],
  ['header', ParameterLocation.HEADER],
]);

/** Methods that ask about a value: a test of it wherever they stand. */
const TESTS: ReadonlySet<string> = new Set(['isEmpty', 'equals', 'equalsIgnoreCase', 'containsKey']);

/** Methods whose results do not carry the value they are asked of. */
const MEASURES: ReadonlySet<string> = new Set([
  'length', 'size', 'hashCode', 'indexOf', 'lastIndexOf', 'contains', 'startsWith', 'endsWith', 'matches', 'compareTo', 'containsValue',
]);

const MUTATORS: ReadonlySet<string> = new Set(['put', 'putAll', 'add', 'addAll', 'set']);

/** Follows references from their variable to the parameters that they read. */
export class ReferenceReader {
  constructor(
    private readonly log: ReadLog, private readonly evaluate: EvaluateFlow,
    /** Takes the text of a block where it stands for a value. */
    private readonly textOf: (flow: Flow, span: SourceSpan, state: ReadState) => Flow,
  ) {}

  read(reference: Reference, state: ReadState): Flow {
    let flow = this.variable(reference.name, state);
    const isCertain = !('maybe' in flow.shape);
    for (const access of reference.accesses) {
      flow = this.step(flow, access, reference, state);
    }
    return isCertain ? flow : { ...derived(flow), shape: reference.accesses.length > 0 ? perhaps(flow.shape) : flow.shape };
  }

  /** The whole of a map of parameters is used: printed, walked, handed on. */
  whole(flow: Flow, span: SourceSpan): Flow {
    if (flow.shape.is === 'params' || flow.shape.is === 'location') {
      this.log.computedName(flow.shape.is === 'location' ? flow.shape.location : undefined, span);
    } else if (flow.shape.is === 'unclear') {
      this.log.anything(span);
    }
    return flow;
  }

  /** A value is handed on to where it is no longer followed. */
  handedOn(flow: Flow, span: SourceSpan, state: ReadState): Flow {
    switch (flow.shape.is) {
      case 'input':
      case 'unclear':
        this.log.anything(span);
        return flow;
      case 'block':
        return this.textOf(flow, span, state);
      default:
        return this.whole(flow, span);
    }
  }

  private variable(name: string, state: ReadState): Flow {
    const known = state.variables.get(name);
    if (known !== undefined) {
      return known;
    }
    switch (name) {
      case 'input':
        return shaped({ is: 'input' });
      case 'context':
        return shaped({ is: 'context' });
      default:
        return NO_FLOW;
    }
  }

  private step(flow: Flow, access: Access, reference: Reference, state: ReadState): Flow {
    const args = access.kind === 'method' ? access.args.map((arg) => this.evaluate(arg, state)) : [];
    const index = access.kind === 'index' ? this.evaluate(access.index, state) : undefined;
    switch (flow.shape.is) {
      case 'input':
        return this.inputStep(access, args, reference);
      case 'params':
        return this.paramsStep(access, args, index, reference);
      case 'location':
        return this.locationStep(flow.shape.location, access, args, index, reference);
      case 'unclear':
        this.log.anything(reference);
        return flow;
      case 'names':
      case 'words':
        return access.kind === 'method' && ['iterator', 'toString', 'toArray'].includes(access.name) ? flow : NO_FLOW;
      default:
        return this.otherStep(flow, access, args, index, reference, state);
    }
  }

  private inputStep(access: Access, args: readonly Flow[], span: SourceSpan): Flow {
    if (access.kind === 'property' && access.name === 'body') {
      this.log.payload(undefined, span);
      return NO_FLOW;
    }
    if (access.kind !== 'method') {
      return NO_FLOW;
    }
    switch (access.name) {
      case 'getBody':
        this.log.payload(undefined, span);
        return NO_FLOW;
      case 'json':
      case 'path':
        for (const path of wordsOf(args[0]) ?? [undefined]) {
          this.log.payload(path, span);
        }
        return args.reduce((all, arg) => merged(all, derived(arg)), NO_FLOW);
      case 'params':
        return args.length === 0 ? shaped({ is: 'params' }) : this.named(undefined, args[0], span);
      default:
        return args.reduce((all, arg) => merged(all, arg), NO_FLOW);
    }
  }

  private paramsStep(access: Access, args: readonly Flow[], index: Flow | undefined, span: SourceSpan): Flow {
    const words = accessWords(access, args, index);
    if (words !== undefined) {
      const locations = words.map((word) => LOCATIONS.get(word));
      return locations.length === 1
        ? locations[0] === undefined ? NO_FLOW : shaped({ is: 'location', location: locations[0] })
        : shaped({ is: 'location', location: undefined });
    }
    if (access.kind === 'method' && access.name === 'keySet') {
      return shaped({ is: 'words', words: [...LOCATIONS.keys()] });
    }
    if (access.kind === 'method' && access.name !== 'get') {
      return ['size', 'isEmpty', 'containsKey'].includes(access.name) ? NO_FLOW : this.whole(shaped({ is: 'params' }), span);
    }
    return shaped({ is: 'location', location: undefined });
  }

  private locationStep(
    location: ParameterLocation | undefined, access: Access, args: readonly Flow[], index: Flow | undefined, span: SourceSpan,
  ): Flow {
    if (access.kind !== 'method' || access.name === 'get') {
      return access.kind === 'property'
        ? this.named(location, shaped({ is: 'words', words: [access.name] }), span)
        : this.named(location, index ?? args[0] ?? NO_FLOW, span);
    }
    switch (access.name) {
      case 'getOrDefault':
      case 'containsKey': {
        const flow = this.named(location, args[0] ?? NO_FLOW, span);
        this.log.test(flow.may);
        return access.name === 'containsKey' ? derived(flow) : args.reduce((all, arg) => merged(all, arg), flow);
      }
      case 'keySet':
        this.log.computedName(location, span);
        return shaped({ is: 'names' });
      default:
        return this.whole(shaped({ is: 'location', location }), span);
    }
  }

  private named(location: ParameterLocation | undefined, name: Flow, span: SourceSpan): Flow {
    const words = wordsOf(name);
    if (words === undefined) {
      this.log.computedName(location, span);
      return NO_FLOW;
    }
    const keys = new Set(words.map((word) => this.log.parameter(word, location, span)));
    return { must: keys.size === 1 ? keys : new Set(), may: keys, shape: OTHER };
  }

  private otherStep(
    flow: Flow, access: Access, args: readonly Flow[], index: Flow | undefined, reference: Reference, state: ReadState,
  ): Flow {
    if (access.kind !== 'method') {
      const item = flow.shape.is === 'list' && flow.shape.items.length > 0 ? flow.shape.items[0] : undefined;
      return index === undefined || item === undefined ? { ...flow, shape: flow.shape.is === 'context' ? flow.shape : OTHER } : item;
    }
    const all = [flow, ...args].map((each) => this.handedOn(each, reference, state)).reduce((sum, each) => merged(sum, each), NO_FLOW);
    if (TESTS.has(access.name)) {
      this.log.test(all.may);
      return derived(all);
    }
    if (MEASURES.has(access.name)) {
      return derived(all);
    }
    if (MUTATORS.has(access.name) && flow.shape.is !== 'context') {
      const holder = state.variables.get(reference.name) ?? NO_FLOW;
      for (const [name, other] of state.variables) {
        // Another name of the same list, or of one that came from it.
        if (name === reference.name || (other.shape === holder.shape && other.shape.is === 'list')) {
          state.variables.set(name, args.reduce((sum, arg) => merged(sum, arg), other));
        }
      }
      return derived(all);
    }
    return { ...all, shape: access.name === 'split' ? { is: 'pieces' } : OTHER };
  }
}

function accessWords(access: Access, args: readonly Flow[], index: Flow | undefined): readonly string[] | undefined {
  switch (access.kind) {
    case 'property':
      return [access.name];
    case 'index':
      return index === undefined ? undefined : wordsOf(index);
    case 'method':
      return access.name === 'get' && args.length === 1 ? wordsOf(args[0]) : undefined;
  }
}

function wordsOf(flow: Flow | undefined): readonly string[] | undefined {
  return flow?.shape.is === 'words' ? flow.shape.words : undefined;
}

import { either, intersection, NO_FLOW, union, type Flow } from './read-flow';

/** Where the reading analysis stands on one way through the template. */
export class ReadState {
  /** Parameters printed so far, on every way to here. */
  must: ReadonlySet<string> = new Set();
  /** Parameters printed so far, on some way to here. */
  may: ReadonlySet<string> = new Set();
  /** Whether nothing after this point runs. */
  ended = false;

  constructor(readonly variables: Map<string, Flow> = new Map()) {}

  print(flow: Flow): void {
    this.must = union(this.must, flow.must);
    this.may = union(this.may, flow.may);
  }

  copy(): ReadState {
    const copy = new ReadState(new Map(this.variables));
    copy.must = this.must;
    copy.may = this.may;
    copy.ended = this.ended;
    return copy;
  }

  /** Equal for states in which everything known is the same. */
  get key(): string {
    const variables = [...this.variables].map(([name, flow]) => `${name}:${flow.shape.is}:${[...flow.may].sort().join(',')}`);
    return `${variables.sort().join(';')}|${[...this.may].sort().join(',')}`;
  }
}

/** The state after ways that meet; ways that ended do not arrive. */
export function joinStates(states: readonly ReadState[]): ReadState {
  const arriving = states.filter((state) => !state.ended);
  if (arriving.length === 0) {
    return states[0];
  }
  return arriving.slice(1).reduce(joinTwo, arriving[0]);
}

function joinTwo(left: ReadState, right: ReadState): ReadState {
  const variables = new Map<string, Flow>();
  for (const name of new Set([...left.variables.keys(), ...right.variables.keys()])) {
    variables.set(name, either(left.variables.get(name) ?? NO_FLOW, right.variables.get(name) ?? NO_FLOW));
  }
  const joined = new ReadState(variables);
  joined.must = intersection(left.must, right.must);
  joined.may = union(left.may, right.may);
  return joined;
}

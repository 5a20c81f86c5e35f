import { either, intersection, NO_FLOW, union, type Flow, type ReadShape } from './read-flow';

/** Where the reading analysis stands on one way through the template. */
export class ReadState {
  /** Whether nothing after this point runs. */
  ended = false;
  private mustSet: Set<string>;
  private maySet: Set<string>;
  /** Whether the sets are another state's, too. */
  private shared = true;

  constructor(
    readonly variables: Map<string, Flow> = new Map(), must: ReadonlySet<string> = NO_FLOW.must, may: ReadonlySet<string> = NO_FLOW.may,
  ) {
    this.mustSet = must as Set<string>;
    this.maySet = may as Set<string>;
  }

  /** Parameters printed so far, on every way to here. */
  get must(): ReadonlySet<string> {
    return this.mustSet;
  }

  /** Parameters printed so far, on some way to here. */
  get may(): ReadonlySet<string> {
    return this.maySet;
  }

  /** How much there is to copy and to join. */
  get weight(): number {
    return 1 + this.variables.size + this.mustSet.size + this.maySet.size;
  }

  print({ must, may }: Flow): void {
    if (must.size === 0 && may.size === 0) {
      return;
    }
    if (this.shared) {
      this.mustSet = new Set(this.mustSet);
      this.maySet = new Set(this.maySet);
      this.shared = false;
    }
    must.forEach((key) => this.mustSet.add(key));
    may.forEach((key) => this.maySet.add(key));
  }

  copy(): ReadState {
    this.shared = true;
    const copy = new ReadState(new Map(this.variables), this.mustSet, this.maySet);
    copy.ended = this.ended;
    return copy;
  }

  /** Equal for states in which everything known is the same. */
  get key(): string {
    const variables = [...this.variables].map(([name, flow]) => `${name}:${shapeKey(flow.shape)}:${[...flow.may].sort().join(',')}`);
    return `${variables.sort().join(';')}|${[...this.may].sort().join(',')}`;
  }
}

function shapeKey(shape: ReadShape): string {
  switch (shape.is) {
    case 'words':
      return `words ${JSON.stringify(shape.words)}`;
    case 'list':
      return `list ${shape.items.map((item) => shapeKey(item.shape)).join()}`;
    case 'location':
      return `location ${shape.location ?? ''} ${shape.maybe ?? false}`;
    case 'block':
      return `block ${shape.bodies.map(({ start }) => start).join()} ${shape.certain}`;
    case 'input':
    case 'params':
      return `${shape.is} ${shape.maybe ?? false}`;
    default:
      return shape.is;
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
    const [one, other] = [left.variables.get(name) ?? NO_FLOW, right.variables.get(name) ?? NO_FLOW];
    variables.set(name, one === other ? one : either(one, other));
  }
  return new ReadState(variables, intersection(left.must, right.must), union(left.may, right.may));
}

import { valueKey, type AbstractValue, type Span } from '../values/abstract-value';
import { type DataPath } from '../values/text-hole';
import { Facts } from '../values/fact';
import { JSON_START, jsonKey, type JsonState } from '../json/json-machine';

/** What a way through the template needs of the JSON payload, for sample requests. */
export type Need = 'list' | 'map' | 'scalar';

/** Where an abstract run stands on one way through the template. Copied where ways part. */
export class RunState {
  json: JsonState = JSON_START;
  facts: Facts = Facts.NONE;
  /** `json` once the output has begun as JSON, `plain` once it has begun as anything else. */
  begun: 'no' | 'json' | 'plain' | 'opaque' = 'no';
  /** Where the open containers were opened. */
  opened: readonly Span[] = [];
  /** The last printed character that is not a blank, and the last comma. */
  lastEnd: Span | undefined;
  lastComma: Span | undefined;
  /** Where the unquoted word under way began. */
  tokenStart: Span | undefined;
  ended: 'no' | 'stop' | 'break' = 'no';
  /** Something was printed that is not known; nothing can be said of what follows. */
  lost = false;
  variables: Map<string, AbstractValue>;
  /** How often the loops over each thing run. */
  lengths: Map<string, number>;
  needs: Map<string, { readonly path: DataPath; readonly need: Need }>;

  constructor(variables: Map<string, AbstractValue> = new Map()) {
    this.variables = variables;
    this.lengths = new Map();
    this.needs = new Map();
  }

  copy(): RunState {
    const copy = new RunState(new Map(this.variables));
    copy.json = this.json;
    copy.facts = this.facts;
    copy.begun = this.begun;
    copy.opened = this.opened;
    copy.lastEnd = this.lastEnd;
    copy.lastComma = this.lastComma;
    copy.tokenStart = this.tokenStart;
    copy.ended = this.ended;
    copy.lost = this.lost;
    copy.lengths = new Map(this.lengths);
    copy.needs = new Map(this.needs);
    return copy;
  }

  /** How much there is to copy and to compare. */
  get weight(): number {
    return 4 + this.variables.size + this.lengths.size + this.needs.size + this.facts.size;
  }

  require(path: DataPath, need: Need): void {
    const key = JSON.stringify(path);
    const earlier = this.needs.get(key);
    if (earlier === undefined || earlier.need === 'scalar') {
      this.needs.set(key, { path, need });
    }
  }

  /** Equal for states that printed alike and hold the same variables. */
  get key(): string {
    const variables = [...this.variables].map(([name, value]) => `${name}=${valueKey(value)}`).sort().join('\n');
    return [jsonKey(this.json), this.begun, this.ended, this.lost, variables].join('\u0001');
  }

  /** Forgets what is not known on the other way too. */
  meet(other: RunState): void {
    this.facts = this.facts.common(other.facts);
    for (const [key, length] of this.lengths) {
      if (other.lengths.get(key) !== length) {
        this.lengths.delete(key);
      }
    }
    for (const [key, need] of other.needs) {
      if (!this.needs.has(key)) {
        this.needs.set(key, need);
      }
    }
  }
}

/** Leaves one of each kind of state, and at most `limit`; the ones that are furthest apart in the JSON text first. */
export function distinct(states: readonly RunState[], limit: number): { readonly states: RunState[]; readonly dropped: boolean } {
  const exact = merged(states, (state) => `${state.key}\u0002${state.facts.key}`);
  const all = exact.length <= limit / 3 ? exact : merged(exact, (state) => state.key);
  if (all.length <= limit) {
    return { states: all, dropped: false };
  }
  const kept: RunState[] = [];
  const groups = new Map<string, RunState[]>();
  for (const state of all) {
    const key = `${jsonKey(state.json)} ${state.ended}`;
    groups.set(key, [...groups.get(key) ?? [], state]);
  }
  for (let round = 0; kept.length < limit; round++) {
    for (const group of groups.values()) {
      if (round < group.length && kept.length < limit) {
        kept.push(group[round]);
      }
    }
  }
  return { states: kept, dropped: true };
}

function merged(states: readonly RunState[], keyOf: (state: RunState) => string): RunState[] {
  const byKey = new Map<string, RunState>();
  for (const state of states) {
    const key = keyOf(state);
    const earlier = byKey.get(key);
    if (earlier === undefined) {
      byKey.set(key, state);
    } else {
      earlier.meet(state);
    }
  }
  return [...byKey.values()];
}

import type { SourceSpan } from '../../../vtl/source';
import type { Access, Expression, ForeachDirective, Reference, SetDirective } from '../../../vtl/tree';
import { valueKey, type AbstractValue } from '../values/abstract-value';
import { type DataPath, type TextHole } from '../values/text-hole';
import type { Facts } from '../values/fact';
import type { JsonFault } from '../json/json-machine';
import type { Need, RunState } from './run-state';

/** What is wrong with a value that is printed into JSON. */
export type PrintProblem =
  | 'raw-in-string' | 'escape-without-repair' | 'useless-repair' | 'broken-escape' | 'quoted-json'
  | 'raw-outside' | 'loose-number' | 'escaped-outside' | 'data-in-string' | 'data-outside' | 'printed-map' | 'printed-list' | 'printed-payload';

/** The way on which something was seen, for a sample request. */
export interface Way {
  readonly facts: Facts;
  readonly lengths: ReadonlyMap<string, number>;
  readonly needs: RunState['needs'];
}

/** A place where the output stops being JSON on some way. */
export interface ShapeFault {
  readonly fault: JsonFault;
  readonly span: SourceSpan;
  readonly way: Way;
  /** The last thing printed before. */
  readonly before: SourceSpan | undefined;
  /** The last comma printed before. */
  readonly comma: SourceSpan | undefined;
  /** The innermost container that is open. */
  readonly opened: SourceSpan | undefined;
}

/** A value printed where it does not fit. */
export interface PrintFault {
  readonly problem: PrintProblem;
  readonly span: SourceSpan;
  readonly hole: TextHole | undefined;
  readonly way: Way;
}

/** Collects what abstract runs see. */
export class RunLog {
  readonly shapeFaults: ShapeFault[] = [];
  readonly printFaults: PrintFault[] = [];
  readonly needs: RunState['needs'] = new Map();
  /** Where the output of a way begins with something that is no JSON. */
  readonly plainStarts: { readonly span: SourceSpan; readonly char: string }[] = [];
  /** How the output of the ways begins. */
  readonly begun = new Set<RunState['begun']>();
  /** Reasons for which the runs do not cover everything. */
  readonly gaps = new Set<string>();
  readonly printed = new Map<Reference, AbstractValue[]>();
  private readonly values = new Map<Expression, AbstractValue[]>();
  private readonly receivers = new Map<Access, AbstractValue[]>();
  private readonly outcomes = new Map<Expression, Set<boolean>>();
  private readonly holders = new Map<SetDirective, AbstractValue[]>();
  private readonly sources = new Map<ForeachDirective, AbstractValue[]>();

  value(expression: Expression, value: AbstractValue): void {
    remember(this.values, expression, value);
  }

  receiver(access: Access, value: AbstractValue): void {
    remember(this.receivers, access, value);
  }

  holder(statement: SetDirective, value: AbstractValue): void {
    remember(this.holders, statement, value);
  }

  source(statement: ForeachDirective, value: AbstractValue): void {
    remember(this.sources, statement, value);
  }

  print(reference: Reference, value: AbstractValue): void {
    remember(this.printed, reference, value);
  }

  outcome(condition: Expression, outcome: boolean): void {
    this.outcomes.set(condition, (this.outcomes.get(condition) ?? new Set()).add(outcome));
  }

  shapeFault(fault: ShapeFault): void {
    if (this.shapeFaults.filter((other) => other.fault === fault.fault && same(other.span, fault.span)).length < 3) {
      this.shapeFaults.push(fault);
    }
  }

  printFault(fault: PrintFault): void {
    const alike = this.printFaults.filter((other) => other.problem === fault.problem && same(other.span, fault.span));
    if (alike.length < 2) {
      this.printFaults.push(fault);
    }
  }

  need(needs: RunState['needs']): void {
    for (const [key, need] of needs) {
      const earlier = this.needs.get(key);
      if (earlier === undefined || earlier.need === 'scalar') {
        this.needs.set(key, need);
      }
    }
  }

  /** The values that an expression had, on any way. */
  valuesOf(expression: Expression): readonly AbstractValue[] {
    return this.values.get(expression) ?? [];
  }

  /** The values that a member was asked of, on any way. */
  receiversOf(access: Access): readonly AbstractValue[] {
    return this.receivers.get(access) ?? [];
  }

  holdersOf(statement: SetDirective): readonly AbstractValue[] {
    return this.holders.get(statement) ?? [];
  }

  sourcesOf(statement: ForeachDirective): readonly AbstractValue[] {
    return this.sources.get(statement) ?? [];
  }

  outcomesOf(condition: Expression): ReadonlySet<boolean> {
    return this.outcomes.get(condition) ?? new Set();
  }
}

/** Maps up to this size are copied for a fault; of larger ones, what they get later does no harm. */
const COPY_LIMIT = 200;

/** Keeps of a state what a sample request needs. */
export function wayOf({ facts, lengths, needs }: RunState): Way {
  return { facts, lengths: new Map(lengths), needs: needs.size > COPY_LIMIT ? needs : new Map(needs) };
}

export type { DataPath, Need };

function same(left: SourceSpan, right: SourceSpan): boolean {
  return left.start === right.start && left.end === right.end;
}

function remember<K>(map: Map<K, AbstractValue[]>, key: K, value: AbstractValue): void {
  const earlier = map.get(key);
  if (earlier === undefined) {
    map.set(key, [value]);
  } else if (earlier.length < 12 && !earlier.some((other) => valueKey(other) === valueKey(value))) {
    earlier.push(value);
  }
}
